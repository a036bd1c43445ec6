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
    nodes = []
    for number, made in enumerate(game.steps):
        place = place_at(game, number)
        branches = tuple(
            Branch(
                choice=each.choice.id,
                kind=each.choice.kind,
                words=each.choice.words,
                worth=float(each.points),
                best=each.best,
                taken=each.choice is made.option.choice,
                spoken=each.choice.spoken,
                cost=each.choice.effects.cost,
                price=each.choice.price,
            )
            for each in solution.choice_values(made.before)
        )
        deciding = place.kind in {PlaceKind.GATE, PlaceKind.OFFER}
        nodes.append(TreeNode(number, stage_at(game, number), heading_at(game, number), deciding, branches))
    return tuple(nodes)


def place_at(game: Game, step: int) -> Place:
    """Where a choice was made."""
    return game.machine.game.stations[game.steps[step].before.place].place


def stage_at(game: Game, step: int) -> str:
    """The part of the story that a choice belongs to: a meeting with the gate after it, by the person; or the offer."""
    place = place_at(game, step)
    if place.offer is not None or place.meeting is None:
        return heading_at(game, step)
    return f"{short_name(game.scenario.people[place.meeting.person])}{' again' if _is_again(game, step) else ''}"


def heading_at(game: Game, step: int) -> str:
    """Where a choice was made, in two or three words; of a later meeting with the same person it says so."""
    heading = heading_of(game.scenario, place_at(game, step))
    return f"{heading} again" if _is_again(game, step) else heading


def moment_at(game: Game, step: int) -> str:
    """When a choice was made, as a sentence begins: "After Marta", "At the offer"."""
    place, heading = place_at(game, step), heading_at(game, step)
    return f"At {heading[:1].lower()}{heading[1:]}" if place.offer is not None or place.meeting is None else heading


def heading_of(scenario: Scenario, place: Place) -> str:
    """Where a choice was made, in two or three words."""
    if place.offer is not None:
        return "The offer"
    if place.meeting is None:
        return "The briefing"
    name = short_name(scenario.people[place.meeting.person])
    return f"After {name}" if place.kind is PlaceKind.GATE else f"With {name}"


def _is_again(game: Game, step: int) -> bool:
    """Whether a choice belongs to a later meeting with somebody than the first, or to a later offer."""
    here = place_at(game, step)
    before = [place_at(game, number) for number in range(step)]
    if here.offer is not None:
        return any(place.offer is not None and place.id != here.id for place in before)
    if here.meeting is None:
        return False
    person, this = here.meeting.person, here.meeting.id
    met = [place.meeting for place in before if place.offer is None and place.meeting is not None]
    return any(each.person == person and each.id != this for each in met)
