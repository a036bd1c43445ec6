"""Results: what is counted of one finished play."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from game.model.band import Band
    from game.model.choice import ChoiceKind, Manner
    from game.model.judgement import Dimension
    from game.model.scenario import Level


@dataclass(frozen=True, slots=True)
class Gate:
    """The last decision at one gate."""

    level: Level
    """Of the person whom you had just met."""

    took: ChoiceKind
    """What you did there."""

    more: float | None
    """By how many points going on beat stopping, on what you knew; None where that cannot be compared."""


@dataclass(frozen=True, slots=True)
class Estimated:
    """How likely you thought it that the next person can settle what bothers you."""

    percent: int
    could: bool
    """Whether the person could, in the world that was played."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many there were of one kind."""

    done: int
    halves: int
    """Done in part: heard second-hand, or raised and left open."""

    all: int


@dataclass(frozen=True, slots=True)
class Result:
    """What is counted of one finished play."""

    playthrough: int
    scenario: str
    title: str
    ending: str
    """The title of the ending."""

    finished: int
    """Seconds since 1970."""

    total: float | None
    """0 to 100; None where the play could not be judged."""

    band: Band | None
    """The total in a word."""

    judgement: Band | None
    """How well it was decided, in a word; None where there was nothing to decide."""

    shares: Mapping[Dimension, float]
    """0 to 1 for each dimension that counted."""

    gates: tuple[Gate, ...]
    checks: int
    """How many things were checked by email."""

    estimates: tuple[Estimated, ...]
    """Those at gates where something bothered you."""

    parted: Manner | None
    """How you left, where you left."""

    facts: Counted
    """First-hand, second-hand only, and all that had to be found out."""

    issues: Counted
    """Settled or shown to be fixed, raised and left open, and all that could come up."""


def best_of(results: Iterable[Result]) -> Band | None:
    """The best result in a word; None where no play was judged."""
    judged = [(result.total, result.band) for result in results if result.total is not None]
    return max(judged, key=lambda each: each[0])[1] if judged else None
