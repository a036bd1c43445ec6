"""The debrief: how you decided, what it led to, and then everything that explains it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.session.data import marks_of
from game.session.export.telling import MARKED, marked_of, said
from game.session.plain import verdict as judged
from game.session.plain.wording import WEIGHTS, sentence, spec_line
from game.session.transcript import lines
from game.session.words import ISSUE_WORDS, count, one_of, title_of, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.session.debrief_view import DebriefView, FactResult, IssueResult, WorldResult
    from game.session.verdict.view import Verdict

_STOOD = {IssueStatus.OPEN: "never raised", IssueStatus.HEARD: "heard, and never settled"}
"""How an issue stood at the end, where that is said otherwise than on the way."""


def debrief(
    told: DebriefView,
    verdict: Verdict,
    intention: str | None = None,
    *,
    marks: Iterable[int] = (),
    worths: Iterable[str] | None = None,
) -> Iterator[str]:
    """Everything that the debrief tells: the judgement, the outcome and the worlds, and then what explains them.

    `marks` are the places in the transcript of what the player marked. `worths` are the lines that tell the value of
    knowing; without them it is told in words.
    """
    yield ""
    yield f"Debrief: {told.title}."
    for part in (
        judged.judgement(verdict),
        _outcome(told),
        _true(told),
        judged.bars(verdict),
        judged.turning_points(verdict),
        _heard(told),
        judged.missed(verdict),
        _issues(told),
        _reached(told),
        _job(told),
        judged.twin(verdict),
        judged.path(verdict),
        judged.ranges(verdict) if worths is None else worths,
        _notes(told),
        _intention(intention),
        _marked(told, marks),
    ):
        paragraphs = list(part)
        if paragraphs:
            yield ""
            yield from paragraphs


def _outcome(told: DebriefView) -> Iterator[str]:
    yield f"How it ended: {sentence(told.ending_title)}"
    yield f"What it cost you on the way: {count(told.paid, 'point')}."
    yield f"Seen, though not on your résumé: {told.strength}" if told.strength_shown else f"Not seen: {told.strength}"
    if told.later:
        yield "Six months on:"
        yield from lines(told.later)


def _true(told: DebriefView) -> Iterator[str]:
    yield "What was true, and what might have been:"
    yield from map(_world, sorted(told.worlds, key=lambda world: not world.played))


def _heard(told: DebriefView) -> Iterator[str]:
    sure = [fact for fact in told.facts if fact.first_hand]
    yield f"What there was to hear: you heard {len(sure)} of {count(len(told.facts), 'thing')} first-hand."
    yield from map(_fact, sure)


def _issues(told: DebriefView) -> Iterator[str]:
    if told.issues:
        yield "What was in the way:"
        yield from map(_issue, told.issues)


def _reached(told: DebriefView) -> Iterator[str]:
    yield "Whom you sat with:"
    yield from (f"- {title_of(person)}" for person in told.reached)
    if told.not_reached:
        yield "Whom you did not meet:"
        yield from (f"- {title_of(person)}" for person in told.not_reached)


def _job(told: DebriefView) -> Iterator[str]:
    yield "The job, as advertised and as it stood at the end:"
    yield from map(spec_line, told.spec)


def _notes(told: DebriefView) -> Iterator[str]:
    if told.notes:
        yield "Worth knowing:"
        yield from (f"- {note}" for note in told.notes)


def _intention(intention: str | None) -> Iterator[str]:
    if intention is not None:
        yield f"Your line for next time: {intention}"


def _marked(told: DebriefView, marks: Iterable[int]) -> Iterator[str]:
    found = marks_of(told.transcript, marks)
    if found:
        yield f"{MARKED}:"
    for heading, under in marked_of(found):
        yield f"- {heading}"
        yield from (f"  - {said(each)}" for each in under)


def _fact(fact: FactResult) -> str:
    return f"- {fact.about} ({WEIGHTS[fact.weight]}): {sentence(fact.truth)}"


def _issue(issue: IssueResult) -> str:
    written = ", and in writing" if issue.written else ""
    stood = _STOOD.get(issue.status, ISSUE_WORDS[issue.status])
    told = f"- {issue.about} (worth {count(issue.worth, 'point')}): {stood}{written}."
    if issue.status is IssueStatus.FIXED:
        return told
    if not issue.could_be_settled:
        return f"{told} Nobody here could have settled it."
    return f"{told} {one_of(issue.settlers)} could settle it."


def _world(world: WorldResult) -> str:
    how = "So it was" if world.played else "It might have been"
    return (
        f"- {how}: {sentence(world.truth)} ({world.weight} per cent likely at first; the job was {value(world.value)})"
    )
