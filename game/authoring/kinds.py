"""Kinds: what was better in a scenario, going on or leaving, as best play shows it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.scenario import EndingKind, Kind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.scenario import Ending

STAYED = frozenset({EndingKind.ACCEPTED, EndingKind.OTHER_JOB, EndingKind.REFERRAL})
"""The kinds of ending that only going on brings."""

OFTEN, SELDOM = Fraction(2, 3), Fraction(1, 3)
"""Going on is better if best play ends in one of these so often; leaving is, if not more than so seldom."""

LIMITS = {"often": f"{float(OFTEN):.0%}", "seldom": f"{float(SELDOM):.0%}"}
"""The same in words, in whole per cent."""


def stays_in(endings: Mapping[str, Ending], shares: Mapping[str, Fraction]) -> Fraction:
    """How likely a way of playing ends in what only going on brings; `shares` tells how likely each ending is."""
    return sum((share for name, share in shares.items() if endings[name].kind in STAYED), Fraction(0))


def kind_of(stays: Fraction) -> Kind:
    """The kind of a scenario in which best play ends so often in what only going on brings."""
    if stays >= OFTEN:
        return Kind.GOING_ON
    return Kind.LEAVING if stays <= SELDOM else Kind.MIXED
