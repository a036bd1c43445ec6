"""What no play reaches: places, endings, offers, facts, results, and the way on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.paths import choice_path, place_path
from game.authoring.proof.proof import CLOSED
from game.authoring.proof.unsettled import reason_for, reason_of
from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.rules.belief import every_world

if TYPE_CHECKING:
    from game.authoring.proof.proof import Proof
    from game.solver.graph import Node

_CODES = {PlaceKind.ENDING: "P02", PlaceKind.OFFER: "P10"}


def check_reached(proof: Proof) -> None:
    """Tell everything that the scenario holds and no play comes to."""
    _places(proof)
    _facts(proof)
    _results(proof)
    _issues(proof)
    _resolvers(proof)
    _worlds(proof)
    _stuck(proof)


def _places(proof: Proof) -> None:
    for station, nodes in zip(proof.game.stations, proof.nodes_at, strict=True):
        if not nodes:
            path = place_path(station.place)
            code = _CODES.get(station.place.kind, "P01")
            proof.draft.tell(code, path, str(path[-1]) if code in _CODES.values() else station.place.id)


def _facts(proof: Proof) -> None:
    for fact in proof.draft.scenario.facts:
        if fact.id not in proof.reach.facts and "ad" not in fact.known_by:
            proof.draft.tell("L06", ("facts", fact.id), fact.id)


def _results(proof: Proof) -> None:
    """Lines for a result that cannot come, of a choice that can be made."""
    for place, number, option in proof.options():
        if number not in proof.open_at[place]:
            continue
        at = proof.game.stations[place].place
        possible = proof.results.get((place, number))
        for status in option.choice.results:
            key = status.name.lower()
            if possible is None or status not in possible.now | possible.before:
                play = (*proof.play_into(place), option.choice.id)
                proof.draft.tell("P03", (*choice_path(at, option.choice), key), key, play)


def _issues(proof: Proof) -> None:
    for issue in proof.draft.scenario.issues:
        closed = any((issue.id, status) in proof.reach.issues for status in CLOSED)
        raised = any((issue.id, status) in proof.reach.issues for status in IssueStatus)
        if issue.resolvers and raised and not closed:
            why = reason_of(proof, issue)
            path = why.path if why.nearness else ("issues", issue.id)
            proof.draft.tell("P13", path, issue.id, found=why.found, instead=why.instead)


def _resolvers(proof: Proof) -> None:
    """People who may settle an issue that others do settle, and who never come to it."""
    able = {
        (raising.issue, option.choice.effects.by or proof.game.stations[place].place.speaker)
        for place, number, option in proof.options()
        if (raising := option.move.raising) and not proof.results[place, number].now.isdisjoint(CLOSED)
    }
    for number, issue in enumerate(proof.draft.scenario.issues):
        if not any(one == number for one, _ in able):
            continue
        for resolver in issue.resolvers:
            if (number, resolver.person) not in able:
                why = reason_for(proof, issue, resolver)
                more = {"speaker": resolver.person, "found": why.found, "instead": why.instead}
                proof.draft.tell("P04", why.path, issue.id, **more)


def _worlds(proof: Proof) -> None:
    """Pairs of worlds that every belief holds together or not at all."""
    beliefs = {proof.graph.belief(node) for node in range(len(proof.graph))}
    worlds = proof.draft.scenario.worlds
    assert every_world(proof.draft.scenario) in beliefs
    for first, world in enumerate(worlds):
        for second in range(first + 1, len(worlds)):
            if all((mask >> first & 1) == (mask >> second & 1) for mask in beliefs):
                proof.draft.tell("L12", ("worlds", worlds[second].id), worlds[second].id, other=world.id)


def _stuck(proof: Proof) -> None:
    """Scenes in which a play can find nothing open but the ways to leave."""
    for place, station in proof.stations():
        if station.place.kind is not PlaceKind.SCENE:
            continue
        stuck = next((node for node in proof.nodes_at[place] if not _ways_on(proof, node)), None)
        if stuck is not None:
            proof.draft.tell("P07", place_path(station.place), station.place.id, proof.play_to(stuck))


def _ways_on(proof: Proof, node: Node) -> bool:
    kinds = (proof.solution.option(node, edge).choice.kind for edge in proof.graph.edges(node))
    return any(kind is not ChoiceKind.LEAVE for kind in kinds)
