"""Commands of the debrief, and of the practice that starts from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.commands.command import Command

if TYPE_CHECKING:
    from textual.dom import DOMNode


class NextSection(Command):
    """Turn to the next part of the debrief."""

    name = "next-part"
    key = "right"
    key_words = "→"
    label = "next part"
    help = "Turn to the next part; numbers go straight to one"
    palette = False


class PreviousSection(Command):
    """Turn to the part of the debrief before this one."""

    name = "previous-part"
    key = "left"
    key_words = "←"
    label = "part before"
    help = "Turn to the part before"
    footer = False
    palette = False


class ToggleNumbers(Command):
    """Show or hide the numbers."""

    name = "numbers"
    key = "s"
    key_words = "s"
    label = "numbers"
    help = "Show or hide the numbers: score, points, worth of each branch"


class Practise(Command):
    """Play on from the decision that is marked, in a copy."""

    name = "practise"
    key = "p"
    key_words = "p"
    label = "practise"
    help = "Play on from the marked choice in a practice copy; your record stays as it is"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether something is marked that comes from a choice."""
        return getattr(screen, "marked_step", None) is not None


class OpenAll(Command):
    """Open or close every branch of the path."""

    name = "open-all"
    key = "o"
    key_words = "o"
    label = "open all"
    help = "Open every branch of your path, or close them all"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether the path shows."""
        return bool(getattr(screen, "shows_path", False))


class SaveDebrief(Command):
    """Write the debrief to a file."""

    name = "save"
    key = "x"
    key_words = "x"
    label = "save"
    help = "Save the debrief to a file: for reading, for printing, or as data"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether there is a verdict to save."""
        return bool(getattr(screen, "is_judged", False))


class CopySummary(Command):
    """Copy a summary of the debrief to the clipboard."""

    name = "copy"
    key = "c"
    key_words = "c"
    label = "copy"
    help = "Copy a summary as Markdown, for a journal or an e-mail"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether there is a verdict to copy."""
        return bool(getattr(screen, "is_judged", False))


class WriteLine(Command):
    """Write the line for next time."""

    name = "write"
    key = "w"
    key_words = "w"
    label = "your line"
    help = "Write one line for next time, in your own words"
    footer = False


class PlayAgain(Command):
    """Play the same scenario again."""

    name = "again"
    key = "r"
    key_words = "r"
    label = "play again"
    help = "Play this scenario again from the start; this playthrough is kept"


class Undo(Command):
    """Take the last choice of a practice copy, or of a rehearsal, back."""

    name = "undo"
    key = "u"
    key_words = "u"
    label = "take back"
    help = "Take the last choice back; nothing of this is kept"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether there is a choice to take back."""
        return bool(getattr(getattr(screen, "play", None), "can_undo", False))


class BackToDebrief(Command):
    """Leave the practice."""

    name = "back"
    key = "escape,q"
    key_words = "Esc"
    label = "debrief"
    help = "Leave the practice and go back to the debrief; nothing of it is kept"
    spare = 1

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether this is practice."""
        return practising(screen)


def practising(screen: DOMNode) -> bool:
    """Return whether a screen shows a practice copy."""
    return bool(getattr(getattr(screen, "play", None), "is_practice", False))
