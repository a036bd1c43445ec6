"""What a front end draws of the progress: frozen values in words, with the numbers beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.band import Band
    from game.model.judgement import Dimension


@dataclass(frozen=True, slots=True)
class PlayLine:
    """One finished play."""

    playthrough: int
    title: str
    ending: str
    days: int
    """Whole days since it was finished."""

    total: float | None
    """0 to 100; None where it was not or could not be judged."""

    band: Band | None


@dataclass(frozen=True, slots=True)
class Habit:
    """One fact of habit, counted and not judged."""

    text: str
    times: int
    of: int


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How often something said to be likely to a degree was so."""

    percent: int
    said: int
    could: int
    """How often the next person could settle it."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """The estimates at gates against what was true."""

    estimates: int
    needed: int
    """From how many on they are told."""

    groups: tuple[Likelihood, ...]
    """Empty while there are too few."""


@dataclass(frozen=True, slots=True)
class DimensionLine:
    """One dimension over the last plays."""

    dimension: Dimension
    band: Band
    share: float
    """The mean, 0 to 1."""

    plays: int
    """How many plays it is the mean of."""


@dataclass(frozen=True, slots=True)
class Practice:
    """Something to practise next, and why."""

    text: str
    scenario: str | None
    """The scenario to open for it; None where any will do."""


@dataclass(frozen=True, slots=True)
class EndingsLine:
    """The endings of one scenario."""

    scenario: str
    title: str
    plays: int
    seen: tuple[str, ...]
    """Titles, in the order in which they were first reached."""

    all: int


@dataclass(frozen=True, slots=True)
class Progress:
    """Everything that is told of many plays together."""

    plays: tuple[PlayLine, ...]
    """Finished plays, the first one first."""

    waiting: tuple[int, ...]
    """Playthroughs that are still to be judged."""

    habits: tuple[Habit, ...]
    calibration: Calibration
    dimensions: tuple[DimensionLine, ...]
    practice: tuple[Practice, ...]
    endings: tuple[EndingsLine, ...]
    """Scenarios that were played, in the order of the library."""
