"""Odds under any way of playing, against every playthrough and against seeded games."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt
from statistics import fmean, stdev
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, assume, given, settings

from game.rules.belief import weight_of
from game.rules.chance import draw_world
from game.rules.endings import ending_of, worth
from game.rules.moves import advance, is_over, options_open, start
from game.solver.odds import odds
from game.solver.policies import POLICIES
from game.solver.solution import Solution, solve
from game.testing import machine_of
from tests.solver.truth import Everything, Plays, TooManyPlays, ending_value, solved
from tests.stories import CROSSING, SHIPPED
from tests.strategies import Shape, scenarios

if TYPE_CHECKING:
    from pathlib import Path

    from game.model.scenario import Scenario
    from game.model.state import State
    from game.solver.odds import Policy

SOME = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
SEEDS = 400
LIVE = {name: policy for name, policy in POLICIES.items() if name != "thinking"}
"""Ways of playing that look at nothing which projection may take away."""


@SOME
@given(scenarios(Shape(meetings=2, scenes=1)))
def test_odds_are_those_of_all_playthroughs(scenario: Scenario) -> None:
    solution = solved(scenario)
    for policy in LIVE.values():
        try:
            expected = Plays(solution.game, 20_000).odds(start(solution.game), policy(solution))
        except TooManyPlays:
            assume(False)
        found = odds(solution, policy(solution))
        assert found.value == expected.pop("") / 100
        assert found.endings == {name: flow / 100 for name, flow in expected.items()}
        assert sum(found.endings.values()) == 1


@SOME
@given(scenarios(Shape(loops=True)))
def test_best_play_is_worth_what_the_solution_says(scenario: Scenario) -> None:
    solution = solved(scenario)
    found = odds(solution, POLICIES["best"](solution))
    assert (found.value, found.endless) == (solution.points, 0)


@SOME
@given(scenarios(Shape(loops=True)))
def test_no_way_of_playing_beats_the_best(scenario: Scenario) -> None:
    solution = solved(scenario)
    for policy in POLICIES.values():
        found = odds(solution, policy(solution))
        assert sum(found.endings.values()) + found.endless == 1
        assert found.value is None or found.value <= solution.points


@SOME
@given(scenarios(Shape(loops=True)))
def test_chance_in_loops_is_the_limit_of_ever_longer_games(scenario: Scenario) -> None:
    solution = solved(scenario)
    try:
        states = Everything(solution.game, 600)
    except TooManyPlays:
        assume(False)
    flows, value, left = {start(solution.game): 1.0}, 0.0, 1.0
    for _ in range(300):
        flows, gained = _poured(states, flows)
        value += gained
        left = sum(flow * weight_of(scenario, state.belief) / 100 for state, flow in flows.items())
        if left < 1e-9:
            break
    assume(left < 1e-9)
    exact, loose = (odds(solution, POLICIES["at random"](solution), exact=exact).value for exact in (True, False))
    assert exact is not None
    assert float(exact) == pytest.approx(value, abs=1e-4)
    assert loose == pytest.approx(value, abs=1e-4)


def _poured(states: Everything, flows: dict[State, float]) -> tuple[dict[State, float], float]:
    """One choice further at random: where games stand then, and what ended less what was paid, in points."""
    poured: dict[State, float] = {}
    gained = 0.0
    for state, flow in flows.items():
        choices = states.choices[state]
        if not choices:
            gained += flow * ending_value(states.game, state) / 100
        for option, after in choices:
            share = flow / len(choices)
            gained -= share * option.choice.effects.cost * weight_of(states.game.scenario, state.belief) / 100
            for each in after:
                poured[each] = poured.get(each, 0.0) + share
    return poured, gained


def played(solution: Solution, policy: Policy, seed: int) -> int:
    """What one seeded game comes to, in points less costs."""
    game = solution.game
    state, paid, world = start(game), 0, draw_world(game.scenario, seed)
    while not is_over(game, state):
        options = {option.choice.id: option for option in options_open(game, state)}
        answer = policy(state, tuple(option.choice for option in options.values()))
        assert isinstance(answer, str)
        paid += options[answer].choice.effects.cost
        state = advance(game, state, options[answer], world)
    assert ending_of(game, state) is not None
    return worth(game, state, world) - paid


@pytest.mark.parametrize("path", [CROSSING, *SHIPPED], ids=lambda path: path.stem)
def test_seeded_games_come_to_what_the_odds_say(path: Path) -> None:
    solution = solve(machine_of(path).game)
    assert isinstance(solution, Solution)
    assert odds(solution, POLICIES["best"](solution)).value == solution.points
    for name in ("best", "up and accept", "up then think", "stop at the manager"):
        policy = POLICIES[name](solution)
        results = [played(solution, policy, seed) for seed in range(SEEDS)]
        expected = odds(solution, policy).value
        assert expected is not None
        assert abs(fmean(results) - float(expected)) <= 4 * stdev(results) / sqrt(SEEDS)


def test_a_policy_may_split_itself_and_may_not_cheat() -> None:
    solution = solve(machine_of(CROSSING).game)
    assert isinstance(solution, Solution)
    with pytest.raises(LookupError, match="fly"):
        odds(solution, lambda _, __: "fly")
    one_in_three = odds(solution, lambda _, choices: {choices[0].id: 2, choices[-1].id: 1})
    assert sum(one_in_three.endings.values()) == Fraction(1)
