"""Judgement: the total regret over the run, from what was knowable. Luck never counts, and a close call is free."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.judgement import REGRET_OF_NOTHING_LEFT, Dimension, Mark, Reason

if TYPE_CHECKING:
    from game.model.judgement import Decision
    from game.rules.scoring.played import Played


def judgement(played: Played) -> Mark:
    """Only decisions to stay or to leave are judged; a run that ended before the first cannot be."""
    if not played.decisions:
        return Mark(Dimension.JUDGEMENT, None, ())
    regret = sum((decision.regret for decision in played.decisions), Fraction(0))
    share = max(Fraction(0), 1 - regret / REGRET_OF_NOTHING_LEFT)
    return Mark(Dimension.JUDGEMENT, share, tuple(_reason(decision) for decision in played.decisions))


def _reason(decision: Decision) -> Reason:
    return Reason(_told(decision), -decision.regret, Fraction(0), decision.step)


def _told(decision: Decision) -> str:
    if decision.regret:
        return f"About {round(decision.lost)} points less than the best choice was worth then"
    return "A close call with the best choice then" if decision.lost else "As good as any choice then"
