"""The one exception tree.

::

    PastHrError              anything that a person is told in one sentence
    ├── UnknownScenario      no scenario has that name; carries the nearest ones
    ├── BrokenScenario       a scenario file cannot be played; carries its problems
    ├── IllegalChoice        a choice that is not open where the game stands
    ├── StillRunning         what is told only when a playthrough is over
    ├── UnfitLine            a line of the player's own that cannot be kept
    ├── UnwrittenFile        a file that was to be saved and was not
    ├── BrokenSettings       a settings file of an author that cannot be understood
    ├── RecordError          a playthrough as text that cannot be read back
    └── StoreError           what was kept cannot be read or written
        ├── UnknownPlaythrough   no playthrough has that number
        ├── StoreUnwritable      the folder or the disk refuses
        └── StoreDamaged         the database was damaged and has been set aside
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.problems import Problem


class PastHrError(Exception):
    """The base of every error that ends in one clear sentence for a person."""

    title: ClassVar[str] = "Something went wrong"
    """The heading on the screen above the sentence."""

    exit_code: ClassVar[int] = 1
    """What the process returns when the error reaches the top."""

    @property
    def message(self) -> str:
        """The sentence itself."""
        return str(self)


class UnknownScenario(PastHrError):
    """No scenario has the name that was asked for."""

    title = "No such scenario"
    exit_code = 2

    def __init__(self, name: str, nearest: Sequence[str] = ()) -> None:
        self.name = name
        self.nearest = tuple(nearest)
        hint = f" Did you mean {' or '.join(self.nearest)}?" if self.nearest else ""
        super().__init__(f"There is no scenario called {name!r}.{hint}")


class BrokenScenario(PastHrError):
    """A scenario file that cannot be played because of problems in it."""

    title = "This scenario cannot be played"

    def __init__(self, name: str, problems: Sequence[Problem]) -> None:
        self.name = name
        self.problems = tuple(problems)
        count = len(self.problems)
        noun = "problem" if count == 1 else "problems"
        super().__init__(f"The scenario {name!r} has {count} {noun} and cannot be played.")


class BrokenSettings(PastHrError):
    """A settings file of an author that cannot be understood."""

    title = "These settings cannot be read"
    exit_code = 2


class IllegalChoice(PastHrError):
    """A choice that is not open where the game stands."""

    title = "That choice is not open"
    exit_code = 2

    def __init__(self, choice: str, place: str) -> None:
        self.choice = choice
        self.place = place
        super().__init__(f"The choice {choice!r} is not open at {place!r}.")


class StillRunning(PastHrError):
    """A playthrough was asked for what is told only when it is over."""

    title = "This playthrough is not over"
    exit_code = 2

    def __init__(self, playthrough: int) -> None:
        self.playthrough = playthrough
        super().__init__(f"Playthrough {playthrough} is not over yet; its debrief is told when it is.")


class UnfitLine(PastHrError):
    """A line in the player's own words that cannot be kept."""

    title = "This line cannot be kept"
    exit_code = 2


class UnwrittenFile(PastHrError):
    """A file that was to be saved and was not."""

    title = "This file was not saved"
    exit_code = 2


class RecordError(PastHrError):
    """A playthrough written as text that cannot be read back."""

    title = "This playthrough cannot be read"


class StoreError(PastHrError):
    """What was kept cannot be read or written."""

    title = "Your playthroughs are out of reach"


class UnknownPlaythrough(StoreError):
    """No playthrough has the number that was asked for."""

    title = "No such playthrough"
    exit_code = 2

    def __init__(self, playthrough: int) -> None:
        self.playthrough = playthrough
        super().__init__(f"There is no playthrough {playthrough}.")


class StoreUnwritable(StoreError):
    """The folder or the disk refuses to keep anything."""


class StoreDamaged(StoreError):
    """The database was damaged and has been set aside under a new name."""
