"""Shortest plays: to each node of the graph, the fewest choices that lead there."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from game.solver.graph import numbers

if TYPE_CHECKING:
    from game.model.types import ChoiceId
    from game.rules.compiled import Compiled
    from game.solver.graph import Graph, Node

_UNSEEN = 2**32 - 1


class Shortest:
    """A shortest play to each node: in any world, or only by what can happen in one."""

    def __init__(self, game: Compiled, graph: Graph, world: int | None = None) -> None:
        self._game = game
        self._graph = graph
        self._before = numbers([_UNSEEN]) * len(graph)
        self._before[0] = 0
        self.order: list[Node] = [0]
        """Every node to which there is a play, those with fewer choices first."""

        todo = deque([0])
        while todo:
            node = todo.popleft()
            for target in graph.onward(node):
                if self._before[target] == _UNSEEN and (world is None or graph.belief(target) >> world & 1):
                    self._before[target] = node
                    self.order.append(target)
                    todo.append(target)

    def choices(self, node: Node) -> tuple[ChoiceId, ...]:
        """The ids of the choices of a shortest play to a node to which there is one."""
        made: list[ChoiceId] = []
        while node:
            before = self._before[node]
            edge = next(edge for edge in self._graph.edges(before) if node in self._graph.targets(edge))
            station = self._game.stations[self._graph.place(before)]
            made.append(station.options[self._graph.option[edge]].choice.id)
            node = before
        return tuple(reversed(made))
