"""The terminal is too small."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.content import Content
from textual.widgets import Static

from game.session.grammar import count
from game.tui.commands.command import Commands
from game.tui.screens.base import CommandModal

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

LEAST_WIDTH: Final = 80
LEAST_HEIGHT: Final = 24


def is_too_small(width: int, height: int) -> bool:
    """Return whether the screens cannot be drawn whole."""
    return width < LEAST_WIDTH or height < LEAST_HEIGHT


class SmallScreen(CommandModal[None]):
    """What is needed and what there is; it goes by itself when the terminal has grown."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands()

    def compose(self) -> ComposeResult:
        """Show one message."""
        yield Static(self._text(), markup=False)

    def on_resize(self, _: events.Resize) -> None:
        """Show the present size."""
        self.query_one(Static).update(self._text())

    def _text(self) -> Content:
        width, height = self.app.size
        short = [count(LEAST_WIDTH - width, "column") if width < LEAST_WIDTH else ""]
        short.append(count(LEAST_HEIGHT - height, "line") if height < LEAST_HEIGHT else "")
        return Content.assemble(
            ("Past HR needs a little more room.\n\n", "bold"),
            f"It needs {LEAST_WIDTH} columns and {LEAST_HEIGHT} lines.\n",
            f"Here are {width} and {height}.\n",
            (f"{' and '.join(filter(None, short))} more, and it goes on.\n\n", "$primary"),
            ("Make the window larger, or the letters smaller. Nothing is lost.", "$text-muted"),
        )
