"""Relationship: trust with each person when you parted, and how you left."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.choice import Manner
from game.model.event import MeetingEnded, Parted
from game.model.judgement import Dimension, Mark, Reason
from game.model.state import MOST_TRUST
from game.model.types import PersonId

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.rules.scoring.played import Played

_BANDS = ((7, Fraction(1)), (5, Fraction(7, 10)), (3, Fraction(4, 10)))
"""The least trust for each share: more than that buys nothing, so that agreeing with everything does not."""

_MANNERS = {Manner.WARMLY: Fraction(1), Manner.PLAINLY: Fraction(6, 10), Manner.SILENTLY: Fraction(0)}
PARTING = Fraction(3, 10)
"""How much of the mark is for the way you left, where you left."""


def relationship(played: Played) -> Mark:
    """Trust counts by bands; leaving counts by its manner, and not at all where you did not leave."""
    met = list(_met(played))
    parted = [
        Reason(f"You left {event.manner}", _MANNERS[event.manner], Fraction(1), step)
        for step, event in played.events()
        if isinstance(event, Parted)
    ]
    if not met:
        return Mark(Dimension.RELATIONSHIP, parted[0].gained if parted else None, tuple(parted))
    trust = sum((reason.gained for reason in met), Fraction(0)) / len(met)
    share = trust if not parted else trust * (1 - PARTING) + parted[-1].gained * PARTING
    return Mark(Dimension.RELATIONSHIP, share, (*met, *parted))


def _met(played: Played) -> Iterator[Reason]:
    """A line for each meeting; after a later one with the same person it says so."""
    people, met = played.game.scenario.people, set[PersonId]()
    for step, event in played.events():
        if isinstance(event, MeetingEnded):
            again = " again" if event.person in met else ""
            met.add(event.person)
            text = f"{people[event.person].name}: trust {event.trust} of {MOST_TRUST} when you parted{again}"
            yield Reason(text, band_of_trust(event.trust), Fraction(1), step)


def band_of_trust(trust: int) -> Fraction:
    """The share for trust of 0 to 10 at parting."""
    return next((share for least, share in _BANDS if trust >= least), Fraction(0))
