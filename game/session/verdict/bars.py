"""The five bars: each dimension in a word, with its points and the lines that explain them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.judgement import GRACE, WEIGHTS, Dimension, Mark, Reason, Score, band_of
from game.session.verdict.view import Bar, BarLine
from game.session.words import count

if TYPE_CHECKING:
    from game.model.judgement import Band


def bars(score: Score) -> tuple[Bar, ...]:
    """A bar for each dimension, in the order in which they are shown."""
    applying = sum(WEIGHTS[mark.dimension] for mark in score.marks if mark.share is not None)
    return tuple(_bar(score, mark, applying) for mark in score.marks)


def total_of(score: Score) -> tuple[float | None, Band | None]:
    """The total of 0 to 100 and its word; None where nothing could be scored."""
    if all(mark.share is None for mark in score.marks):
        return None, None
    return float(score.total), band_of(Fraction(score.total) / 100)


def judgement_sentence(score: Score) -> str:
    """The judgement in one sentence."""
    mark = score.mark(Dimension.JUDGEMENT)
    if mark.share is None or mark.band is None:
        return "Nothing here was yours to decide: the company decided first."
    decisions = len(mark.reasons)
    sound = sum(1 for reason in mark.reasons if not reason.gained)
    if sound == decisions:
        which = "your one decision was" if decisions == 1 else f"each of your {decisions} decisions was"
        return f"Your judgement was {mark.band}: {which} as good as any, on what you could know then."
    given = round(sum(GRACE - reason.gained for reason in mark.reasons if reason.gained))
    which = "your one decision" if decisions == 1 else f"{decisions - sound} of your {decisions} decisions"
    return (
        f"Your judgement was {mark.band}: {which} gave away about {count(given, 'point')}, on what you could know then."
    )


def _bar(score: Score, mark: Mark, applying: int) -> Bar:
    points = score.points(mark.dimension)
    return Bar(
        dimension=mark.dimension,
        band=mark.band,
        points=None if points is None else float(points),
        possible=None if points is None else WEIGHTS[mark.dimension] * 100 / applying,
        lines=tuple(_line(reason) for reason in mark.reasons),
    )


def _line(reason: Reason) -> BarLine:
    share = float(reason.gained / reason.possible) if reason.possible else None
    return BarLine(reason.text, share, reason.step)
