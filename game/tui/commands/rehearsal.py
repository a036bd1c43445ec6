"""Commands of a rehearsal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.commands.command import Command

if TYPE_CHECKING:
    from textual.dom import DOMNode


class ShowProblems(Command):
    """Open what the reader says of the file."""

    name = "problems"
    key = "f4"
    key_words = "F4"
    label = "problems"
    help = "Open the problems of the file: errors, warnings and notes"
    footer = False


class EndRehearsal(Command):
    """Leave the program."""

    name = "end-rehearsal"
    key = "q"
    key_words = "q"
    label = "end"
    help = "End the rehearsal; nothing of it is kept"
    spare = 1

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether this is a rehearsal."""
        return rehearsing(screen)


def rehearsing(screen: DOMNode) -> bool:
    """Return whether a screen shows a rehearsal."""
    return bool(getattr(getattr(screen, "play", None), "is_rehearsal", False))
