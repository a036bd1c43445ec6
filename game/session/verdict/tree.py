"""The path taken, with the branches not taken and what each was worth then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.place import PlaceKind
from game.session.names import short_name
from game.session.verdict.view import Branch, TreeNode

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.place import Place
    from game.model.scenario import Scenario
    from game.solver.solution import Solution


def tree(game: Game, solution: Solution) -> tuple[TreeNode, ...]:
    """One node for each choice that was made."""
    stations = game.machine.game.stations
    nodes = []
    for number, made in enumerate(game.steps):
        place = stations[made.before.place].place
        branches = tuple(
            Branch(
                choice=each.choice.id,
                kind=each.choice.kind,
                words=each.choice.words,
                worth=float(each.points),
                best=each.best,
                taken=each.choice is made.option.choice,
            )
            for each in solution.choice_values(made.before)
        )
        deciding = place.kind in {PlaceKind.GATE, PlaceKind.OFFER}
        nodes.append(TreeNode(number, heading_of(game.scenario, place), deciding, branches))
    return tuple(nodes)


def heading_of(scenario: Scenario, place: Place) -> str:
    """Where a choice was made, in two or three words."""
    if place.offer is not None:
        return "The offer"
    if place.meeting is None:
        return "The briefing"
    name = short_name(scenario.people[place.meeting.person])
    return f"After {name}" if place.kind is PlaceKind.GATE else f"With {name}"


def moment_of(scenario: Scenario, place: Place) -> str:
    """When a choice was made, as a sentence begins: "After Marta", "At the offer"."""
    heading = heading_of(scenario, place)
    return f"At {heading[:1].lower()}{heading[1:]}" if place.offer is not None or place.meeting is None else heading
