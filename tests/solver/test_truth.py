"""The solver against the truth: games played by the rules alone, on thousands of small random scenarios."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, assume, given, settings

from game.rules.belief import weight_of, worlds_in
from game.rules.compile import compile_scenario
from game.rules.moves import advance, is_over, options_open, start
from tests.solver.truth import Everything, Plays, TooManyPlays, solved
from tests.strategies import Shape, scenarios

if TYPE_CHECKING:
    from game.model.scenario import Scenario

MANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
LOOPING = Shape(meetings=2, scenes=2, loops=True)


def everything(scenario: Scenario) -> Everything:
    """All states of the scenario, unless they are too many."""
    try:
        return Everything(compile_scenario(scenario))
    except TooManyPlays:
        assume(False)
        raise


@MANY
@given(scenarios(Shape(meetings=2, scenes=1)))
def test_every_playthrough_tried_one_by_one_gives_the_same_value(scenario: Scenario) -> None:
    game = compile_scenario(scenario)
    try:
        expected = Plays(game, 30_000).best(start(game))
    except TooManyPlays:
        assume(False)
        raise
    assert expected == solved(scenario).whole(start(game))


@MANY
@given(scenarios())
def test_every_state_has_its_true_value(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    assert states.values() == {state: solution.whole(state) for state in states}


@MANY
@given(scenarios(LOOPING))
def test_every_state_has_its_true_value_where_games_can_go_round(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    assert states.values() == {state: solution.whole(state) for state in states}


@MANY
@given(scenarios(LOOPING))
def test_every_choice_has_its_true_value_and_ties_are_exact(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    values = states.values()
    for state in states:
        weight = weight_of(scenario, state.belief)
        expected = {
            option.choice.id: Fraction(along, weight)
            for (option, _), along in zip(states.choices[state], states.alongs(state, values), strict=True)
            if along is not None
        }
        assert expected == {each.choice.id: each.points for each in solution.choice_values(state)}
        best = max(expected.values(), default=None)
        assert tuple(name for name in expected if expected[name] == best) == solution.best(state)


@MANY
@given(scenarios(LOOPING))
def test_the_worlds_of_a_belief_are_told_apart_just_as_far_as_the_belief_says(scenario: Scenario) -> None:
    states = everything(scenario)
    for state in states:
        for _, after in states.choices[state]:
            for each, worlds in after.items():
                assert worlds == each.belief


@MANY
@given(scenarios(LOOPING))
def test_states_with_one_projection_have_one_future(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    game, project = solution.game, solution.project
    for state in states:
        small = project(state)
        assert small == project(small)
        assert options_open(game, state) == options_open(game, small)
        for option in options_open(game, state):
            for world in worlds_in(state.belief):
                assert project(advance(game, state, option, world)) == project(advance(game, small, option, world))


@MANY
@given(scenarios(LOOPING))
def test_the_graph_holds_the_canonical_states_and_no_more(scenario: Scenario) -> None:
    states = everything(scenario)
    solution = solved(scenario)
    expected = {solution.project(state) for state in states}
    assert expected == {solution.graph.state(node) for node in range(len(solution))}
    for node in range(len(solution)):
        state = solution.graph.state(node)
        assert [solution.option(node, edge) for edge in solution.graph.edges(node)] == list(
            options_open(solution.game, state)
        )


@MANY
@given(scenarios(LOOPING))
def test_best_play_comes_to_an_end(scenario: Scenario) -> None:
    solution = solved(scenario)
    for world in range(len(scenario.worlds)):
        state = start(solution.game)
        for _ in range(len(solution)):
            choice = solution.best_choice(state)
            if choice is None:
                break
            [option] = [each for each in options_open(solution.game, state) if each.choice.id == choice]
            state = advance(solution.game, state, option, world)
        assert is_over(solution.game, state)
