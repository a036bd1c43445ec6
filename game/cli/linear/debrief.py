"""The debrief: what you learned, whom you reached, what was settled, and then what was true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear.verdict import judgement, missed, twin
from game.cli.linear.wording import WEIGHTS, sentence, spec_line
from game.session.transcript import lines
from game.tui.words import ISSUE_WORDS, count, one_of, title_of, value

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.verdict.view import Verdict
    from game.session.view import DebriefView, FactResult, IssueResult, WorldResult


def debrief(told: DebriefView, verdict: Verdict) -> Iterator[str]:
    """Everything that the debrief tells: the judgement before the outcome."""
    yield ""
    yield f"Debrief: {told.title}. {told.ending_title}."
    for part in (
        judgement(verdict),
        _learned(told),
        missed(verdict),
        _reached(told),
        _issues(told),
        _job(told),
        _true(told),
        twin(verdict),
    ):
        yield ""
        yield from part
    if told.notes:
        yield ""
        yield "Worth knowing:"
        yield from (f"- {note}" for note in told.notes)


def _learned(told: DebriefView) -> Iterator[str]:
    sure = sum(1 for fact in told.facts if fact.first_hand)
    yield f"What there was to learn. You heard {sure} of {count(len(told.facts), 'thing')} first-hand."
    yield from map(_fact, told.facts)


def _reached(told: DebriefView) -> Iterator[str]:
    yield "Whom you sat with:"
    yield from (f"- {title_of(person)}" for person in told.reached)
    if told.not_reached:
        yield "Whom you did not meet:"
        yield from (f"- {title_of(person)}" for person in told.not_reached)


def _issues(told: DebriefView) -> Iterator[str]:
    yield "What was in the way:"
    yield from map(_issue, told.issues)
    yield f"Seen, though not on your résumé: {told.strength}" if told.strength_shown else f"Not seen: {told.strength}"
    yield f"What it cost you: {count(told.paid, 'point')}."


def _job(told: DebriefView) -> Iterator[str]:
    yield "The job, as advertised and as it stood at the end:"
    yield from map(spec_line, told.spec)


def _true(told: DebriefView) -> Iterator[str]:
    yield "What was true, and what might have been:"
    yield from map(_world, sorted(told.worlds, key=lambda world: not world.played))
    if told.later:
        yield ""
        yield "Six months on:"
        yield from lines(told.later)


def _fact(fact: FactResult) -> str:
    known = one_of(fact.knowers) if fact.knowers else "nobody"
    told = f"- {fact.about} ({WEIGHTS[fact.weight]}): {sentence(fact.truth)}"
    if fact.heard is None:
        return f"{told} You did not hear it. It was known by {known}."
    if fact.first_hand:
        return f"{told} You heard it first-hand."
    return f'{told} You heard it second-hand: "{sentence(fact.heard)}" It was known first-hand by {known}.'


def _issue(issue: IssueResult) -> str:
    written = ", and in writing" if issue.written else ""
    told = f"- {issue.about} (worth {count(issue.worth, 'point')}): {ISSUE_WORDS[issue.status]}{written}."
    if not issue.could_be_settled:
        return f"{told} Nobody here could have settled it."
    return f"{told} {one_of(issue.settlers)} could settle it."


def _world(world: WorldResult) -> str:
    how = "So it was" if world.played else "It might have been"
    return (
        f"- {how}: {sentence(world.truth)} ({world.weight} per cent likely at first; the job was {value(world.value)})"
    )
