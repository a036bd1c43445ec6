"""What a candidate can look forward to from a state: at a door, at an offer, and in somebody else's shoes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.scenario import EndingKind
from game.rules.belief import worlds_in
from game.rules.endings import job_worth, worth
from game.rules.moves import advance, is_over, option_named

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from game.model.state import State
    from game.model.types import ChoiceId, Points
    from game.rules.compiled import Compiled
    from game.solver.solution import Solution

_LEAVING = frozenset({ChoiceKind.LEAVE, ChoiceKind.DECLINE})


@dataclass(frozen=True, slots=True)
class Span:
    """From the worst to the best that something may be worth, over the worlds that still fit."""

    worst: Points
    best: Points


def against_leaving(solution: Solution, state: State) -> Mapping[ChoiceId, Fraction] | None:
    """How many points each open choice is worth more than the best way to leave or decline.

    None where there is no such way.
    """
    values = solution.choice_values(state)
    leaving = max((each.points for each in values if each.choice.kind in _LEAVING), default=None)
    return None if leaving is None else {each.choice.id: each.points - leaving for each in values}


def job_now(game: Compiled, state: State) -> Span:
    """What the job may be worth as it stands, with the issues settled so far."""
    points = [job_worth(game.scenario, state.issues, world) for world in worlds_in(state.belief)]
    return Span(min(points), max(points))


def job_ahead(solution: Solution, state: State) -> Span | None:
    """What accepting may come to be worth, over every way to an accepted offer; None where none is left.

    Costs are not taken off.
    """
    game, graph = solution.game, solution.graph
    start = solution.node(state)
    seen, todo = {start}, [start]
    points: set[Points] = set()
    while todo:
        node = todo.pop()
        ending = game.stations[graph.place(node)].place.ending
        if ending is not None and ending.kind is EndingKind.ACCEPTED:
            points |= {worth(game, graph.state(node), world) for world in worlds_in(graph.belief(node))}
        for target in graph.onward(node):
            if target not in seen:
                seen.add(target)
                todo.append(target)
    return Span(min(points), max(points)) if points else None


@dataclass(frozen=True, slots=True)
class Twin:
    """The candidate who stood in your shoes, in your world, and played on well without knowing it."""

    choices: tuple[ChoiceId, ...]
    state: State
    """Where she ended."""


def twin(solution: Solution, state: State, world: int) -> Twin:
    """What best play goes on to do from a state, in the world at this index.

    Raises `LookupError` where no ending can be reached.
    """
    choices: list[ChoiceId] = []
    while not is_over(solution.game, state):
        choice = solution.best_choice(state)
        if choice is None or len(choices) > len(solution):
            raise LookupError("from here there is no way to an ending")
        choices.append(choice)
        state = advance(solution.game, state, option_named(solution.game, state, choice), world)
    return Twin(tuple(choices), state)
