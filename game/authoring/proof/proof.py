"""A proof: every play of a draft, ready to be asked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.moves import result_of
from game.solver.reach import Reach, reach
from game.solver.shortest import Shortest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.draft import Draft
    from game.rules.compiled import Compiled, Option, Raising, Station
    from game.solver.graph import Graph, Node
    from game.solver.solution import Solution

CLOSED = (IssueStatus.SETTLED, IssueStatus.FIXED)


class Results(NamedTuple):
    """How raising an issue in one choice can come out."""

    now: set[IssueStatus]
    """By this choice."""

    before: set[IssueStatus]
    """By an earlier one, so that this one only says it again."""


@dataclass(frozen=True)
class Proof:
    """A draft with its solution. Everything that is worked out is kept."""

    draft: Draft
    solution: Solution

    @property
    def game(self) -> Compiled:
        """The scenario as it is run."""
        return self.solution.game

    @property
    def graph(self) -> Graph:
        """Every state that play can reach."""
        return self.solution.graph

    @cached_property
    def reach(self) -> Reach:
        """Which facts, endings and places play can reach."""
        return reach(self.solution)

    @cached_property
    def nodes_at(self) -> tuple[list[Node], ...]:
        """For each place, the nodes there."""
        found: tuple[list[Node], ...] = tuple([] for _ in self.game.stations)
        for node in range(len(self.graph)):
            found[self.graph.place(node)].append(node)
        return found

    @cached_property
    def open_at(self) -> tuple[set[int], ...]:
        """For each place, the numbers of the options that some play finds open."""
        graph = self.graph
        return tuple({graph.option[edge] for node in nodes for edge in graph.edges(node)} for nodes in self.nodes_at)

    @cached_property
    def results(self) -> dict[tuple[int, int], Results]:
        """For each place and option that raises an issue, how that can come out."""
        return {
            (place, number): self._results(place, number, option.move.raising)
            for place, number, option in self.options()
            if option.move.raising is not None
        }

    def _results(self, place: int, number: int, raising: Raising) -> Results:
        found = Results(set(), set())
        for node in self.nodes_at[place]:
            if number not in (self.graph.option[edge] for edge in self.graph.edges(node)):
                continue
            state = self.graph.state(node)
            status = IssueStatus(state.issues[raising.issue])
            if status in CLOSED:
                found.before.add(status)
            else:
                found.now.update(result_of(raising, state, world) for world in worlds_in(state.belief))
        return found

    def options(self) -> Iterator[tuple[int, int, Option]]:
        """Every option, with its place and its number there."""
        for place, station in enumerate(self.game.stations):
            for number, option in enumerate(station.options):
                yield place, number, option

    def stations(self) -> Iterator[tuple[int, Station]]:
        """Every station that some play reaches, with the index of its place."""
        return ((place, station) for place, station in enumerate(self.game.stations) if self.nodes_at[place])

    def play_to(self, node: Node) -> tuple[str, ...]:
        """The ids of the choices of a shortest play to a node."""
        return self._shortest.choices(node)

    def play_into(self, place: int) -> tuple[str, ...]:
        """The ids of the choices of a shortest play to a place that can be reached."""
        return self.reach.places[self.game.stations[place].place.id].choices

    @cached_property
    def _shortest(self) -> Shortest:
        return Shortest(self.game, self.graph)
