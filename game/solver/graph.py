"""The graph of canonical states: what can be reached, by which choices."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.model.state import State
    from game.solver.packing import Packed, Packing

Node = int
"""A canonical state, by its index in `Graph.packed`; the first is the briefing."""

Edge = int
"""A choice open at a node, by its index in `Graph.option`."""


def numbers(values: Iterable[int] = ()) -> array[int]:
    """An array of whole numbers below 2 to the power of 32."""
    return array("I", values)


@dataclass(frozen=True, slots=True)
class Graph:
    """Every canonical state that play can reach, and every choice in it.

    Nodes stand in an order in which play passes through them: an edge leads to a later node, except within a stretch
    of `loops`. The arrays have one entry more than there are nodes or edges, so that each ends where the next begins.
    """

    packing: Packing
    packed: list[Packed]
    """The state of each node."""

    first_edge: array[int]
    """For each node, its first edge."""

    option: array[int]
    """For each edge, the number of the option at its place."""

    first_branch: array[int]
    """For each edge, its first branch."""

    target: array[int]
    """For each branch, the node to which it leads. An edge has a branch for each part into which it splits belief."""

    loops: tuple[tuple[Node, Node], ...] = ()
    """Stretches of nodes, each from the first to before the second, in which edges may lead back."""

    def __len__(self) -> int:
        return len(self.packed)

    def state(self, node: Node) -> State:
        """The canonical state of a node."""
        return self.packing.unpack(self.packed[node])

    def place(self, node: Node) -> int:
        """The index of the place of a node."""
        return self.packed[node] >> self.packing.place_at & self.packing.places

    def belief(self, node: Node) -> int:
        """The worlds that still fit at a node, as a `WorldMask`."""
        return self.packed[node] & self.packing.beliefs

    def edges(self, node: Node) -> range:
        """The edges of a node, in the order of the options."""
        return range(self.first_edge[node], self.first_edge[node + 1])

    def targets(self, edge: Edge) -> array[int]:
        """The nodes to which an edge leads, one for each part of the belief that it tells apart."""
        return self.target[self.first_branch[edge] : self.first_branch[edge + 1]]

    def onward(self, node: Node) -> array[int]:
        """Every node to which a node leads at once."""
        first, end = self.first_edge[node], self.first_edge[node + 1]
        return self.target[self.first_branch[first] : self.first_branch[end]]

    def stretches(self) -> Iterator[tuple[Node, Node, bool]]:
        """All nodes in order, as stretches; True for those in which edges may lead back."""
        begin = 0
        for first, end in self.loops:
            if begin < first:
                yield begin, first, False
            yield first, end, True
            begin = end
        if begin < len(self.packed):
            yield begin, len(self.packed), False
