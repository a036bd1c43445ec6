"""Calibration: what you thought likely at gates, against how often it was so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.session.play import ESTIMATES
from game.session.progress.view import Calibration, Likelihood

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.session.progress.result import Estimated, Result

NEEDED: Final = 10
"""Estimates from which on they are told: fewer say nothing."""


def calibration(results: Iterable[Result]) -> Calibration:
    """How often the next person could settle it, for each degree of likelihood that was said."""
    given = [each for result in results for each in result.estimates]
    groups = tuple(_group(percent, given) for percent in ESTIMATES if any(each.percent == percent for each in given))
    return Calibration(len(given), NEEDED, groups if len(given) >= NEEDED else ())


def told(group: Likelihood) -> str:
    """A group as a sentence."""
    often = "once" if group.said == 1 else f"{group.said} times"
    return f"You said {group.percent} % {often}; the next person could settle it in {group.could} of {group.said}."


def _group(percent: int, given: Iterable[Estimated]) -> Likelihood:
    said = [each for each in given if each.percent == percent]
    return Likelihood(percent, len(said), sum(each.could for each in said))
