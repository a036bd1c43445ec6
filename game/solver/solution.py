"""The solution of a scenario: what everything is worth, at every point of every playthrough."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from game.errors import IllegalChoice
from game.model.choice import DECISIONS
from game.model.place import PlaceKind
from game.solver.explore import explore
from game.solver.limits import Limits, TooLarge
from game.solver.project import Projection
from game.solver.value import Values

if TYPE_CHECKING:
    from collections.abc import Container

    from game.model.choice import Choice
    from game.model.state import State
    from game.model.types import ChoiceId
    from game.rules.compiled import Compiled, Option
    from game.solver.graph import Edge, Graph, Node


@dataclass(frozen=True, slots=True)
class ChoiceValue:
    """What a choice is worth where it is open."""

    choice: Choice
    points: Fraction
    """Expected worth under the best play afterwards, less its cost and all later ones; exact."""

    regret: Fraction
    """What it gives away against the best choice there, in points; 0 for the best."""

    @property
    def best(self) -> bool:
        """Whether nothing is worth more; several choices can tie."""
        return self.regret == 0


class Solution:
    """The exact value of every state that play can reach.

    States are those of a live game. Costs paid before a state count for nothing in its value. Every method that takes
    a state raises `LookupError` for one that no game of this scenario can reach.
    """

    def __init__(self, game: Compiled, project: Projection, graph: Graph, values: Values) -> None:
        self.game = game
        self.project = project
        """The map from a state to the canonical one that stands for it."""
        self.graph = graph
        self.values = values
        self._nodes = {packed: node for node, packed in enumerate(graph.packed)}

    def __repr__(self) -> str:
        return f"<Solution of {self.game.scenario.id}: {len(self)} states, worth {float(self.points):.2f}>"

    def __len__(self) -> int:
        return len(self.graph)

    @property
    def points(self) -> Fraction:
        """What the whole game is worth under the best play, in points."""
        return self._in_points(0, self.values.of[0])

    def node(self, state: State) -> Node:
        """The node of the graph that stands for a state."""
        found = self._nodes.get(self.graph.packing.pack(self.project(state)))
        if found is None:
            raise LookupError(f"no game of {self.game.scenario.id!r} can reach {state}")
        return found

    def whole(self, state: State) -> int:
        """What a state is worth, as a whole number: per cent of the weight of its belief times points."""
        return self.values.of[self.node(state)]

    def value(self, state: State) -> Fraction:
        """What a state is worth under the best play from there, in points."""
        node = self.node(state)
        return self._in_points(node, self.values.of[node])

    def choice_values(self, state: State) -> tuple[ChoiceValue, ...]:
        """What each open choice is worth, in the order of the file; nothing at an ending."""
        node = self.node(state)
        best = self.values.of[node]
        return tuple(
            ChoiceValue(
                choice=self.option(node, edge).choice,
                points=self._in_points(node, along),
                regret=self._in_points(node, best - along),
            )
            for edge in self.graph.edges(node)
            for along in [self.values.along(node, edge)]
        )

    def best(self, state: State) -> tuple[ChoiceId, ...]:
        """The choices that nothing there beats, in the order of the file; several where they tie exactly."""
        node = self.node(state)
        return tuple(self.option(node, edge).choice.id for edge in self.values.best_edges(node))

    def best_onward(self, state: State) -> tuple[ChoiceId, ...]:
        """Those of the best choices that lead on towards an ending, and not round and round."""
        node, values = self.node(state), self.values
        ties = [edge for edge in values.best_edges(node) if values.gets_on(node, edge)]
        return tuple(self.option(node, edge).choice.id for edge in ties)

    def best_choice(self, state: State) -> ChoiceId | None:
        """The choice of best play: the first of the best that leads on. None at an ending."""
        return next(iter(self.best_onward(state)), None)

    def best_among(self, state: State, choices: Container[ChoiceId]) -> ChoiceId:
        """The best of some choices, at least one of which is open: where they tie, the first that gets on."""
        node, values = self.node(state), self.values
        ways = {self.option(node, edge).choice.id: edge for edge in self.graph.edges(node)}
        open_ways = {choice: edge for choice, edge in ways.items() if choice in choices}
        return max(
            open_ways,
            key=lambda choice: (values.along(node, ways[choice]), values.gets_on(node, ways[choice])),
        )

    def regret(self, state: State, choice: ChoiceId) -> Fraction:
        """What a decision gave away, in points: the value of the best choice there less the value of this one.

        It looks only at what could be known then. Choices that decide nothing about staying have none: 0.
        Raises `IllegalChoice` where the choice is not open.
        """
        for each in self.choice_values(state):
            if each.choice.id == choice:
                return each.regret if each.choice.kind in DECISIONS else Fraction(0)
        raise IllegalChoice(choice, self.game.stations[state.place].place.id)

    def stuck(self) -> tuple[State, ...]:
        """The canonical states from which no ending can be reached; none in a sound scenario."""
        return tuple(self.graph.state(node) for node in self.values.stuck)

    def option(self, node: Node, edge: Edge) -> Option:
        """The option that an edge of a node stands for."""
        return self.game.stations[self.graph.place(node)].options[self.graph.option[edge]]

    def is_over(self, node: Node) -> bool:
        """Whether a node is an ending."""
        return self.game.stations[self.graph.place(node)].place.kind is PlaceKind.ENDING

    def weight(self, node: Node) -> int:
        """How likely the belief at a node is, in per cent of all worlds."""
        return self.values.weights[self.graph.belief(node)]

    def _in_points(self, node: Node, whole: int) -> Fraction:
        return Fraction(whole, self.weight(node))


def solve(game: Compiled, limits: Limits | None = None) -> Solution | TooLarge:
    """The solution of a compiled scenario; `TooLarge` where a limit is reached first."""
    project = Projection(game)
    graph = explore(game, project, limits or Limits())
    return graph if isinstance(graph, TooLarge) else Solution(game, project, graph, Values.found(game, graph))
