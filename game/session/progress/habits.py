"""Facts of habit: what you tend to do, counted. No sentence judges; what a thing was worth is told as it was then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.model.choice import ChoiceKind, Manner
from game.model.judgement import GRACE
from game.model.scenario import Level
from game.session.grammar import count
from game.session.progress.result import Counted
from game.session.progress.view import Habit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.session.progress.result import Gate, Result

AFTER: Final = {
    Level.HR: "HR",
    Level.MANAGER: "the manager",
    Level.DIRECTOR: "the director",
    Level.EXECUTIVE: "the top",
}
_MANNERS: Final = {Manner.WARMLY: "warmly", Manner.PLAINLY: "plainly", Manner.SILENTLY: "without a word"}


def habits(results: Sequence[Result]) -> tuple[Habit, ...]:
    """The facts, from the first gate to the way you leave."""
    gates = [gate for result in results for gate in result.gates]
    return (
        *(habit for level in Level for habit in _at(level, [gate for gate in gates if gate.level is level])),
        *_checking(results, len(gates)),
        *_leaving(results),
        *_facts(_sum([result.facts for result in results])),
        *_issues(_sum([result.issues for result in results])),
    )


def _at(level: Level, gates: Sequence[Gate]) -> Iterator[Habit]:
    """How often you left after a level; where you never did, how often you went on."""
    left = [gate for gate in gates if gate.took is ChoiceKind.LEAVE]
    did, taken, other, sign = ("left", left, "going on", 1)
    if not left:
        on = [gate for gate in gates if gate.took is ChoiceKind.GO_ON]
        did, taken, other, sign = ("went on", on, "stopping", -1)
    if not taken:
        return
    told = f"You {did} after {AFTER[level]} in {_of(len(taken), len(gates))}"
    compared = [gate.more for gate in taken if gate.more is not None]
    if compared:
        lost = sum(1 for more in compared if sign * more > GRACE)
        told = f"{told}; on what you knew, {other} was worth more in {lost or 'none'}"
    yield Habit(f"{told}.", len(taken), len(gates))


def _of(part: int, whole: int) -> str:
    return f"{part} of {count(whole, 'play')}"


def _checking(results: Sequence[Result], gates: int) -> Iterator[Habit]:
    if gates:
        checks = sum(result.checks for result in results)
        yield Habit(f"You checked {count(checks, 'thing')} by email, at {count(gates, 'gate')}.", checks, gates)


def _leaving(results: Sequence[Result]) -> Iterator[Habit]:
    parted = [result.parted for result in results if result.parted is not None]
    if parted:
        told = [f"{word} {parted.count(manner)}" for manner, word in _MANNERS.items() if manner in parted]
        yield Habit(
            f"How you left, in {count(len(parted), 'play')}: {', '.join(told)}.",
            parted.count(Manner.WARMLY),
            len(parted),
        )


def _facts(facts: Counted) -> Iterator[Habit]:
    if facts.all:
        unsure = f", and {facts.halves} second-hand only" if facts.halves else ""
        yield Habit(f"You heard {facts.done} of {count(facts.all, 'fact')} first-hand{unsure}.", facts.done, facts.all)


def _issues(issues: Counted) -> Iterator[Habit]:
    if issues.all:
        raised = issues.done + issues.halves
        over = f"{issues.done or 'none'} came out settled, or shown to be fixed"
        text = f"You raised {raised} of {count(issues.all, 'issue')}; {over}"
        yield Habit(f"{text}.", raised, issues.all)


def _sum(counts: Sequence[Counted]) -> Counted:
    return Counted(
        sum(each.done for each in counts), sum(each.halves for each in counts), sum(each.all for each in counts)
    )
