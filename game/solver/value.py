"""Backward induction: what every state is worth under the best play that can be made without knowing the world.

A value is not divided by how likely its state is: it is the sum, over the worlds that the belief holds, of weight times
points. So all values are whole numbers, sums over branches are exact, and ties are ties.
"""

from __future__ import annotations

from array import array
from heapq import heappop, heappush
from typing import TYPE_CHECKING

from game.rules.belief import every_world, weight_of, worlds_in
from game.rules.endings import worth
from game.rules.moves import is_over
from game.solver.loops import components

if TYPE_CHECKING:
    from game.rules.compiled import Compiled
    from game.solver.graph import Edge, Graph, Node

NO_WAY_ON = 0
"""The value of a state from which no ending can be reached. Authors are told of it; `stuck` has all of them."""


class Values:
    """The value of every node of a graph, in per cent of weight times points."""

    def __init__(self, game: Compiled, graph: Graph) -> None:
        self.game = game
        self.graph = graph
        self.weights = tuple(weight_of(game.scenario, mask) for mask in range(every_world(game.scenario) + 1))
        """The weight of each belief, in per cent."""
        self.costs = tuple(tuple(each.choice.effects.cost for each in station.options) for station in game.stations)
        """What each option of each place costs, in points."""
        self.of = array("q")
        self.order: dict[Node, int] = {}
        """For nodes that can lead back to themselves: the order in which best play gets out."""
        self.stuck: list[Node] = []
        """Nodes from which no ending can be reached."""

    @classmethod
    def found(cls, game: Compiled, graph: Graph) -> Values:
        """The values, worked out from the endings back."""
        values = cls(game, graph)
        values.of = array("q", bytes(8 * len(graph)))
        for begin, end, loops in reversed(list(graph.stretches())):
            values._loops(begin, end) if loops else values._straight(begin, end)
        return values

    @classmethod
    def known(cls, game: Compiled, graph: Graph, of: array[int], order: dict[Node, int], stuck: list[Node]) -> Values:
        """The values as they were worked out before."""
        values = cls(game, graph)
        values.of, values.order, values.stuck = of, order, stuck
        return values

    def cost(self, node: Node, edge: Edge) -> int:
        """What an edge costs, in per cent of weight times points."""
        graph = self.graph
        return self.costs[graph.place(node)][graph.option[edge]] * self.weights[graph.belief(node)]

    def along(self, node: Node, edge: Edge) -> int:
        """What a choice is worth under the best play afterwards, less what it costs."""
        return sum([self.of[target] for target in self.graph.targets(edge)]) - self.cost(node, edge)

    def best_edges(self, node: Node) -> list[Edge]:
        """The choices that are worth as much as the node: one, or an exact tie."""
        return [edge for edge in self.graph.edges(node) if self.along(node, edge) == self.of[node]]

    def gets_on(self, node: Node, edge: Edge) -> bool:
        """Whether an edge leaves the loop in which its node lies, or leads in it towards the best way out."""
        order = self.order.get(node)
        return order is None or all(self.order.get(each, -1) < order for each in self.graph.targets(edge))

    def _straight(self, begin: Node, end: Node) -> None:
        """A stretch in which every edge leads to a later node."""
        graph, of = self.graph, self.of
        first_edge, first_branch, target = graph.first_edge, graph.first_branch, graph.target
        place_at, places = graph.packing.place_at, graph.packing.places
        free = [not any(costs) for costs in self.costs]
        value_of = of.__getitem__
        for node in range(end - 1, begin - 1, -1):
            first, last = first_edge[node], first_edge[node + 1]
            if first == last:
                of[node] = self._without_choices(node)
                continue
            branch, last_branch = first_branch[first], first_branch[last]
            if last_branch - branch == last - first and free[graph.packed[node] >> place_at & places]:
                of[node] = max(map(value_of, target[branch:last_branch]))
            else:
                of[node] = self._best(node, first, last)

    def _best(self, node: Node, first: Edge, last: Edge) -> int:
        """The best of some edges, where some cost something or tell worlds apart."""
        graph, of = self.graph, self.of
        costs, weight = self.costs[graph.place(node)], self.weights[graph.belief(node)]
        begin = graph.first_branch[first]
        alongs = []
        for option, end in zip(graph.option[first:last], graph.first_branch[first + 1 : last + 1], strict=True):
            along = of[graph.target[begin]] - costs[option] * weight
            for branch in range(begin + 1, end):
                along += of[graph.target[branch]]
            alongs.append(along)
            begin = end
        return max(alongs)

    def _without_choices(self, node: Node) -> int:
        state = self.graph.state(node)
        if is_over(self.game, state):
            worlds = self.game.scenario.worlds
            return sum(worlds[world].weight * worth(self.game, state, world) for world in worlds_in(state.belief))
        self.stuck.append(node)
        return NO_WAY_ON

    def _loops(self, begin: Node, end: Node) -> None:
        """A stretch in which edges may lead back."""

        def within(node: Node) -> list[Node]:
            return [target for target in self.graph.onward(node) if begin <= target < end]

        for block in components(range(begin, end), within):
            if len(block) > 1 or block[0] in within(block[0]):
                self._loop(block)
            else:
                self._straight(block[0], block[0] + 1)

    def _loop(self, block: list[Node]) -> None:
        """Nodes that all lead back to each other.

        Belief only ever shrinks, so it is the same in all of them, and an edge that stays among them has one branch.
        Going round gains nothing, because costs are not negative: the best way out is the cheapest way to the best
        exit. It is found as Dijkstra finds it, the best node first.
        """
        inside = set(block)
        back: dict[Node, list[tuple[Node, int]]] = {node: [] for node in block}
        heap: list[tuple[int, Node]] = []
        for node in block:
            for edge in self.graph.edges(node):
                targets = self.graph.targets(edge)
                if not inside.isdisjoint(targets):
                    back[targets[0]].append((node, self.cost(node, edge)))
                else:
                    heappush(heap, (-self.along(node, edge), node))
        while heap:
            negative, node = heappop(heap)
            if node in self.order:
                continue
            self.order[node] = len(self.order)
            self.of[node] = -negative
            for before, cost in back[node]:
                heappush(heap, (negative + cost, before))
        self.stuck += [node for node in block if node not in self.order]
