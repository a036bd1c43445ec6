"""Plays that ask the conditions of lines: at random first, then every one there is."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from random import Random
from typing import TYPE_CHECKING

from game.authoring.proof.asked import Answers
from game.authoring.proof.sites import Ever, Refusal, Site
from game.model.choice import Choice, ChoiceKind
from game.model.condition import Any, Condition, IssueIs
from game.rules.belief import worlds_in
from game.rules.compile import compile_scenario
from game.rules.moves import is_open, start, step
from game.solver.limits import TooLarge
from game.solver.solution import solve

if TYPE_CHECKING:
    from game.authoring.proof.proof import Proof
    from game.content.spots import Path
    from game.model.scenario import Scenario
    from game.solver.graph import Edge, Node
    from game.solver.limits import Limits

    _Way = tuple[Edge, Node]
    """A choice, and where it leads in some world."""

_PLAYS = 200
"""How often a place is visited by chance at most."""

_DISTRACTED = 0.25
"""How often a play that is wise does anything instead."""

_PROBE = "probe"
_TESTS = ("raised", "routed", "settled", "fixed", "written")


def by_chance(proof: Proof, sites: list[Site]) -> Answers:
    """What plays at random see that come to each place with a site; they do what they have done least."""
    answers = Answers(proof.game, sites)
    visitor = _Visitor(proof, answers)
    paths: dict[int, set[Path]] = defaultdict(set)
    for site in sites:
        paths[place_of(proof, site)].add(site.path)
    for place in sorted(paths):
        leading = _leading_to(proof, place)
        for _ in range(_PLAYS):
            if all(len(answers.seen[path]) == 2 for path in paths[place]):
                break
            visitor.visit(leading)
    return answers


def by_proof(scenario: Scenario, sites: list[Site], limits: Limits) -> Answers | None:
    """What every play sees; None where that is too much to look at."""
    game = compile_scenario(_probed(scenario, sites))
    solution = solve(game, limits)
    if isinstance(solution, TooLarge):
        return None
    answers = Answers(game, sites)
    answers.begin(start(game))
    graph = solution.graph
    asking = [
        [option for option in station.options if option.choice.id != _PROBE and answers.is_asked(place, option)]
        for place, station in enumerate(game.stations)
    ]
    for node in range(len(graph)):
        options = asking[graph.place(node)]
        if not options:
            continue
        state = graph.state(node)
        for option in options:
            if is_open(option, state):
                for world in worlds_in(state.belief):
                    answers.take(step(game, state, option, world))
        if not answers.open_sites():
            break
    return answers


def place_of(proof: Proof, site: Site) -> int:
    """A place by way of which a site is asked."""
    if isinstance(site.moment, Ever):
        return max(place for place, station in proof.stations() if station.place.ending is None)
    if isinstance(site.moment, Refusal):
        meeting = next(each for each in proof.draft.scenario.meetings if each.id == site.moment.meeting)
        ending = meeting.turn_downs[site.moment.number].ending
        return proof.game.places[f"ending/{ending}"]
    return proof.game.places[site.moment.place]


class _Visitor:
    """Plays by chance, in whole states: now wisely, now as never before, now anyhow."""

    def __init__(self, proof: Proof, answers: Answers) -> None:
        self.proof = proof
        self.answers = answers
        self.chance = Random(proof.draft.scenario.id)  # noqa: S311  nothing is kept secret
        self.made: Counter[tuple[int, int]] = Counter()
        self.moods = (self._wisely, self._curiously, self._anyhow)

    def visit(self, leading: bytearray) -> None:
        """Go where the marked nodes lead, and make one choice more."""
        game, graph = self.proof.game, self.proof.graph
        node, state = 0, start(game)
        mood = self.chance.choice(self.moods)
        self.answers.begin(state)
        while ways := self._ways(node, leading):
            edge, node_after = self.chance.choice(mood(node, ways))
            option = game.stations[state.place].options[graph.option[edge]]
            self.made[state.place, graph.option[edge]] += 1
            taken = step(game, state, option, self.chance.choice(tuple(worlds_in(graph.belief(node_after)))))
            self.answers.take(taken)
            node, state = node_after, taken.after

    def _wisely(self, node: Node, ways: list[_Way]) -> list[_Way]:
        """The ways that are worth most, which keep trust and settle things; and now and then any."""
        if self.chance.random() < _DISTRACTED:
            return ways
        worth = [self.proof.solution.values.along(node, edge) for edge, _ in ways]
        return _best(ways, worth)

    def _curiously(self, node: Node, ways: list[_Way]) -> list[_Way]:
        """The ways that were gone least."""
        place = self.proof.graph.place(node)
        return _best(ways, [-self.made[place, self.proof.graph.option[edge]] for edge, _ in ways])

    def _anyhow(self, _node: Node, ways: list[_Way]) -> list[_Way]:
        return ways

    def _ways(self, node: Node, leading: bytearray) -> list[_Way]:
        graph = self.proof.graph
        if not leading[node]:
            return []
        ways = [(edge, target) for edge in graph.edges(node) for target in graph.targets(edge)]
        return [way for way in ways if leading[way[1]]] or ways


def _best(ways: list[_Way], worth: list[int]) -> list[_Way]:
    most = max(worth)
    return [way for way, each in zip(ways, worth, strict=True) if each == most]


def _leading_to(proof: Proof, place: int) -> bytearray:
    """For each node, whether a play can come from there to a place."""
    graph = proof.graph
    leading = bytearray(len(graph))
    for node in proof.nodes_at[place]:
        leading[node] = 1
    changed = True
    while changed:
        changed = False
        for node in range(len(graph) - 1, -1, -1):
            if not leading[node] and any(map(leading.__getitem__, graph.onward(node))):
                leading[node] = changed = True
        changed = changed and bool(graph.loops)
    return leading


def _probed(scenario: Scenario, sites: list[Site]) -> Scenario:
    """The scenario with a choice in each place that looks at all the conditions, so that the solver keeps them apart.

    It also looks at every issue, because what a condition reads may hang on how one is raised in that very step.
    """
    issues = [IssueIs(test, issue.id) for issue in scenario.issues for test in _TESTS]  # type: ignore[arg-type]  # each is one
    when: Condition = Any((*(site.condition for site in sites), *issues))
    ending = next(iter(scenario.endings))
    probe = Choice(_PROBE, ChoiceKind.LEAVE, _PROBE, when=when, ending=ending)
    meetings = tuple(replace(meeting, leave=(*meeting.leave, probe)) for meeting in scenario.meetings)
    offers = tuple(replace(offer, choices=(*offer.choices, probe)) for offer in scenario.offers)
    briefing = replace(scenario.briefing, choices=(*scenario.briefing.choices, probe))
    return replace(scenario, meetings=meetings, offers=offers, briefing=briefing)
