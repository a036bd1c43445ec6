"""What doors are worth, and which choices are never the best, over every state that play can reach."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.model.choice import ChoiceKind
from game.solver.policies import up_then_think
from game.solver.scores import play

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.rules.compiled import Option
    from game.solver.graph import Edge, Node
    from game.solver.solution import Solution

_LEAVING = frozenset({ChoiceKind.LEAVE, ChoiceKind.DECLINE})


class Door(NamedTuple):
    """What going on is worth at a gate, against the best way to leave there, in points after its cost."""

    place: str
    choice: str
    to: str
    cost: int
    worth: Fraction | None
    """To somebody who goes through every door and thinks at the last, on average; None where nobody such comes."""

    least: Fraction
    most: Fraction
    """Over every state in which the door is open."""

    best_in: Fraction
    """In which share of these states nothing is worth more."""


class Dominated(NamedTuple):
    """A choice that is never the best, whatever was heard before."""

    place: str
    choice: str
    kind: ChoiceKind
    least_loss: Fraction
    """What it gives away at least, in points."""


class _Seen(NamedTuple):
    """An option in one state."""

    node: Node
    edge: Edge


def doors_of(solution: Solution) -> tuple[Door, ...]:
    """Every door that some play finds open, in the order of the file."""
    met = _typical(solution)
    return tuple(
        _door(solution, place, option, seen, met)
        for place, option, seen in _open(solution)
        if option.choice.kind is ChoiceKind.GO_ON
    )


def dominated_in(solution: Solution) -> tuple[Dominated, ...]:
    """Every choice that some play finds open and that is never the best, in the order of the file."""
    found = []
    for place, option, seen in _open(solution):
        least: dict[int, int] = {}
        for each in seen:
            weight, lost = solution.weight(each.node), _lost(solution, each)
            least[weight] = min(lost, least.get(weight, lost))
        loss = min(Fraction(lost, weight) for weight, lost in least.items())
        if loss > 0:
            found.append(Dominated(place, option.choice.id, option.choice.kind, loss))
    return tuple(found)


def _open(solution: Solution) -> Iterator[tuple[str, Option, list[_Seen]]]:
    """Every option that is open in some state, with those states."""
    graph = solution.graph
    seen: dict[tuple[int, int], list[_Seen]] = {}
    for node in range(len(graph)):
        for edge in graph.edges(node):
            seen.setdefault((graph.place(node), graph.option[edge]), []).append(_Seen(node, edge))
    for place, number in sorted(seen):
        station = solution.game.stations[place]
        yield station.place.id, station.options[number], seen[place, number]


def _door(
    solution: Solution, place: str, option: Option, seen: list[_Seen], met: dict[str, list[tuple[Node, int]]]
) -> Door:
    gains = {each.node: _gain(solution, each) for each in seen}
    came = [(gains[node], weight) for node, weight in met.get(place, ()) if node in gains]
    weights = sum(weight for _, weight in came)
    worth = sum((gain * weight for gain, weight in came), Fraction(0)) / weights if weights else None
    best = sum(_lost(solution, each) == 0 for each in seen)
    choice = option.choice
    return Door(
        place,
        choice.id,
        choice.meeting or "",
        choice.effects.cost,
        worth,
        min(gains.values()),
        max(gains.values()),
        Fraction(best, len(seen)),
    )


def _gain(solution: Solution, seen: _Seen) -> Fraction:
    """How much more an option is worth in a state than the best way to leave; than nothing where there is none."""
    node, values = seen.node, solution.values
    leaving = [
        values.along(node, edge)
        for edge in solution.graph.edges(node)
        if solution.option(node, edge).choice.kind in _LEAVING
    ]
    return _points(solution, node, values.along(node, seen.edge) - max(leaving, default=0))


def _lost(solution: Solution, seen: _Seen) -> int:
    values = solution.values
    return values.of[seen.node] - values.along(seen.node, seen.edge)


def _points(solution: Solution, node: Node, whole: int) -> Fraction:
    return Fraction(whole, solution.weight(node))


def _typical(solution: Solution) -> dict[str, list[tuple[Node, int]]]:
    """For each place, where somebody stands who goes through every door, with the weights of the worlds."""
    stations = solution.game.stations
    found: dict[str, list[tuple[Node, int]]] = {}
    for index, world in enumerate(solution.game.scenario.worlds):
        steps = play(solution, up_then_think(solution), index)
        for made in steps:
            if made.option.choice.kind is ChoiceKind.GO_ON:
                place = stations[made.before.place].place.id
                found.setdefault(place, []).append((solution.node(made.before), world.weight))
    return found
