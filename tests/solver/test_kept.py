"""Solutions as bytes and back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings

from game.rules.compile import compile_scenario
from game.solver.kept import from_bytes, to_bytes
from tests.solver.truth import solved
from tests.solver.worked import worked
from tests.strategies import Shape, scenarios

if TYPE_CHECKING:
    from game.model.scenario import Scenario


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(scenarios(Shape(loops=True)))
def test_a_solution_survives_being_kept(scenario: Scenario) -> None:
    solution = solved(scenario)
    again = from_bytes(compile_scenario(scenario), to_bytes(solution, "key"), "key")
    assert again is not None
    assert again.points == solution.points
    assert again.stuck() == solution.stuck()
    for node in range(len(solution)):
        state = solution.graph.state(node)
        assert again.choice_values(state) == solution.choice_values(state)
        assert again.best_choice(state) == solution.best_choice(state)


@pytest.mark.parametrize("at", [0, 3, 20, 60, -1])
def test_a_damaged_one_is_not_read(at: int) -> None:
    solution = solved(worked())
    data = bytearray(to_bytes(solution, "key"))
    data[at] ^= 1
    assert from_bytes(solution.game, bytes(data), "key") is None


def test_one_cut_short_is_not_read() -> None:
    solution = solved(worked())
    data = to_bytes(solution, "key")
    assert [from_bytes(solution.game, data[:length], "key") for length in (0, 10, 40, len(data) - 1)] == [None] * 4


def test_one_of_something_else_is_not_read() -> None:
    solution = solved(worked())
    assert from_bytes(solution.game, to_bytes(solution, "an older file"), "key") is None
