"""A game with its decisions priced, ready to be scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import DECISIONS, ChoiceKind
from game.model.judgement import Decision
from game.model.place import PlaceKind
from game.rules.belief import worlds_in
from game.rules.moves import advance, option_named
from game.rules.scoring.played import Played

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.scenario import Level
    from game.model.state import State
    from game.model.types import ChoiceId, MeetingId
    from game.rules.compiled import Compiled
    from game.rules.moves import Step
    from game.solver.solution import Solution

STOPS = frozenset({ChoiceKind.LEAVE, ChoiceKind.OFFER, ChoiceKind.ACCEPT, ChoiceKind.DECLINE})
"""Decisions that go no further up."""


def priced(game: Game, solution: Solution) -> Played:
    """The playthrough with everything that a score is made from."""
    compiled = game.machine.game
    decisions = tuple(
        decision_at(compiled, solution, made, number)
        for number, made in enumerate(game.steps)
        if made.option.choice.kind in DECISIONS
    )
    turns = tuple(game.turns())[1:]
    return Played(compiled, tuple(game.steps), turns, decisions, _horizon(game, solution, decisions))


def decision_at(compiled: Compiled, solution: Solution, made: Step, number: int) -> Decision:
    """A step as a decision, priced on what was known before it."""
    values = solution.choice_values(made.before)
    return Decision(
        step=number,
        place=compiled.stations[made.before.place].place.id,
        choice=made.option.choice.id,
        kind=made.option.choice.kind,
        values={each.choice.id: each.points for each in values},
        kinds={each.choice.id: each.choice.kind for each in values},
        doors={
            each.choice.id: level_behind(compiled, each.choice.meeting)
            for each in values
            if each.choice.meeting is not None
        },
    )


def level_behind(compiled: Compiled, meeting: MeetingId) -> Level:
    """The level of the person whom a meeting is with."""
    scenario = compiled.scenario
    person = next(each.person for each in scenario.meetings if each.id == meeting)
    return scenario.people[person].level


def _horizon(game: Game, solution: Solution, decisions: tuple[Decision, ...]) -> frozenset[MeetingId]:
    """The meetings sat through, and after a stop that came too soon those that playing on well could lead to."""
    compiled = game.machine.game
    sat = {place.meeting.id for made in game.steps if (place := compiled.stations[made.before.place].place).meeting}
    last = decisions[-1] if decisions else None
    if last is not None and last.kind in STOPS and last.regret:
        sat |= set(_ahead(compiled, solution, game.steps[last.step].before))
    return frozenset(sat)


def _ahead(compiled: Compiled, solution: Solution, state: State) -> Iterator[MeetingId]:
    """The meetings that best play from a state can lead to, in any world that still fits."""
    seen = {state}
    waiting = [state]
    while waiting:
        here = waiting.pop()
        place = compiled.stations[here.place].place
        if place.kind is PlaceKind.SCENE and place.meeting is not None:
            yield place.meeting.id
        for after in next_states(compiled, here, solution.best_choice(here)):
            if after not in seen:
                seen.add(after)
                waiting.append(after)


def next_states(compiled: Compiled, state: State, choice: ChoiceId | None) -> set[State]:
    """Where a choice can lead, over the worlds that still fit; nowhere without a choice."""
    if choice is None:
        return set()
    option = option_named(compiled, state, choice)
    return {advance(compiled, state, option, world) for world in worlds_in(state.belief)}
