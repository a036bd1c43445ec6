"""The highest score: what the search finds is what all plays together reach."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, reject, settings

from game.rules.moves import options_open, start, step
from game.rules.scoring.score import score
from game.solver.highest import highest
from game.solver.priced import priced
from game.testing import machine_of, played
from tests.solver.truth import solved
from tests.stories import CROSSING
from tests.strategies import Shape, scenarios

if TYPE_CHECKING:
    from game.model.scenario import Scenario
    from game.rules.moves import Step
    from game.solver.solution import Solution

MOST_PLAYS = 3_000


def all_scores(solution: Solution, world: int) -> list[Fraction]:
    """The total of every play in a world; gives the example up where there are too many."""
    game = solution.game
    totals: list[Fraction] = []
    waiting: list[list[Step]] = [[]]
    while waiting:
        steps = waiting.pop()
        state = steps[-1].after if steps else start(game)
        options = options_open(game, state)
        if not options:
            totals.append(Fraction(score(priced(solution, steps)).total))
        if len(totals) > MOST_PLAYS:
            reject()
        waiting += [[*steps, step(game, state, option, world)] for option in options]
    return totals


@given(scenarios(Shape(meetings=2, scenes=1)))
@settings(max_examples=12)
def test_it_is_the_highest_of_all_plays(scenario: Scenario) -> None:
    solution = solved(scenario)
    for world in range(len(scenario.worlds)):
        totals = all_scores(solution, world)
        if totals:
            found = highest(solution, world)
            assert found.proved
            assert found.score.total == max(totals)


@pytest.mark.parametrize("world", ["calm", "busy", "sunk"])
def test_the_play_that_it_names_reaches_it(world: str) -> None:
    machine = machine_of(CROSSING)
    solution = solved(machine.game.scenario)
    found = highest(solution, machine.game.names.worlds[world])
    game = played(machine, world, found.choices)
    assert game.outcome is not None
    assert score(priced(solution, game.steps)) == found.score
    assert found.score.total > 90


def test_a_search_that_is_cut_short_says_so() -> None:
    found = highest(solved(machine_of(CROSSING).game.scenario), 0, most_labels=60)
    assert not found.proved
