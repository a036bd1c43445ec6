"""The line that a player wrote for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.session.intention import Intention


class Reminder(Widget):
    """What was meant to be done next time, and after which scenario that was written; nothing where there is none."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Reminder { display: none; height: auto; padding: 1 4 0 4; }
    """

    line: reactive[Intention | None] = reactive(None, layout=True)

    def watch_line(self, line: Intention | None) -> None:
        """Take room only where there is something to say."""
        self.display = line is not None

    def render(self) -> RenderResult:
        """Draw the line."""
        if self.line is None:
            return Rows(())
        text = words(self.line.text, "italic") + words(f"  (after {self.line.title})", "$text-muted")
        return Rows([Row(text, Content.styled("→", "bold $primary"), indent=2)])
