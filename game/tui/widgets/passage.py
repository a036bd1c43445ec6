"""Passages to read, and entries among them that can be marked, opened and followed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import Row, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

    from textual import events
    from textual.app import ComposeResult, RenderResult

Draw = Callable[[bool], "Sequence[Row]"]
"""What draws a passage, with numbers or in words alone."""

_MARK_ROOM = 2


class Passage(Widget):
    """Rows to read."""

    ALLOW_SELECT = True

    DEFAULT_CSS = """
    Passage { height: auto; }
    """

    numbers: reactive[bool] = reactive(False, layout=True)
    """Whether numbers stand beside the words."""

    def __init__(self, draw: Draw | Sequence[Row], *, classes: str = "") -> None:
        super().__init__(classes=classes)
        self._draw = draw

    def render(self) -> RenderResult:
        """Draw the rows."""
        return Rows(self.rows())

    def rows(self) -> Sequence[Row]:
        """Return what is drawn."""
        return self._draw(self.numbers) if callable(self._draw) else self._draw

    def become(self, other: Self) -> None:
        """Show what another passage of the same kind would show, in its place: that is quicker than to mount it."""
        self._draw = other._draw
        if self.classes != other.classes:
            self.set_classes(other.classes)
        self.set_reactive(Passage.numbers, other.numbers)
        self.refresh(layout=True)


class Entry(Passage, can_focus=True):
    """A passage that can be marked; Enter or a click does what it is for."""

    ALLOW_SELECT = False

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "press", show=False)]

    @dataclass
    class Pressed(Message):
        """The entry was chosen, by key or by mouse."""

        entry: Entry

    def __init__(self, draw: Draw | Sequence[Row], *, step: int | None = None, classes: str = "") -> None:
        super().__init__(draw, classes=classes)
        self.step = step
        """The choice that it comes from, counted from 0."""

    def become(self, other: Self) -> None:
        """Show what another entry would, and lead to where it leads."""
        self.step = other.step
        super().become(other)

    @property
    def is_marked(self) -> bool:
        """Whether the mark stands before it."""
        return self.has_focus

    def rows(self) -> Sequence[Row]:
        """Return the rows, with room for the mark."""
        mark = "▸ " if self.is_marked else "  "
        return [_shifted(row, mark if number == 0 else "  ") for number, row in enumerate(super().rows())]

    def watch_has_focus(self, has_focus: bool) -> None:
        """Draw anew."""
        super().watch_has_focus(has_focus)
        self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Choose."""
        event.stop()
        self.action_press()

    def action_press(self) -> None:
        """Choose."""
        self.post_message(self.Pressed(self))


class StepEntry(Entry):
    """An entry that leads to its choice on the path."""


class PracticeEntry(Entry):
    """An entry from which one can play on in a practice copy."""


class Fold(Vertical):
    """An entry that opens and closes what belongs to it."""

    DEFAULT_CSS = """
    Fold { height: auto; }
    Fold > .body { height: auto; }
    """

    open: reactive[bool] = reactive(False)

    def __init__(
        self, draw: Draw | Sequence[Row], body: Iterable[Widget], *, step: int | None = None, opened: bool = False
    ) -> None:
        super().__init__()
        self._head = Head(draw, step=step)
        self._body = Vertical(*body, classes="body")
        self._body.display = self._head.open = opened
        self.set_reactive(Fold.open, opened)

    @property
    def head(self) -> Head:
        """What stands when it is closed."""
        return self._head

    def compose(self) -> ComposeResult:
        """Show the head above the rest."""
        yield self._head
        yield self._body

    def watch_open(self, opened: bool) -> None:
        """Show or hide what belongs to it."""
        self._head.open = self._body.display = opened

    def on_entry_pressed(self, message: Entry.Pressed) -> None:
        """Open or close."""
        if message.entry is self._head:
            message.stop()
            self.open = not self.open


class Head(Entry):
    """The first line of a fold: + while there is more in it."""

    open: reactive[bool] = reactive(False)

    def rows(self) -> Sequence[Row]:
        """Return the rows with the mark of the fold."""
        first, *rest = super().rows()
        mark = first.mark.plain
        sign = Content.assemble((mark[:_MARK_ROOM], "bold $primary"), ("− " if self.open else "+ ", "$primary"))
        shifted = [replace(row, indent=row.indent + 2, mark=Content("  ") + row.mark) for row in rest]
        return [replace(first, indent=first.indent + 2, mark=sign + first.mark[_MARK_ROOM:]), *shifted]


def _shifted(row: Row, mark: str) -> Row:
    shifted = Content.styled(mark, "bold $primary") + row.mark
    edge = None if row.edge is None else Content(" " * _MARK_ROOM) + row.edge
    return replace(row, indent=row.indent + _MARK_ROOM, mark=shifted, edge=edge)
