"""Commands of a game that runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.commands.command import Command
from game.tui.commands.debrief import practising
from game.tui.commands.rehearsal import rehearsing

if TYPE_CHECKING:
    from textual.dom import DOMNode


class ShowNotebook(Command):
    """Open the notebook."""

    name = "notebook"
    key = "n"
    key_words = "n"
    label = "notebook"
    help = "Open the notebook: what you know, and how surely"
    spare = 3


class ShowIssues(Command):
    """Open the issue board."""

    name = "issues"
    key = "i"
    key_words = "i"
    label = "issues"
    help = "Open the issues: what is in the way, and who could settle it"
    spare = 3


class ShowJob(Command):
    """Open the job."""

    name = "job"
    key = "j"
    key_words = "j"
    label = "job"
    help = "Open the job: as advertised, and as it stands now"
    spare = 3


class ShowTranscript(Command):
    """Open the transcript."""

    name = "transcript"
    key = "t"
    key_words = "t"
    label = "transcript"
    help = "Open the transcript: everything that was said so far"
    spare = 3


class Leave(Command):
    """Ask how you would leave."""

    name = "leave"
    key = "l"
    key_words = "l"
    label = "leave"
    help = "Show the ways to leave; nothing happens until you choose one"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether there is a way to leave here."""
        return bool(getattr(screen, "ways_out", True))


class ToLibrary(Command):
    """Go back to the library."""

    name = "library"
    key = "q"
    key_words = "q"
    label = "library"
    help = "Go back to the library; everything is kept already"
    spare = 1

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether this is a play; practice goes back to its debrief, and a rehearsal has no library."""
        return not practising(screen) and not rehearsing(screen)


class GiveEstimate(Command):
    """Go to the estimate."""

    name = "estimate"
    key = "e"
    key_words = "e"
    label = "estimate"
    help = "Say how likely it is that the next person can settle what bothers you"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether an estimate is asked for here."""
        return bool(getattr(screen, "asks_estimate", True))
