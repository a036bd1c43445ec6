"""What stands above the list: where you were, what is next, and the line that you wrote for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.session.grammar import count
from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.session.intention import Intention
    from game.session.shelf import Unfinished
    from game.session.suggestion import Suggestion


class Above(Widget):
    """One line above the list, which takes room only where it has something to say; a click does what it says."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Above { display: none; height: auto; padding: 0 4 0 2; }
    """

    class Pressed(Message):
        """The line was clicked."""

        def __init__(self, above: Above) -> None:
            super().__init__()
            self.above = above

    def on_click(self) -> None:
        """Ask for what the line says."""
        self.post_message(self.Pressed(self))


class LeftOff(Above):
    """Where you were, with the key that goes on there."""

    DEFAULT_CSS = """
    LeftOff:hover { background: $surface; }
    """

    unfinished: reactive[Unfinished | None] = reactive(None, layout=True)
    key: reactive[str] = reactive("c")

    def watch_unfinished(self, unfinished: Unfinished | None) -> None:
        """Take room only where there is something to go on with."""
        self.display = unfinished is not None

    def render(self) -> RenderResult:
        """Draw the line."""
        going_on = self.unfinished
        if going_on is None:
            return Rows(())
        where = f": {going_on.title} · {going_on.heading}, {count(going_on.steps, 'choice')} made"
        told = Content.styled("Continue where you were", "bold") + words(where)
        return Rows([Row(told, Content.styled(self.key, "bold $primary"), indent=2, cut=True)])


class Suggested(Above):
    """What is next and why, with the key that opens it."""

    DEFAULT_CSS = """
    Suggested:hover { background: $surface; }
    """

    suggestion: reactive[Suggestion | None] = reactive(None, layout=True)
    key: reactive[str] = reactive("b")

    def watch_suggestion(self, suggestion: Suggestion | None) -> None:
        """Take room only where there is a suggestion."""
        self.display = suggestion is not None

    def render(self) -> RenderResult:
        """Draw the line."""
        if self.suggestion is None:
            return Rows(())
        told = words(f"{self.suggestion.title}. ", "bold") + words(self.suggestion.words)
        return Rows([Row(told, Content.styled(self.key, "bold $primary"), indent=2)])


class Reminder(Above):
    """What was meant to be done next time, and after which scenario that was written."""

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
