"""A playthrough with its decisions priced, ready to be scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import DECISIONS, ChoiceKind
from game.model.judgement import Decision
from game.rules.belief import worlds_in
from game.rules.moves import advance, option_named
from game.rules.narrate import narrate
from game.rules.scoring.played import Played

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.model.scenario import Level
    from game.model.state import State
    from game.model.types import ChoiceId, MeetingId
    from game.rules.compiled import Compiled
    from game.rules.moves import Step
    from game.solver.solution import Solution

STOPS = frozenset({ChoiceKind.LEAVE, ChoiceKind.OFFER, ChoiceKind.ACCEPT, ChoiceKind.DECLINE})
"""Decisions that go no further up."""


def priced(solution: Solution, steps: Sequence[Step]) -> Played:
    """The playthrough with everything that a score is made from."""
    game = solution.game
    decisions = tuple(
        decision_at(solution, made, number) for number, made in enumerate(steps) if made.option.choice.kind in DECISIONS
    )
    turns = tuple(tuple(narrate(game, made)) for made in steps)
    return Played(game, tuple(steps), turns, decisions, frozenset(_horizon(solution, steps, decisions)))


def decision_at(solution: Solution, made: Step, number: int) -> Decision:
    """A step as a decision, priced on what was known before it."""
    game = solution.game
    values = solution.choice_values(made.before)
    return Decision(
        step=number,
        place=game.stations[made.before.place].place.id,
        choice=made.option.choice.id,
        kind=made.option.choice.kind,
        values={each.choice.id: each.points for each in values},
        kinds={each.choice.id: each.choice.kind for each in values},
        doors={
            each.choice.id: level_behind(game, each.choice.meeting)
            for each in values
            if each.choice.meeting is not None
        },
    )


def level_behind(game: Compiled, meeting: MeetingId) -> Level:
    """The level of the person whom a meeting is with."""
    scenario = game.scenario
    person = next(each.person for each in scenario.meetings if each.id == meeting)
    return scenario.people[person].level


def _horizon(solution: Solution, steps: Sequence[Step], decisions: tuple[Decision, ...]) -> Iterator[MeetingId]:
    """The meetings sat through, and after a stop that came too soon those that playing on well could lead to."""
    for made in steps:
        meeting = solution.game.stations[made.before.place].place.meeting
        if meeting is not None:
            yield meeting.id
    last = decisions[-1] if decisions else None
    if last is not None and last.kind in STOPS and last.regret:
        yield from _ahead(solution, steps[last.step].before)


def _ahead(solution: Solution, state: State) -> Iterator[MeetingId]:
    """The meetings that best play from a state can lead to, in any world that still fits."""
    game = solution.game
    seen = {state}
    waiting = [state]
    while waiting:
        here = waiting.pop()
        place = game.stations[here.place].place
        if place.scene is not None and place.meeting is not None:
            yield place.meeting.id
        for after in _next(game, here, solution.best_choice(here)) - seen:
            seen.add(after)
            waiting.append(after)


def _next(game: Compiled, state: State, choice: ChoiceId | None) -> set[State]:
    """Where a choice can lead, over the worlds that still fit; nowhere without a choice."""
    if choice is None:
        return set()
    option = option_named(game, state, choice)
    return {advance(game, state, option, world) for world in worlds_in(state.belief)}
