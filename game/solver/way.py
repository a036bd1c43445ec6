"""A way to a place with some things holding there: the best play that brings it, or what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from game.rules.belief import worlds_in
from game.rules.guards import compile_guard
from game.solver.cheapest import Cheapest
from game.solver.explore import explore
from game.solver.limits import Limits, TooLarge
from game.solver.live import join, nothing, reads
from game.solver.project import Projection
from game.solver.value import Values

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.model.condition import Condition
    from game.model.types import ChoiceId, PlaceId
    from game.rules.compiled import Compiled
    from game.rules.guards import Guard
    from game.solver.graph import Graph


@dataclass(frozen=True, slots=True)
class Way:
    """A legal play that ends where it should."""

    choices: tuple[ChoiceId, ...]
    world: int
    """Index of the first world in which these choices lead there."""

    given_away: Fraction = Fraction(0)
    """What the choices give away against the best ones, in points; 0 for a way that best play takes."""


@dataclass(frozen=True, slots=True)
class NoWay:
    """No play brings it."""

    in_the_way: tuple[Condition, ...]
    """The things wanted that no play brings there; none where no play comes to the place at all."""

    together: bool = False
    """Whether each can be had alone: then these are as few as cannot be had at once."""


def way_to(
    game: Compiled,
    place: PlaceId,
    wanted: Sequence[Condition],
    world: int | None = None,
    limits: Limits | None = None,
) -> Way | NoWay | TooLarge:
    """A play to a place at which everything wanted holds; in one world, where it has an index.

    Of all such plays it is one that gives away least; of these, one that brings most trust; then one of the shortest.
    """
    at = game.places[place]
    asked = join((reads(each, game.names) for each in wanted), nothing(game.issue_count))
    graph = explore(game, Projection(game, {at: asked}), limits or Limits())
    if isinstance(graph, TooLarge):
        return graph
    cheapest = Cheapest(game, graph, Values.found(game, graph), world)
    guards = [guard for each in wanted if (guard := compile_guard(each, game.names)) is not None]
    there = {node: _held(graph, node, guards) for node in cheapest.reached if graph.place(node) == at}
    fulfilled = [node for node, held in there.items() if held == (1 << len(guards)) - 1]
    if fulfilled:
        node = min(fulfilled, key=lambda each: _order(cheapest, graph, each))
        first = next(worlds_in(graph.belief(node))) if world is None else world
        return Way(cheapest.choices(node), first, cheapest.given_away(node))
    return _no_way(wanted, set(there.values()))


def _order(cheapest: Cheapest, graph: Graph, node: int) -> tuple[int, int, int]:
    """What a way to a node is judged by; the smallest is the best."""
    lost, steps = cheapest.reached[node]
    return lost, -graph.state(node).trust, steps


def _no_way(wanted: Sequence[Condition], found: set[int]) -> NoWay:
    """What stands in the way; `found` is what did hold together, as bits."""
    alone = [number for number in range(len(wanted)) if not any(held >> number & 1 for held in found)]
    if not found or alone:
        return NoWay(tuple(wanted[number] for number in alone) if found else ())
    return NoWay(_in_the_way(wanted, found), together=True)


def _held(graph: Graph, node: int, guards: Sequence[Guard]) -> int:
    """Which of the things wanted hold at a node, as bits."""
    state = graph.state(node)
    return sum(1 << number for number, guard in enumerate(guards) if guard(state))


def _in_the_way(wanted: Sequence[Condition], found: set[int]) -> tuple[Condition, ...]:
    """As few of the things wanted as never hold together; `found` is what did hold together, as bits."""
    needed = (1 << len(wanted)) - 1
    for number in range(len(wanted)):
        without = needed & ~(1 << number)
        if all(held & without != without for held in found):
            needed = without
    return tuple(each for number, each in enumerate(wanted) if needed >> number & 1)
