"""Everything that is proved of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.paths import place_path
from game.authoring.proof.choices import check_choices
from game.authoring.proof.conditions import check_conditions
from game.authoring.proof.proof import Proof
from game.authoring.proof.reached import check_reached
from game.rules.compile import compile_scenario
from game.solver.limits import TooLarge
from game.solver.solution import solve

if TYPE_CHECKING:
    from game.authoring.draft import Draft
    from game.model.place import Place
    from game.solver.limits import Limits


MOST_WAYS = 500_000
"""How many ways from one state to another are looked at. A whole scenario has about 70,000.

The solver counts states, and what comes after it goes by every way: a scene with hundreds of topics has few states
and very many ways.
"""


def prove(draft: Draft, limits: Limits, most_ways: int = MOST_WAYS) -> Proof | None:
    """Tell everything that is proved; None where the plays are too many to look at."""
    game = compile_scenario(draft.scenario)
    solution = solve(game, limits)
    if isinstance(solution, TooLarge):
        _tell_too_large(draft, game.stations[game.places[solution.place]].place, solution.reason)
        return None
    proof = Proof(draft, solution)
    if len(solution.graph.target) > most_ways:
        _tell_too_large(draft, _busiest(proof), f"{most_ways:,} ways from one moment to the next")
        return None
    check_reached(proof)
    check_conditions(proof, limits)
    check_choices(proof)
    return proof


def _busiest(proof: Proof) -> Place:
    """The place from which there are most ways."""
    graph = proof.graph
    ways = [sum(len(graph.onward(node)) for node in nodes) for nodes in proof.nodes_at]
    return proof.game.stations[ways.index(max(ways))].place


def _tell_too_large(draft: Draft, place: Place, reason: str) -> None:
    draft.tell("P12", place_path(place), place.id, reason=reason)
