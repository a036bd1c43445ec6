"""Cheapest plays: to each node of the graph, the choices that give away least, and the fewest of those."""

from __future__ import annotations

from fractions import Fraction
from heapq import heappop, heappush
from math import lcm
from typing import TYPE_CHECKING

from game.solver.graph import numbers

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.model.types import ChoiceId
    from game.rules.compiled import Compiled
    from game.solver.graph import Edge, Graph, Node
    from game.solver.value import Values

_NONE = 2**32 - 1


class Cheapest:
    """A cheapest play to each node: in any world, or only by what can happen in one.

    What a choice gives away is what it is worth less than the best choice there, on what can be known then.
    """

    def __init__(self, game: Compiled, graph: Graph, values: Values, world: int | None = None) -> None:
        self._game = game
        self._graph = graph
        self._before, self._edge = numbers([_NONE]) * len(graph), numbers([_NONE]) * len(graph)
        self._whole = lcm(*filter(None, values.weights))
        """What a point counts, so that every loss is a whole number."""

        self.reached: dict[Node, tuple[int, int]] = {}
        """Every node to which there is a play, with what that gives away and how many choices it takes."""

        self._find(self._lost_by(values), world)

    def given_away(self, node: Node) -> Fraction:
        """What the choices of a cheapest play give away together, in points."""
        return Fraction(self.reached[node][0], self._whole)

    def choices(self, node: Node) -> tuple[ChoiceId, ...]:
        """The ids of the choices of a cheapest play to a node to which there is one."""
        made: list[ChoiceId] = []
        while node:
            before, edge = self._before[node], self._edge[node]
            station = self._game.stations[self._graph.place(before)]
            made.append(station.options[self._graph.option[edge]].choice.id)
            node = before
        return tuple(reversed(made))

    def _lost_by(self, values: Values) -> Callable[[Node, Edge], int]:
        """A function that returns what an edge of a node gives away."""

        def lost(node: Node, edge: Edge) -> int:
            share = self._whole // values.weights[self._graph.belief(node)]
            return (values.of[node] - values.along(node, edge)) * share

        return lost

    def _find(self, lost: Callable[[Node, Edge], int], world: int | None) -> None:
        graph, least = self._graph, {0: (0, 0)}
        heap = [(0, 0, 0)]
        while heap:
            loss, steps, node = heappop(heap)
            if node in self.reached:
                continue
            self.reached[node] = loss, steps
            for edge in graph.edges(node):
                after = loss + lost(node, edge), steps + 1
                for target in graph.targets(edge):
                    fits = world is None or graph.belief(target) >> world & 1
                    if fits and (target not in least or after < least[target]):
                        least[target] = after
                        self._before[target], self._edge[target] = node, edge
                        heappush(heap, (*after, target))
