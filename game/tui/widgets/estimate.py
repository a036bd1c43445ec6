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
_CELL: Final = 8


class Estimate(Widget, can_focus=True):
    """A row of five answers in per cent; the arrow keys move, Enter answers, so does a click."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Estimate { height: 1; width: 40; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "move(-1)", show=False),
        Binding("right", "move(1)", show=False),
        Binding("enter,space", "give", show=False),
    ]

    given: reactive[int | None] = reactive(None)
    """The answer, once there is one."""

    marked: reactive[int] = reactive(2)

    @dataclass
    class Given(Message):
        """An estimate was made."""

        percent: int

    def render(self) -> RenderResult:
        """Draw the five; a full dot is the answer, an arrow the one that Enter gives."""
        return Content.assemble(*(self._cell(index, percent) for index, percent in enumerate(ESTIMATES)))

    def action_move(self, by: int) -> None:
        """Move the mark."""
        self.marked = max(0, min(len(ESTIMATES) - 1, self.marked + by))

    def action_give(self) -> None:
        """Answer with what is marked."""
        self.post_message(self.Given(ESTIMATES[self.marked]))

    def on_click(self, event: events.Click) -> None:
        """Answer with what was clicked."""
        self.marked = max(0, min(len(ESTIMATES) - 1, event.x // _CELL))
        self.action_give()

    def _cell(self, index: int, percent: int) -> tuple[str, str]:
        given, marked = percent == self.given, self.has_focus and index == self.marked
        mark = "●" if given else "○"
        text = f"{'▸' if marked else ' '}{mark} {percent} %".ljust(_CELL)
        return (text, "bold $primary" if given or marked else "$text-muted")
