"""How far the solver goes before it gives up, and what it says then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.model.types import PlaceId

MOST_STATES = 2_000_000
MOST_SECONDS = 20.0


def no_clock() -> float:
    """Zero seconds, for those who set no limit of time."""
    return 0.0


@dataclass(frozen=True, slots=True)
class Limits:
    """When to give up."""

    states: int = MOST_STATES
    seconds: float = MOST_SECONDS
    elapsed: Callable[[], float] = no_clock
    """The seconds since the solver was started; whoever calls brings the clock."""


@dataclass(frozen=True, slots=True)
class TooLarge:
    """A scenario that was given up. It can be played, but nobody can say what its choices are worth."""

    place: PlaceId
    """Where most of the states are."""

    there: int
    """How many were found at that place."""

    states: int
    """How many were found in all."""

    reason: str
    """Which limit was reached, in a few words."""

    @property
    def message(self) -> str:
        """All of it as one sentence."""
        return (
            f"The solver gave up after {self.reason}: {self.there:,} of the {self.states:,} states "
            f"found so far are at `{self.place}`."
        )
