"""The list of the library: one widget that draws the rows that show, however many there are below."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.visual import Visual

from game.tui.rows import MEASURE, Row, Rows
from game.tui.widgets.card import BRIEF, FULL, brief_rows, full_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events

    from game.session.shelf import Shelved

_EDGE: Final = "▌"
_INDENT: Final = 2
_MARKED: Final = "shelf-list--marked"


class ShelfList(ScrollView, can_focus=True):
    """Cards under each other, one of them marked. Cards have one height, so that any of them is found at once."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {_MARKED}

    DEFAULT_CSS = """
    ShelfList { overflow-x: hidden; overflow-y: auto; scrollbar-gutter: stable; background: $background; }
    ShelfList > .shelf-list--marked { background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("pageup", "turn(-1)", show=False),
        Binding("pagedown", "turn(1)", show=False),
        Binding("home", "mark(-100000)", show=False),
        Binding("end", "mark(100000)", show=False),
    ]

    brief: reactive[bool] = reactive(False)
    """Whether a card leaves its teaser to the page beside it."""

    paged: reactive[bool] = reactive(False)
    """Whether a page beside it shows what is marked, so that the first click on a card only marks it."""

    marked: reactive[int] = reactive(0)
    """Index of the card that Enter opens."""

    @dataclass
    class Marked(Message):
        """Another card is marked; None where there is none."""

        shelved: Shelved | None

    @dataclass
    class Opened(Message):
        """The mouse wants to open this."""

        shelved: Shelved

    def __init__(self, shelf: Sequence[Shelved] = (), *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self._shelf = tuple(shelf)
        self._drawn: dict[tuple[int, bool, bool], list[Strip]] = {}

    @property
    def shelf(self) -> tuple[Shelved, ...]:
        """What is listed."""
        return self._shelf

    @property
    def shelved(self) -> Shelved | None:
        """What is marked."""
        return self._shelf[self.marked] if self.marked < len(self._shelf) else None

    @property
    def step(self) -> int:
        """Lines from one card to the next."""
        return BRIEF if self.brief else FULL

    def show(self, shelf: Sequence[Shelved], mark: str | None) -> None:
        """List these, and mark the one with an id; where it is not among them, the first."""
        self._shelf = tuple(shelf)
        self.set_reactive(ShelfList.marked, next((index for index, each in enumerate(shelf) if each.id == mark), 0))
        self._measure()
        self.watch_marked()

    def watch_brief(self) -> None:
        """Draw anew."""
        self._measure()

    def watch_marked(self) -> None:
        """Show the mark, and tell of it."""
        self.refresh()
        self._keep_in_sight()
        self.post_message(self.Marked(self.shelved))

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the mark as one that Enter opens."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def notify_style_update(self) -> None:
        """Draw anew in other colours."""
        super().notify_style_update()
        self._drawn.clear()

    def on_resize(self) -> None:
        """Lay out anew."""
        self._measure()
        self.call_after_refresh(self.watch_marked)

    def action_mark(self, by: int) -> None:
        """Move the mark; at an end it stays."""
        self.marked = max(0, min(len(self._shelf) - 1, self.marked + by))

    def action_turn(self, by: int) -> None:
        """Move the mark by as many cards as show."""
        self.action_mark(by * self._whole)

    def on_click(self, event: events.Click) -> None:
        """Mark the card under the pointer; where it is marked, or there is no page to show it on, open it."""
        content = event.get_content_offset(self)
        index = -1 if content is None else (content.y + self.scroll_offset.y) // self.step
        if 0 <= index < len(self._shelf):
            opening = index == self.marked or not self.paged
            self.marked = index
            if opening:
                self.post_message(self.Opened(self._shelf[index]))

    def render_line(self, y: int) -> Strip:
        """Draw one line."""
        index, line = divmod(y + self.scroll_offset.y, self.step)
        if index >= len(self._shelf):
            return Strip.blank(self.size.width, self.rich_style)
        strips = self._strips(index)
        return strips[line] if line < len(strips) else Strip.blank(self.size.width, self.rich_style)

    def _measure(self) -> None:
        self._drawn.clear()
        below = max(0, self.size.height - self._whole * self.step)
        lines = max(0, len(self._shelf) * self.step - 1)
        fits = lines <= self.size.height
        self.virtual_size = Size(self.size.width, lines if fits else lines + 1 + below)
        self.refresh()

    @property
    def _whole(self) -> int:
        """How many cards show whole."""
        return max(1, (self.size.height + 1) // self.step)

    def _keep_in_sight(self) -> None:
        """Scroll by whole cards until the marked one shows."""
        first = -(-self.scroll_offset.y // self.step)
        first = min(self.marked, max(first, self.marked - self._whole + 1))
        self.scroll_to(y=first * self.step, animate=False, force=True, immediate=True)

    def _strips(self, index: int) -> list[Strip]:
        """Return the lines of a card, drawn when they are first seen."""
        marked = index == self.marked
        key = index, marked, self.has_focus
        if key not in self._drawn:
            style = self.get_visual_style(_MARKED) if marked else self.visual_style
            width = self.size.width
            rows = Rows(self._rows(index, marked=marked, room=min(width, MEASURE) - _INDENT - 1))
            self._drawn[key] = Visual.to_strips(self, rows, width, None, style, apply_selection=False, pad=True)
        return self._drawn[key]

    def _rows(self, index: int, *, marked: bool, room: int) -> list[Row]:
        colour = "$primary" if self.has_focus else "$text-muted"
        edge = Content.styled(_EDGE, colour) if marked else Content(" ")
        rows = (brief_rows if self.brief else full_rows)(self._shelf[index], max(1, room))
        return [Row(row.text, edge, indent=_INDENT) for row in rows]
