"""A question laid over another screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Static

from game.tui.commands.command import Commands
from game.tui.commands.general import Answer, Close
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal
from game.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from game.tui.option import Option


class Stay(Static):
    """The way back, as a line; a click is as good as its key."""

    ALLOW_SELECT = False

    def __init__(self, text: str) -> None:
        key, _, rest = text.partition("  ")
        super().__init__(words(key, "bold $primary") + words(f"  {rest}", "$text-muted"), id="stay")

    def on_click(self) -> None:
        """Go back."""
        self.post_message(Close())


class AskScreen(CommandModal[str | None]):
    """A question with its options; it returns the id of the one that was chosen, or None."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Answer, Close))

    def __init__(
        self, title: str, text: str, options: Iterable[Option], *, stay: str = "Esc  close", opaque: bool = False
    ) -> None:
        super().__init__(classes="-opaque" if opaque else "")
        self.question = title
        self.text = text
        self.options = tuple(options)
        self.stay = stay

    def compose(self) -> ComposeResult:
        """Show the question above its options."""
        with Vertical(id="ask"):
            yield Static(Rows([Row(words(self.question, "bold $primary"))]), id="question")
            with VerticalScroll(id="text", can_focus=False):
                yield Static(Rows(map(_line, self.text.split("\n"))))
            yield ChoiceList(self.options)
            yield Stay(self.stay)

    @on(ChoiceList.Chosen)
    def answer(self, message: ChoiceList.Chosen) -> None:
        """Return what was chosen."""
        self.dismiss(message.option.id)

    def action_answer(self, number: int) -> None:
        """Choose by number."""
        self.query_one(ChoiceList).choose_number(number)

    @on(Close)
    def close_question(self) -> None:
        """Return nothing."""
        self.dismiss(None)


def _line(text: str) -> Row:
    """Return a line of the text; one of a list hangs beside its dot."""
    dot, _, rest = text.partition(" ")
    return Row(words(rest), words(dot, "$text-muted"), indent=2) if dot == "·" else Row(words(text))
