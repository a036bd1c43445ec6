"""Conditions that always hold or never, where they stand; and refusals that never come."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.paths import choice_path, place_path
from game.authoring.proof.plays import by_chance, by_proof, place_of
from game.authoring.proof.sites import Reply, Site, sites_of
from game.rules.belief import worlds_in
from game.rules.moves import effects_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.authoring.proof.proof import Proof
    from game.content.spots import Path
    from game.rules.compiled import Option, Route
    from game.solver.graph import Node
    from game.solver.limits import Limits

_MOST_AT_ONCE = 6
"""Conditions that one proof keeps apart; with more it would grow out of hand."""


def check_conditions(proof: Proof, limits: Limits) -> None:
    """Tell every condition that could as well not be there, or that keeps something away for ever."""
    _choices(proof)
    _ways(proof)
    _lines(proof, limits)


def _choices(proof: Proof) -> None:
    told: set[Path] = set()
    for place, number, option in proof.options():
        if option.when is None or not proof.nodes_at[place]:
            continue
        at = proof.game.stations[place].place
        path = choice_path(at, option.choice)
        if number not in proof.open_at[place]:
            proof.draft.tell("P05", path, option.choice.id, proof.play_into(place))
        elif path not in told and all(option.when(proof.graph.state(node)) for node in proof.nodes_at[place]):
            proof.draft.tell("P08", (*path, "if"), play=proof.play_into(place))
        told.add(path)


def _ways(proof: Proof) -> None:
    """The conditions of scenes, offers and refusals, each in the states in which the game asks it."""
    refusals: dict[int, Path] = {
        id(rule): ("meetings", meeting.id, "turn down", number)
        for meeting in proof.draft.scenario.meetings
        for number, rule in enumerate(meeting.turn_downs)
    }
    asked = _Asked({}, {})
    for place, number, option in proof.options():
        ways = [_way(proof, route, refusals) for route in option.routes]
        if any(path and len(asked.seen.get(path, ())) < 2 for path in ways):
            for node in proof.nodes_at[place]:
                if number in (proof.graph.option[edge] for edge in proof.graph.edges(node)):
                    asked.ask(proof, node, option, ways)
    for path, answers in asked.seen.items():
        if answers == {True}:
            proof.draft.tell("P08", (*path, "if"), play=asked.play(proof, path))
    for path in refusals.values():
        if True not in asked.seen.get(path, ()):
            proof.draft.tell("P11", path, play=asked.play(proof, path))


class _Asked(NamedTuple):
    """What came of asking the conditions of some ways."""

    seen: dict[Path, set[bool]]
    first: dict[Path, tuple[Node, Option]]
    """The node and the choice at which each was asked first."""

    def ask(self, proof: Proof, node: Node, option: Option, ways: list[Path | None]) -> None:
        """Ask the routes of an option in turn, up to the one that is taken."""
        state = proof.graph.state(node)
        for world in worlds_in(state.belief):
            settled = effects_of(state, option, world)
            for route, path in zip(option.routes, ways, strict=True):
                held = route.when is None or route.when(settled)
                if path is not None:
                    self.seen.setdefault(path, set()).add(held)
                    self.first.setdefault(path, (node, option))
                if held:
                    break

    def play(self, proof: Proof, path: Path) -> tuple[str, ...]:
        """A shortest play in which it is asked; none where it never is."""
        if path not in self.first:
            return ()
        node, option = self.first[path]
        return (*proof.play_to(node), option.choice.id)


def _way(proof: Proof, route: Route, refusals: dict[int, Path]) -> Path | None:
    """Where the condition of a route stands; None where it has none."""
    station = proof.game.stations[route.to]
    if route.stays or route.when is None:
        return None
    return place_path(station.place) if route.turn_down is None else refusals[id(route.turn_down)]


def _lines(proof: Proof, limits: Limits) -> None:
    """The conditions of lines: those that chance leaves open are proved, a few at a time."""
    scenario = proof.draft.scenario
    answers = by_chance(proof, [site for site in sites_of(scenario) if _is_reached(proof, site)])
    left: dict[Path, list[Site]] = defaultdict(list)
    for site in answers.open_sites():
        left[site.path].append(site)
    for paths in _batched(left, _MOST_AT_ONCE):
        proved = by_proof(scenario, [site for path in paths for site in left[path]], limits)
        for path, held in proved.seen.items() if proved else ():
            if len(held) == 1:
                play = proof.play_into(place_of(proof, left[path][0]))
                proof.draft.tell("P08" if True in held else "P09", path, play=play)


def _batched(paths: Iterable[Path], size: int) -> Iterator[tuple[Path, ...]]:
    """The paths in their order, so many at a time."""
    rest = iter(paths)
    while some := tuple(islice(rest, size)):
        yield some


def _is_reached(proof: Proof, site: Site) -> bool:
    """Whether what the line hangs on is reached at all; otherwise that has been told."""
    place = place_of(proof, site)
    if not proof.nodes_at[place]:
        return False
    if isinstance(site.moment, Reply):
        return proof.game.stations[place].numbers[site.moment.choice] in proof.open_at[place]
    return True
