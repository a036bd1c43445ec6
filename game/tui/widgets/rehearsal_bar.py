"""The line that says what is rehearsed, and what the last save has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import getters
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rehearsal import RehearsalApp
from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.tui.moment import Moment


class RehearsalBar(Widget):
    """The file, the world and the seed; or, until the next choice, one line about the last save."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    RehearsalBar { height: auto; max-height: 3; padding: 0 2; background: $surface; }
    """

    app = getters.app(RehearsalApp)

    moment: reactive[Moment | None] = reactive(None, layout=True)
    """What is on the screen; bound to the screen's, because a choice changes the line."""

    def render(self) -> RenderResult:
        """Draw the line."""
        line = self.app.line
        style = "$text-muted" if line.quiet else "$foreground"
        mark = Content.styled("·" if line.quiet else "▸", "bold $primary")
        return Rows([Row(words(line.text, style), mark, indent=2)])
