"""The five bars: each dimension in a word, with its points and the lines that explain them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.band import Band, band_of
from game.model.judgement import GRACE, WEIGHTS, Dimension, Mark, Reason, Score
from game.session.verdict.view import Bar, BarLine
from game.session.words import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.model.judgement import Decision

_TO_DECIDE = "to stay or leave"


def bars(score: Score) -> tuple[Bar, ...]:
    """A bar for each dimension, in the order in which they are shown."""
    applying = sum(WEIGHTS[mark.dimension] for mark in score.marks if mark.share is not None)
    return tuple(_bar(score, mark, applying) for mark in score.marks)


def total_of(score: Score) -> tuple[float | None, Band | None]:
    """The total of 0 to 100 and its word; None where nothing could be scored."""
    if all(mark.share is None for mark in score.marks):
        return None, None
    return float(score.total), band_of(Fraction(score.total) / 100)


def judgement_sentence(score: Score, answers: Sequence[Decision] = (), *, told: bool = False) -> str:
    """The judgement in a sentence; one more where answers, which are not judged, gave away more than a close call.

    `told` says whether the turning points tell of such an answer.
    """
    judged = _judged(score.mark(Dimension.JUDGEMENT))
    if not answers:
        return judged
    given = count(round(sum(answer.lost for answer in answers)), "point")
    one = len(answers) == 1
    which = "One answer, which is not judged," if one else f"{len(answers)} answers, which are not judged,"
    where = ": the turning points tell of it" if one else ": the turning points tell of the costliest"
    return f"{judged} {which} gave away about {given}{where if told else ''}."


def _judged(mark: Mark) -> str:
    if mark.share is None or mark.band is None:
        return "Nothing here was yours to decide: the company decided first."
    decisions = len(mark.reasons)
    sound = sum(1 for reason in mark.reasons if not reason.gained)
    if sound == decisions:
        each = "your one decision" if decisions == 1 else f"each of your {decisions} decisions"
        return f"Your judgement was {mark.band}: {each} {_TO_DECIDE} was as good as any, on what you could know then."
    given = count(round(sum(GRACE - reason.gained for reason in mark.reasons if reason.gained)), "point")
    which = "your one decision" if decisions == 1 else f"{decisions - sound} of your {decisions} decisions"
    but = ", though" if mark.band in {Band.GOOD, Band.STRONG} else ":"
    gave = f"{which} {_TO_DECIDE} gave away about {given}"
    return f"Your judgement was {mark.band}{but} {gave}, on what you could know then."


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
