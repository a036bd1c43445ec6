"""What lies under a rehearsal, and alone on the screen until the file can be played."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.widgets import Static

from game.tui.commands.command import Commands
from game.tui.commands.general import QuitApp
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandScreen
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult


class WaitingScreen(CommandScreen[None]):
    """One line about a file; nothing where a play will come at once."""

    DEFAULT_CSS = """
    WaitingScreen {
        #page { width: 1fr; padding: 1 3; }
        #line { width: 72; height: auto; }
    }
    """

    offers: ClassVar[Commands] = Commands((QuitApp,))

    def __init__(self, name: str) -> None:
        super().__init__()
        self.file = name

    def compose(self) -> ComposeResult:
        """Show the line between two bars."""
        bar = TitleBar(self.file)
        bar.badge = "REHEARSAL"
        yield bar
        with Vertical(id="page"):
            yield Static(id="line")
        yield KeyBar()

    @on(QuitApp)
    def quit_app(self) -> None:
        """Leave the program."""
        self.app.exit(0)

    def tell(self, line: str) -> None:
        """Show another line."""
        self.query_one("#line", Static).update(Rows([Row(words(line))]))
