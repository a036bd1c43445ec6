"""What choices are worth: two that come to the same, stops without evidence, and endings that chance never finds."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from game.authoring.kinds import LIMITS, kind_of, stays_in
from game.authoring.paths import choice_path, place_path
from game.authoring.writing.lengths import MOST_ANSWERS
from game.model.choice import NOTHING, Choice, ChoiceKind
from game.model.place import PlaceKind
from game.model.scenario import EndingKind
from game.rules.belief import every_world
from game.solver.odds import odds
from game.solver.policies import POLICIES, most_agreeable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.authoring.proof.proof import Proof
    from game.model.state import State

_PLAYS = 10_000
_CLOSE = 0.5
"""Points by which two ways of playing are as good as each other."""


def check_choices(proof: Proof) -> None:
    """Tell what only the worth of choices shows."""
    _same(proof)
    _crowded(proof)
    _stops(proof)
    _chance(proof)
    _agreeing(proof)
    _kind(proof)


def _same(proof: Proof) -> None:
    """Answers without any effect that lead to the same place."""
    for _, station in proof.stations():
        idle: dict[object, Choice] = {}
        for choice in station.place.choices:
            if choice.kind not in {ChoiceKind.ANSWER, ChoiceKind.TOPIC} or choice.effects != NOTHING or choice.when:
                continue
            leads = (choice.scene, choice.ends_meeting, choice.ending)
            other = idle.setdefault(leads, choice)
            if other is not choice:
                proof.draft.tell("P06", choice_path(station.place, choice), choice.id, other=other.id)


def _crowded(proof: Proof) -> None:
    """Scenes whose conditions leave more answers open at once than anyone weighs against each other."""
    for place, station in proof.stations():
        answers = {n for n, option in enumerate(station.options) if option.choice.kind is ChoiceKind.ANSWER}
        always = sum(station.options[number].choice.when is None for number in answers)
        if always > MOST_ANSWERS or len(answers) <= MOST_ANSWERS:
            continue
        for node in proof.nodes_at[place]:
            found = len(answers & {proof.graph.option[edge] for edge in proof.graph.edges(node)})
            if found > MOST_ANSWERS:
                path = place_path(station.place)
                proof.draft.tell("L04", path, station.place.id, proof.play_to(node), found=found)
                break


def _stops(proof: Proof) -> None:
    """Endings of the kind that one stops for, with every world still possible."""
    every = every_world(proof.draft.scenario)
    for place, station in proof.stations():
        ending = station.place.ending
        if ending is None or ending.kind is not EndingKind.STOPPED:
            continue
        bare = next((node for node in proof.nodes_at[place] if proof.graph.belief(node) == every), None)
        if bare is not None:
            proof.draft.tell("L13", ("endings", ending.id), ending.id, proof.play_to(bare))


def _chance(proof: Proof) -> None:
    """Endings that a player who chooses at random, and leaves only at gates, hardly ever finds."""
    stations = proof.game.stations

    def choose(state: State, choices: tuple[Choice, ...]) -> Mapping[str, int]:
        staying = stations[state.place].place.kind is PlaceKind.SCENE
        kept = [each.id for each in choices if not (staying and each.kind is ChoiceKind.LEAVE)]
        return dict.fromkeys(kept or [each.id for each in choices], 1)

    if proof.solution.values.stuck:
        return
    found = odds(proof.solution, choose, exact=False).endings
    for ending in proof.reach.endings:
        if found.get(ending, 0) * _PLAYS < 1:
            proof.draft.tell("L23", ("endings", ending), ending, proof.reach.endings[ending].choices)


def _agreeing(proof: Proof) -> None:
    if proof.solution.values.stuck:
        return
    agreeing = odds(proof.solution, most_agreeable(proof.solution), exact=False)
    if agreeing.value is not None and agreeing.value > proof.solution.points - _CLOSE:
        proof.draft.tell("L25", ("meetings",))


def _kind(proof: Proof) -> None:
    """A scenario of another kind than its file claims."""
    if proof.solution.values.stuck:
        return
    scenario = proof.draft.scenario
    best = odds(proof.solution, POLICIES["best"](proof.solution)).endings
    stays = stays_in(scenario.endings, {name: Fraction(share) for name, share in best.items()})
    kind = kind_of(stays)
    if kind is not scenario.kind:
        proof.draft.tell("P14", ("kind",), scenario.kind, other=kind, found=f"{float(stays):.0%}", **LIMITS)
