"""The shelf: what the library shows of each scenario. It is light, so that a library can be drawn at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.model.card import Card, Seniority

if TYPE_CHECKING:
    from game.problems import Problem

SENIORITIES: Final = {
    Seniority.ENTRY: "entry level",
    Seniority.JUNIOR: "junior",
    Seniority.MID: "mid career",
    Seniority.SENIOR: "senior",
    Seniority.EXECUTIVE: "executive",
}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A playthrough that can be gone on with."""

    playthrough: int
    scenario: str
    title: str
    heading: str
    """Where it stands."""

    steps: int
    """How many choices were made."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A scenario in the library."""

    id: str
    card: Card | None
    """None for a file with problems."""

    problems: tuple[Problem, ...]
    plays: int
    """How many playthroughs were finished."""

    endings_seen: tuple[str, ...]
    """The titles of the endings reached, in the order in which they were first reached."""

    endings: int
    """How many endings there are."""

    unfinished: Unfinished | None
