"""Giving up in time, and scenarios that lead nowhere."""

from __future__ import annotations

from itertools import count

import pytest

from game.model.choice import Effects
from game.model.condition import TrustIs
from game.model.scenario import Meeting
from game.rules.compile import compile_scenario
from game.solver.limits import Limits, TooLarge
from game.solver.odds import odds
from game.solver.outlook import twin
from game.solver.policies import POLICIES
from game.solver.solution import solve
from tests.bench.full_size import Size, full_size
from tests.makers import answer, leave, person, scenario, scene, world
from tests.solver.truth import solved

WORLDS = (world("a", 50, 60), world("b", 50, 20))


def test_too_many_states() -> None:
    found = solve(compile_scenario(full_size(Size(4, 2, 2))), Limits(states=30_000))
    assert isinstance(found, TooLarge)
    assert found.states > 30_000 >= found.there > 0
    assert found.place.endswith("/questions")
    assert found.message.startswith("The solver gave up after 30,000 states: ")


def test_too_much_time() -> None:
    """The clock is brought along; this one goes a second a look."""
    seconds = count()
    found = solve(compile_scenario(full_size()), Limits(seconds=3, elapsed=lambda: float(next(seconds))))
    assert isinstance(found, TooLarge)
    assert "3 seconds" in found.message


def going_round(*choices: str, way_out: bool) -> tuple[Meeting, ...]:
    """A scene in which every choice leads back to it."""
    back = [answer(name, Effects(cost=index), scene="round") for index, name in enumerate(choices)]
    return (Meeting("ann", "ann", (), (scene("round", back),), leave=(leave(),) if way_out else ()),)


def test_going_round_gains_nothing() -> None:
    solution = solved(scenario(WORLDS, going_round("again", "more", way_out=True), [person("ann")]))
    [state] = [solution.graph.state(node) for node in range(len(solution)) if solution.graph.edges(node)][1:]
    assert {each.choice.id: each.points for each in solution.choice_values(state)} == {
        "again": 40,
        "more": 39,
        "leave": 40,
    }
    assert solution.best(state) == ("again", "leave")
    assert solution.best_choice(state) == "leave"
    assert solution.stuck() == ()


def test_going_round_for_ever_is_told() -> None:
    solution = solved(scenario(WORLDS, going_round("again", way_out=False), [person("ann")]))
    assert [solution.game.stations[state.place].place.id for state in solution.stuck()] == ["ann/round"]
    found = odds(solution, POLICIES["at random"](solution))
    assert (found.endings, found.value, found.endless) == ({}, None, 1)


def test_a_dead_end_is_told() -> None:
    """Nobody is trusted enough for the only answer."""
    closed = scene("closed", [answer("never", when=TrustIs(">", 9))])
    solution = solved(scenario(WORLDS, (Meeting("ann", "ann", (), (closed,)),), [person("ann")]))
    [state] = solution.stuck()
    assert solution.choice_values(state) == ()
    assert solution.best_choice(state) is None
    assert solution.value(state) == 0
    assert odds(solution, POLICIES["best"](solution)).endless == 1
    with pytest.raises(LookupError, match="no way to an ending"):
        twin(solution, state, 0)


def test_a_policy_that_goes_round_for_ever_has_no_value() -> None:
    solution = solved(scenario(WORLDS, going_round("again", way_out=True), [person("ann")]))
    found = odds(solution, POLICIES["first option"](solution))
    assert (found.value, found.endless) == (None, 1)
