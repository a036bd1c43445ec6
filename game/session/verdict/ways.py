"""Ways: what a decision came down to, and what else there was to do."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from game.model.judgement import Decision
    from game.model.types import ChoiceId


class Way(StrEnum):
    """What one does, in the words that a sentence can begin with."""

    STAY = "staying"
    ON = "going on"
    CHECK = "finding one thing out first"
    OFFER = "asking for the offer"
    ACCEPT = "accepting"
    LEAVE = "leaving"
    DECLINE = "declining"


_WAYS: Mapping[ChoiceKind, Way] = {
    ChoiceKind.GO_ON: Way.ON,
    ChoiceKind.CHECK: Way.CHECK,
    ChoiceKind.OFFER: Way.OFFER,
    ChoiceKind.ACCEPT: Way.ACCEPT,
    ChoiceKind.LEAVE: Way.LEAVE,
    ChoiceKind.DECLINE: Way.DECLINE,
}

OUT = frozenset({Way.LEAVE, Way.DECLINE})
"""The ways that end it."""


def way_of(kind: ChoiceKind) -> Way:
    """The way that a kind of choice is; whatever decides nothing is staying."""
    return _WAYS.get(kind, Way.STAY)


def best_way(decision: Decision) -> ChoiceId:
    """The choice that was worth most then."""
    return max(decision.values, key=lambda choice: decision.values[choice])


def other_way(decision: Decision) -> ChoiceId | None:
    """The best choice of another way than the one taken; None where there was none.

    Finding one thing out first is no alternative to deciding: it only puts the decision off.
    """
    return _best(decision, without={way_of(decision.kind), Way.CHECK})


def way_on(decision: Decision) -> ChoiceId | None:
    """The best choice that would have kept things going; None where there was none."""
    return _best(decision, without={*OUT, Way.CHECK, Way.OFFER}) or _best(decision, without={*OUT, Way.CHECK})


def _best(decision: Decision, without: Container[Way]) -> ChoiceId | None:
    left = [choice for choice in decision.values if way_of(decision.kinds[choice]) not in without]
    return max(left, key=lambda choice: decision.values[choice], default=None)
