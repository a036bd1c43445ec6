"""The line that says that there is more to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.session.grammar import count
from game.tui.commands.general import ReadOn

if TYPE_CHECKING:
    from textual.app import RenderResult


class More(Widget):
    """How many lines are below, and the key that goes on. A click goes on too."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    More { height: 1; }
    """

    below: reactive[int] = reactive(0)
    """Lines below the last one that shows."""

    then: reactive[str] = reactive("answer")
    """What comes when all is read, in a word or two."""

    def render(self) -> RenderResult:
        """Draw the line."""
        left = f"   ▾ {count(self.below, 'more line')}" if self.below else ""
        what = "read on" if self.below else self.then
        return Content.assemble((ReadOn.key_words, "bold $primary"), f"  {what}", (left, "$text-muted"))

    def on_click(self) -> None:
        """Go on."""
        self.post_message(ReadOn())
