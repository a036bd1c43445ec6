"""The help: every key of a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.tui.commands.command import Commands
from game.tui.commands.general import Close, Help
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from game.tui.commands.command import Command

_INDENT = 9


class HelpScreen(CommandModal[None]):
    """One line for each command, made from the commands themselves."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Close, Help))

    def __init__(self, commands: Sequence[type[Command]]) -> None:
        super().__init__()
        self.commands = tuple(commands)

    def compose(self) -> ComposeResult:
        """Show the commands."""
        with Vertical(id="help"):
            yield Static(words("Keys on this screen", "bold $primary"))
            with VerticalScroll():
                yield Static(Rows(_row(command) for command in self.commands))
            yield Static(words("Esc  close", "$text-muted"))

    @on(Close)
    @on(Help)
    def close_help(self, command: Close | Help) -> None:
        """Go back."""
        command.stop()
        self.dismiss(None)


def _row(command: type[Command]) -> Row:
    return Row(words(command.help), Content.styled(command.key_words, "bold $primary"), indent=_INDENT)
