"""What play can reach, and by the shortest way: places, facts, results of issues and endings."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.choice import DECISIONS
from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.moves import effects_of
from game.solver.frames import Frames

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.model.state import State
    from game.model.types import ChoiceId, EndingId, FactId, IssueId, PlaceId, Points
    from game.rules.compiled import Option
    from game.solver.graph import Edge, Node
    from game.solver.packing import Mask, Packed
    from game.solver.solution import Solution

_UNCLOSED = frozenset({IssueStatus.OPEN, IssueStatus.HEARD, IssueStatus.ROUTED})


@dataclass(frozen=True, slots=True)
class Path:
    """A way to something: the choices from the beginning, in a world in which they lead there."""

    choices: tuple[ChoiceId, ...]
    world: int
    """Index of the world."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Everything that play can reach, each with a shortest path to it. What is missing cannot be reached."""

    places: Mapping[PlaceId, Path]
    facts: Mapping[FactId, Path]
    """Facts that can be heard first-hand in play; those that only the ad tells are not among them."""

    issues: Mapping[tuple[IssueId, IssueStatus], Path]
    """The results that raising an issue can have."""

    endings: Mapping[EndingId, Path]


def reach(solution: Solution) -> Reach:
    """Everything that play can reach from the beginning, found breadth first."""
    return _Search(solution).reached()


def facts_ahead(
    solution: Solution, state: State, world: int | None = None, most_regret: Points | None = None
) -> frozenset[FactId]:
    """The facts that can still be heard first-hand from a state and are not yet known so.

    With a world, those that can be heard in it. With `most_regret`, only by way of decisions that give away no more
    points than that: what was there to be heard before the right stop.
    """
    game, graph = solution.game, solution.graph
    start = solution.node(state)
    seen, todo, known = {start}, [start], 0
    while todo:
        node = todo.pop()
        for edge in graph.edges(node):
            option = solution.option(node, edge)
            if most_regret is not None and option.choice.kind in DECISIONS:
                lost = solution.values.of[node] - solution.values.along(node, edge)
                if lost > most_regret * solution.weight(node):
                    continue
            for target in graph.targets(edge):
                if world is None or graph.belief(target) >> world & 1:
                    known |= option.move.known | game.stations[graph.place(target)].entry.known
                    if target not in seen:
                        seen.add(target)
                        todo.append(target)
    return frozenset(name for name, index in game.names.facts.items() if (known & ~state.known) >> index & 1)


class _Search:
    def __init__(self, solution: Solution) -> None:
        self.solution = solution
        self.came: dict[Node, tuple[Node, Edge]] = {}
        """How each node was first reached."""
        self.places: dict[PlaceId, Path] = {}
        self.facts: dict[FactId, Path] = {}
        self.issues: dict[tuple[IssueId, IssueStatus], Path] = {}
        self.facts_seen = 0
        self._frames = Frames(solution.game, solution.project, solution.graph.packing)
        self._asked: dict[tuple[int, int], tuple[Mask, set[Packed]]] = {}

    def reached(self) -> Reach:
        graph = self.solution.graph
        self._arrive(0)
        todo, seen = deque([0]), {0}
        while todo:
            node = todo.popleft()
            for edge in graph.edges(node):
                for target in graph.targets(edge):
                    if target not in seen:
                        seen.add(target)
                        self.came[target] = (node, edge)
                        self._arrive(target)
                        todo.append(target)
                    self._hear(node, edge, target)
                self._raise(node, edge)
        endings = self.solution.game.scenario.endings
        return Reach(
            places=self.places,
            facts=self.facts,
            issues=self.issues,
            endings={name: self.places[at] for name in endings if (at := f"ending/{name}") in self.places},
        )

    def _path(self, node: Node, world: int) -> Path:
        return Path(tuple(self._choices(node))[::-1], world)

    def _choices(self, node: Node) -> Iterator[ChoiceId]:
        """The choices that led to a node, the last first."""
        while node in self.came:
            node, edge = self.came[node]
            yield self.solution.option(node, edge).choice.id

    def _after(self, node: Node, edge: Edge, world: int) -> Path:
        path = self._path(node, world)
        return Path((*path.choices, self.solution.option(node, edge).choice.id), world)

    def _world(self, node: Node) -> int:
        return next(worlds_in(self.solution.graph.belief(node)))

    def _arrive(self, node: Node) -> None:
        place = self.solution.game.stations[self.solution.graph.place(node)].place.id
        if place not in self.places:
            self.places[place] = self._path(node, self._world(node))

    def _hear(self, node: Node, edge: Edge, target: Node) -> None:
        game = self.solution.game
        entry = game.stations[self.solution.graph.place(target)].entry
        new = (self.solution.option(node, edge).move.known | entry.known) & ~self.facts_seen
        if new:
            self.facts_seen |= new
            path = self._after(node, edge, self._world(target))
            self.facts |= {name: path for name, index in game.names.facts.items() if new >> index & 1}

    def _raise(self, node: Node, edge: Edge) -> None:
        """How raising an issue here comes out, in each world."""
        solution = self.solution
        option = solution.option(node, edge)
        raising = option.move.raising
        if raising is None or self._known(node, edge, option):
            return
        state = solution.graph.state(node)
        if state.issues[raising.issue] not in _UNCLOSED:
            return
        issue = solution.game.scenario.issues[raising.issue].id
        for world in worlds_in(state.belief):
            status = IssueStatus(effects_of(state, option, world).issues[raising.issue])
            if (issue, status) not in self.issues:
                self.issues[issue, status] = self._after(node, edge, world)

    def _known(self, node: Node, edge: Edge, option: Option) -> bool:
        """Whether this choice was looked at before, in a state that agrees on all that it reads."""
        graph = self.solution.graph
        place = graph.place(node)
        at = place, graph.option[edge]
        if at not in self._asked:
            self._asked[at] = self._frames.frame(place, option, spare=True), set()
        frame, seen = self._asked[at]
        within = graph.packed[node] & frame
        if within in seen:
            return True
        seen.add(within)
        return False
