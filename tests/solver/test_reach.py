"""What play can reach, against all states of small random scenarios."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings

from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.compile import compile_scenario
from game.rules.moves import advance, effects_of, option_named, start
from game.solver.reach import facts_ahead, reach
from tests.solver.truth import Everything, TooManyPlays, solved
from tests.strategies import Shape, scenarios

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.scenario import Scenario
    from game.model.state import State
    from game.solver.reach import Path

MANY = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
OPEN = {IssueStatus.OPEN, IssueStatus.HEARD, IssueStatus.ROUTED}


def everything(scenario: Scenario) -> Everything:
    try:
        return Everything(compile_scenario(scenario), 5000)
    except TooManyPlays:
        assume(False)
        raise


class Found:
    """How many choices it takes to come to each thing."""

    def __init__(self, states: Everything) -> None:
        self.places: dict[str, int] = {}
        self.facts: dict[str, int] = {}
        self.issues: dict[tuple[str, IssueStatus], int] = {}
        game = states.game
        for state, depth in states.depth.items():
            self.places.setdefault(game.stations[state.place].place.id, depth)
            for option, after in states.choices[state]:
                for each in after:
                    entry = game.stations[each.place].entry
                    for name, index in game.names.facts.items():
                        if (option.move.known | entry.known) >> index & 1:
                            self.facts.setdefault(name, depth + 1)
                raising = option.move.raising
                if raising is not None and state.issues[raising.issue] in OPEN:
                    issue = game.scenario.issues[raising.issue].id
                    for world in worlds_in(state.belief):
                        status = IssueStatus(effects_of(state, option, world).issues[raising.issue])
                        self.issues.setdefault((issue, status), depth + 1)


def walked(states: Everything, path: Path) -> Iterator[State]:
    """The states along a path; fails where a choice is not open."""
    state = start(states.game)
    yield state
    for choice in path.choices:
        state = advance(states.game, state, option_named(states.game, state, choice), path.world)
        yield state


@MANY
@given(scenarios(Shape(loops=True)))
def test_everything_that_can_be_reached_is_found_by_a_shortest_path(scenario: Scenario) -> None:
    states = everything(scenario)
    found, expected = reach(solved(scenario)), Found(states)
    assert expected.places == {name: len(path.choices) for name, path in found.places.items()}
    assert expected.facts == {name: len(path.choices) for name, path in found.facts.items()}
    assert expected.issues == {name: len(path.choices) for name, path in found.issues.items()}


@MANY
@given(scenarios(Shape(loops=True)))
def test_every_path_leads_where_it_says(scenario: Scenario) -> None:
    states = everything(scenario)
    found = reach(solved(scenario))
    game = states.game
    for name, path in found.places.items():
        *_, last = walked(states, path)
        assert game.stations[last.place].place.id == name
    for name, path in found.facts.items():
        *_, last = walked(states, path)
        assert last.known >> game.names.facts[name] & 1
    for (name, status), path in found.issues.items():
        *_, before, _ = walked(states, path)
        option = option_named(game, before, path.choices[-1])
        assert status == effects_of(before, option, path.world).issues[game.names.issues[name]]


@MANY
@given(scenarios(Shape(loops=True)))
def test_facts_ahead_are_those_of_the_states_ahead(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    some = list(states)[:: max(1, len(states.depth) // 10)]
    for state in some:
        for world in (None, *worlds_in(state.belief)):
            seen, todo, known = {state}, [state], 0
            for each in todo:
                known |= each.known
                for _, after in states.choices[each]:
                    new = [it for it in after if it not in seen and (world is None or it.belief >> world & 1)]
                    seen.update(new)
                    todo += new
            names = states.game.names.facts
            expected = {name for name, index in names.items() if (known & ~state.known) >> index & 1}
            assert expected == facts_ahead(solution, state, world)
