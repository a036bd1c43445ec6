"""How a way of playing fares: the probability of each ending and the expected value, exactly, without sampling."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from game.model.choice import Choice
from game.model.state import State
from game.model.types import ChoiceId
from game.solver.loops import components
from game.solver.untie import ENDLESS, untied

if TYPE_CHECKING:
    from game.model.types import EndingId
    from game.solver.graph import Edge, Node
    from game.solver.solution import Solution

Policy = Callable[[State, tuple[Choice, ...]], ChoiceId | Mapping[ChoiceId, int]]
"""A way of playing: of the open choices, the one to make; or several, each with a whole number for its share.

It sees canonical states: the place, the belief, and as much of the rest as can still matter.
"""

Share = Fraction | float
"""A probability, or a part of one."""


@dataclass(frozen=True, slots=True)
class Odds:
    """What comes of a way of playing."""

    endings: Mapping[EndingId, Share]
    """The probability of each ending that can happen, in the order of the file."""

    value: Share | None
    """The expected worth of the ending less all costs, in points; None where some plays never end."""

    endless: Share = 0.0
    """The probability that a play goes round for ever."""


def odds(solution: Solution, policy: Policy, start: State | None = None, *, exact: bool = True) -> Odds:
    """What comes of a way of playing from a state, or from the beginning.

    With `exact` every number is a `Fraction`; without it, a float: as good for a picture, and faster for policies
    that choose at random. A choice that is not open raises `LookupError`.
    """
    node = 0 if start is None else solution.node(start)
    return _Flow(solution, policy, Fraction(1) if exact else 1.0).odds(node)


class _Flow:
    """Pours the probability of a play into a node, and follows it down to the endings.

    What stands at a node is the chance that the policy makes the choices that lead there. The chance of the worlds
    comes on top of it, as the weight of the node's belief; so at a branch each part gets the same.
    """

    def __init__(self, solution: Solution, policy: Policy, unit: Share) -> None:
        self.solution = solution
        self.policy = policy
        self.unit = unit
        self.flows: dict[Node, Share] = {}
        self.shares: dict[Node, list[tuple[Edge, Share]]] = {}
        """For each node, the edges that the policy takes there, and how often."""
        self.paid: Share = unit * 0
        self.endless: Share = unit * 0

    def odds(self, start: Node) -> Odds:
        solution, graph, unit = self.solution, self.solution.graph, self.unit
        self.flows[start] = unit
        ended: dict[str, Share] = {}
        gained = unit * 0
        for block in reversed(components([start], self._onward)):
            if len(block) > 1 or block[0] in self._onward(block[0]):
                self._through_loop(block)
            elif solution.is_over(block[0]):
                place = solution.game.stations[graph.place(block[0])].place
                assert place.ending is not None
                flow = self.flows[block[0]]
                ended[place.ending.id] = ended.get(place.ending.id, unit * 0) + flow * solution.weight(block[0])
                gained += flow * solution.values.of[block[0]]
            else:
                self._through(block[0])
        all_worlds = solution.weight(start)
        return Odds(
            endings={name: ended[name] / all_worlds for name in solution.game.scenario.endings if name in ended},
            value=None if self.endless else (gained - self.paid) / all_worlds,
            endless=self.endless / all_worlds,
        )

    def _taken(self, node: Node) -> list[tuple[Edge, Share]]:
        """The edges that the policy takes at a node, each with its share."""
        known = self.shares.get(node)
        if known is None:
            self.shares[node] = known = list(self._asked(node))
        return known

    def _asked(self, node: Node) -> list[tuple[Edge, Share]]:
        solution = self.solution
        edges = {solution.option(node, edge).choice.id: edge for edge in solution.graph.edges(node)}
        if not edges:
            return []
        state = solution.graph.state(node)
        answer = self.policy(state, tuple(solution.option(node, edge).choice for edge in edges.values()))
        shares = {answer: 1} if isinstance(answer, str) else answer
        whole = sum(shares.values())
        for choice in shares:
            if choice not in edges:
                raise LookupError(f"the policy chose {choice!r}, which is not open")
        return [(edges[choice], self.unit * share / whole) for choice, share in shares.items() if share]

    def _onward(self, node: Node) -> list[Node]:
        return [target for edge, _ in self._taken(node) for target in self.solution.graph.targets(edge)]

    def _pour(self, target: Node, flow: Share) -> None:
        self.flows[target] = self.flows.get(target, self.unit * 0) + flow

    def _through(self, node: Node) -> None:
        for edge, share in self._taken(node):
            flow = self.flows[node] * share
            self.paid += flow * self.solution.values.cost(node, edge)
            for target in self.solution.graph.targets(edge):
                self._pour(target, flow)
        if not self._taken(node):
            self.endless += self.flows[node] * self.solution.weight(node)

    def _through_loop(self, block: list[Node]) -> None:
        """Nodes that lead back to each other; belief is the same in all of them."""
        steps = {
            node: [
                (tuple(self.solution.graph.targets(edge)), Fraction(share), self.solution.values.cost(node, edge))
                for edge, share in self._taken(node)
            ]
            for node in block
        }
        inflow = {node: Fraction(self.flows.get(node, 0)) for node in block}
        outflow, paid = untied(steps, inflow)
        self.paid += self.unit * paid
        for target, flow in outflow.items():
            if target == ENDLESS:
                self.endless += self.unit * flow * self.solution.weight(block[0])
            else:
                self._pour(target, self.unit * flow)
