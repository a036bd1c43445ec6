"""Reach: the doors worth going through that were gone through. The higher the person behind, the more a door counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.judgement import GRACE, Decision, Dimension, Mark, Reason
from game.model.scenario import Level

if TYPE_CHECKING:
    from game.model.types import PlaceId
    from game.rules.scoring.played import Played

COUNTS = {Level.HR: 1, Level.MANAGER: 1, Level.DIRECTOR: 2, Level.EXECUTIVE: 3}
"""What reaching a person of each level counts."""

_STOPS = (ChoiceKind.LEAVE, ChoiceKind.OFFER, ChoiceKind.DECLINE, ChoiceKind.ACCEPT)


def reach(played: Played) -> Mark:
    """Doors are judged by what they were worth then; a gate where no door was worth its price does not count."""
    last: dict[PlaceId, Decision] = {}
    for decision in played.decisions:
        if decision.doors:
            last[decision.place] = decision
    reasons = tuple(reason for decision in last.values() if (reason := door(decision)) is not None)
    possible = sum((reason.possible for reason in reasons), Fraction(0))
    if not possible:
        return Mark(Dimension.REACH, None, ())
    return Mark(Dimension.REACH, sum((reason.gained for reason in reasons), Fraction(0)) / possible, reasons)


def worth_of_going(decision: Decision) -> Fraction | None:
    """By how much the best door beat the best way to stop; None where there was nothing to compare."""
    on, stop = decision.best_of(ChoiceKind.GO_ON), decision.best_of(*_STOPS)
    return None if on is None or stop is None else on - stop


def door(decision: Decision) -> Reason | None:
    """The line for a decision where there was a door; None where the door does not count."""
    worth = worth_of_going(decision)
    if worth is None or worth <= 0:
        return None
    best = max(decision.doors, key=lambda each: decision.values[each])
    went = decision.kind is ChoiceKind.GO_ON
    behind = worth - (decision.values[best] - decision.value) if went else Fraction(0)
    counts = Fraction(COUNTS[decision.doors[decision.choice if behind > 0 else best]])
    if behind > 0:
        return Reason(_went(round(behind)), counts, counts, decision.step)
    if worth <= GRACE:
        return None
    return Reason(_passed(round(worth), went=went), Fraction(0), counts, decision.step)


def _went(points: int) -> str:
    if not points:
        return "You went on, and that was worth as much as stopping"
    return f"You went on, and that was worth about {points} more than stopping"


def _passed(points: int, *, went: bool) -> str:
    if went:
        return f"You went on by a door worth no more than stopping; another was worth about {points} more"
    return f"You stopped, and going on was worth about {points} more"
