"""Commands of the library."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.commands.command import Command

if TYPE_CHECKING:
    from textual.dom import DOMNode


class OpenScenario(Command):
    """Open the scenario that is marked."""

    name = "open"
    key = "enter"
    key_words = "Enter"
    label = "open"
    help = "Open the scenario that is marked"


class GoOn(Command):
    """Go on where the last playthrough was left off."""

    name = "go-on"
    key = "c"
    key_words = "c"
    label = "continue"
    help = "Continue where you were, with the scenario that you began last"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether something was left off."""
        return getattr(screen, "left_off", None) is not None


class TakeSuggestion(Command):
    """Open the scenario that is suggested."""

    name = "suggested"
    key = "b"
    key_words = "b"
    label = "suggested"
    help = "Open the scenario that is suggested above the list"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether there is a suggestion."""
        return getattr(screen, "suggested", None) is not None


class Filter(Command):
    """Look for scenarios by typing."""

    name = "search"
    key = "slash"
    key_words = "/"
    label = "search"
    help = "Show only scenarios with a word in them, as you type"


class FilterLevel(Command):
    """Choose a level."""

    name = "level"
    key = "l"
    key_words = "l"
    label = "level"
    help = "Show only one level, from a first job to the executive"
    footer = False


class FilterField(Command):
    """Choose a field."""

    name = "field"
    key = "f"
    key_words = "f"
    label = "field"
    help = "Show only one field of work"
    footer = False


class FilterLength(Command):
    """Choose a length."""

    name = "length"
    key = "m"
    key_words = "m"
    label = "length"
    help = "Show only plays of one length, in minutes"
    footer = False


class ShowAll(Command):
    """Show everything again."""

    name = "show-all"
    key = "escape"
    key_words = "Esc"
    label = "show all"
    help = "Show everything again: no search, no filter"
    footer = False


class ShowProgress(Command):
    """Open the progress."""

    name = "progress"
    key = "p"
    key_words = "p"
    label = "progress"
    help = "Open your progress: results, habits, estimates, what to practise next"
