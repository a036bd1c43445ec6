"""The one estimate that a gate asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from textual import events
    from textual.app import RenderResult

ESTIMATES: Final = (10, 30, 50, 70, 90)
QUESTION: Final = "How likely is it that the next person can settle what bothers you?"
BRIEF: Final = "Can the next person settle it?"
"""The same where there is less room."""

_CELL: Final = 8
_MIDDLE: Final = len(ESTIMATES) // 2
_GAP: Final = 2


class Estimate(Widget, can_focus=True):
    """A question and a row of five answers in per cent; the arrow keys move, Enter answers, so does a click."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Estimate { height: 1; width: 1fr; }
    Estimate:focus { background: $panel; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("enter,space", "give", show=False),
    ]

    given: reactive[int | None] = reactive(None)
    """The answer, once there is one."""

    marked: reactive[int | None] = reactive(None)
    """Index of the one that Enter gives; none before a first step, so that nobody answers by accident."""

    @dataclass
    class Given(Message):
        """An estimate was made."""

        percent: int

    def __init__(self, key: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        """`key` is what leads here, as a person reads it."""
        super().__init__(id=id)
        self._key = key

    def render(self) -> RenderResult:
        """Draw the question and the five; a full dot is the answer, an arrow the one that Enter gives."""
        here = self.has_focus and self.marked is None
        mark = Content.assemble(("▸" if here else " ", "$primary"), (self._key, "bold $primary"), "  ")
        asked = Content.styled(self._question, "" if self.given is None else "$text-muted")
        return Content.assemble(mark, asked, " " * _GAP, *map(self._cell, range(len(ESTIMATES))))

    def action_move(self, by: int) -> None:
        """Move the mark; the first step puts it in the middle."""
        marked = _MIDDLE if self.marked is None else self.marked + by
        self.marked = max(0, min(len(ESTIMATES) - 1, marked))

    def action_give(self) -> None:
        """Answer with what is marked; go on to what follows where nothing is."""
        if self.marked is None:
            self.screen.focus_next()
        else:
            self.post_message(self.Given(ESTIMATES[self.marked]))

    def on_click(self, event: events.Click) -> None:
        """Answer with what was clicked."""
        index = (event.x - self.left) // _CELL
        if 0 <= index < len(ESTIMATES):
            self.marked = index
            self.action_give()

    @property
    def left(self) -> int:
        """The column where the first answer begins."""
        return 2 + len(self._key) + 1 + len(self._question) + _GAP

    @property
    def _question(self) -> str:
        room = self.content_size.width - len(ESTIMATES) * _CELL - _GAP - len(self._key) - 3
        return QUESTION if len(QUESTION) <= room else BRIEF

    def _cell(self, index: int) -> tuple[str, str]:
        percent = ESTIMATES[index]
        given, marked = percent == self.given, self.has_focus and index == self.marked
        text = f"{'▸' if marked else ' '}{'●' if given else '○'} {percent} %".ljust(_CELL)
        return (text, "bold $primary" if given or marked else "$text-muted")
