"""The ending."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.widgets import Footer

from game.tui.commands.command import Commands
from game.tui.commands.game import ShowTranscript, ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.option import Option
from game.tui.screens.playing import PlayScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

_OPTIONS = (
    Option("debrief", "See what was true", "Six months later, what you learned, and what you could have learned"),
    Option("library", "Back to the library"),
)


class EndingScreen(PlayScreen):
    """How it closes."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((ShowTranscript, ToLibrary, Answer, ReadOn))

    def compose(self) -> ComposeResult:
        """Show the last words, and the way to the debrief."""
        view = self.now.view
        yield TitleBar(view.title, self.where, "The end")
        with Vertical(id="page"):
            yield Reader()
            yield More()
            with Vertical(id="answers"):
                yield ChoiceList(_OPTIONS)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Show the ending."""
        self.reader.present(script_rows(self.told))

    def choose(self, choice: str) -> None:
        """Go to the debrief or to the library."""
        if choice == "debrief":
            self.app.debrief(self.play)
        else:
            self.app.to_library()
