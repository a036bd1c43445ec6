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
    from game.solver.limits import Limits


def prove(draft: Draft, limits: Limits) -> Proof | None:
    """Tell everything that is proved; None where the plays are too many to look at."""
    game = compile_scenario(draft.scenario)
    solution = solve(game, limits)
    if isinstance(solution, TooLarge):
        place = game.stations[game.places[solution.place]].place
        draft.tell("P12", place_path(place), place.id, reason=solution.reason)
        return None
    proof = Proof(draft, solution)
    check_reached(proof)
    check_conditions(proof, limits)
    check_choices(proof)
    return proof
