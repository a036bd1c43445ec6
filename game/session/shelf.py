"""The shelf: what the library shows of each scenario. It is light, so that a library can be drawn at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from game.model.card import Card, Seniority

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.model.band import Band
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
    company: str = ""
    """The name of the company."""

    about: str = ""
    """What the company is, in a sentence or two."""

    best: Band | None = None
    """The best result so far; None where no play was judged yet."""

    judgement: Band | None = None
    """How well the last play that was judged was decided."""

    last: int | None = None
    """When a play of it was finished last, in seconds since 1970."""

    line: str | None = None
    """The line for next time that was written last after a play of it."""

    floors: int = 0
    """On how many levels one meets somebody."""


def in_order(shelf: Iterable[Shelved]) -> tuple[Shelved, ...]:
    """The shelf from the first job to the executive, the shorter plays first, then those that climb more floors.

    What cannot be played comes last.
    """
    return tuple(sorted(shelf, key=_place))


def newest_unfinished(shelf: Iterable[Shelved]) -> Unfinished | None:
    """The playthrough that was begun last of those that can be gone on with."""
    begun = (each.unfinished for each in shelf if each.unfinished is not None)
    return max(begun, key=lambda each: each.playthrough, default=None)


def _place(shelved: Shelved) -> tuple[int, int, int, str, str]:
    card = shelved.card
    if card is None:
        return len(SENIORITIES), 0, 0, "", shelved.id
    return list(SENIORITIES).index(card.seniority), card.minutes, -shelved.floors, card.title.casefold(), shelved.id
