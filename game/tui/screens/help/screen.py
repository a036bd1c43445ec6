"""The help: every key of the game, those of the present screen first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.tui.commands.command import Commands
from game.tui.commands.general import Close, Help
from game.tui.keys import key_of
from game.tui.rows import Row, Rows, heading, words
from game.tui.screens.base import CommandModal

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.app import ComposeResult

    from game.tui.commands.command import Command
    from game.tui.screens.help.groups import Group

_INDENT: Final = 9


class HelpScreen(CommandModal[None]):
    """One line for each command, made from the commands themselves, under the screen that it belongs to."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Close, Help))

    def __init__(self, groups: Sequence[Group], *, named: bool = False) -> None:
        """`named` tells the name of each command too, as the settings file wants it."""
        super().__init__()
        self.groups = tuple(groups)
        self.named = named

    def compose(self) -> ComposeResult:
        """Show the commands."""
        with Vertical(id="help"):
            with VerticalScroll():
                if self.named:
                    yield Static(Rows(_how_to_change()), classes="group")
                for group in self.groups:
                    yield Static(Rows(self._rows(group)), classes="group")
            yield Static(words("↑ ↓  more   Esc  close", "$text-muted"), id="close")

    @on(Close)
    @on(Help)
    def close_help(self, command: Close | Help) -> None:
        """Go back."""
        command.stop()
        self.dismiss(None)

    def _rows(self, group: Group) -> Iterator[Row]:
        yield heading(group.title)
        for command in group.commands:
            yield self._row(command)

    def _row(self, command: type[Command]) -> Row:
        key = Content.styled(key_of(self.app, command), "bold $primary")
        if not self.named:
            return Row(words(command.help), key, indent=_INDENT)
        changed = Content.styled("  changed", "bold") if command.name in self.app.preferences.keymap else Content("")
        return Row(words(f"{command.name}  ") + words(command.help, "$text-muted") + changed, key, indent=_INDENT)


def _how_to_change() -> Iterator[Row]:
    from game.settings.directories import directories  # noqa: PLC0415 - asked for now and then
    from game.settings.preferences import FILE  # noqa: PLC0415 - likewise

    yield heading("Keys and how to change them")
    yield Row(words("Each command has a name, told here behind its key. To give one another key, write this into"))
    yield Row(words(str(directories().config / FILE), "bold"))
    yield Row(words("[keymap]", "$secondary"), gap=1, indent=2)
    yield Row(words('notebook = "f6"', "$secondary"), indent=2)
    yield Row(words("and start again. Several keys stand with commas between them.", "$text-muted"), gap=1)
