"""What to practise next: what was thin in the last plays, and what was played so long ago that it is worth a return.

The gaps grow with each play of a scenario, because what comes back after a gap is kept longer.
"""

from __future__ import annotations

from fractions import Fraction
from statistics import mean
from typing import TYPE_CHECKING, Final

from game.model.band import Band, band_of
from game.model.judgement import Dimension
from game.session.grammar import count
from game.session.progress.view import DimensionLine, Practice
from game.session.suggestion import suggestion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.session.progress.result import Result
    from game.session.shelf import Shelved

DAY: Final = 86_400
"""Seconds."""

LAST: Final = 3
"""How many plays tell how a dimension stands."""

GAPS: Final = (2, 7, 21, 60)
"""Days after which a scenario is worth a return, by how often it was played; the last holds from then on."""

MOST: Final = 4
_WEAK: Final = frozenset({Band.THIN, Band.FAIR})
_HOW: Final = {
    Dimension.INFORMATION: "ask the person who would know, and have what you heard second-hand confirmed",
    Dimension.REACH: "before you stop, price the next door: what it costs, and what it could still change",
    Dimension.JUDGEMENT: "at each gate, ask whether anything that you have not heard could change your choice",
    Dimension.RESHAPING: "raise what bothers you with the person who can settle it, with a reason the business can use",
    Dimension.RELATIONSHIP: "leave in a way that lets you come back",
}


def dimensions(results: Sequence[Result]) -> tuple[DimensionLine, ...]:
    """How each dimension stands over the last plays in which it counted."""
    lines = []
    for dimension in Dimension:
        shares = [result.shares[dimension] for result in results if dimension in result.shares][-LAST:]
        if shares:
            share = mean(shares)
            lines.append(DimensionLine(dimension, band_of(Fraction(share)), share, len(shares)))
    return tuple(lines)


def practice(lines: Sequence[DimensionLine], shelf: Sequence[Shelved], now: int) -> tuple[Practice, ...]:
    """What to practise next, with the reason in each."""
    return tuple([*_thin(lines), *_next(shelf), *_due(shelf, now)][:MOST])


def days_since(moment: int, now: int) -> int:
    """Whole days from a moment until now; 0 where the clock was set back."""
    return max(0, now - moment) // DAY


def ago(days: int) -> str:
    """A number of days as one would say it."""
    return "today" if days == 0 else "yesterday" if days == 1 else f"{days} days ago"


def _thin(lines: Sequence[DimensionLine]) -> Iterator[Practice]:
    """The weakest dimension, where one is weak."""
    weak = [line for line in lines if line.band in _WEAK]
    if weak:
        line = min(weak, key=lambda each: each.share)
        over = "your last play" if line.plays == 1 else f"your last {line.plays} plays"
        yield Practice(f"{line.dimension.capitalize()} was {line.band} in {over}: {_HOW[line.dimension]}.", None)


def _next(shelf: Sequence[Shelved]) -> Iterator[Practice]:
    found = suggestion(shelf)
    if found is not None:
        yield Practice(f"{found.title}. {found.words}", found.scenario)


def _due(shelf: Sequence[Shelved], now: int) -> Iterator[Practice]:
    """Scenarios whose gap is over, those first that wait longest beyond it."""
    found = suggestion(shelf)
    waiting = []
    for each in shelf:
        if each.card is None or each.last is None or not each.plays or (found and found.scenario == each.id):
            continue
        days, gap = days_since(each.last, now), GAPS[min(each.plays, len(GAPS)) - 1]
        if days >= gap:
            seen = f"{len(each.endings_seen)} of {count(each.endings, 'ending')} seen"
            text = f"{each.card.title}, once more: last played {ago(days)}, {seen}."
            waiting.append((days / gap, Practice(text, each.id)))
    yield from (found for _, found in sorted(waiting, key=lambda each: -each[0]))
