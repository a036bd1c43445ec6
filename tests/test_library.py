"""The library is fair: no blind way of playing wins it, and thinking does. It grows with the library by itself."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest

from game.model.band import Band
from game.model.judgement import Dimension
from game.model.scenario import Kind
from game.solver.odds import odds
from game.solver.policies import POLICIES
from game.solver.scores import Scored, scored
from game.solver.solution import Solution, solve
from game.testing import machine_of
from tests.stories import SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

MOST_BLIND = 85
LEAST_THINKING = 95
WITHOUT_LOTS = tuple(name for name in POLICIES if name != "at random")
THINKING = "thinking"
FAVOURED = {Kind.GOING_ON: {"up and accept", "up then think"}, Kind.LEAVING: {"quit after HR"}, Kind.MIXED: set[str]()}
"""The blind ways that a kind of scenario is bound to favour; a library of all kinds favours none."""


@cache
def solution_of(path: Path) -> Solution:
    found = solve(machine_of(path).game)
    assert isinstance(found, Solution)
    return found


@cache
def scored_by(path: Path, policy: str) -> Scored:
    solution = solution_of(path)
    return scored(solution, POLICIES[policy](solution))


def average(policy: str) -> float:
    return float(sum(scored_by(path, policy).total for path in SHIPPED)) / len(SHIPPED)


def favoured() -> set[str]:
    """The blind ways that win by the make-up of the library: none once it holds every kind."""
    kinds = {machine_of(path).game.scenario.kind for path in SHIPPED}
    return set() if kinds == set(Kind) else set[str]().union(*(FAVOURED[kind] for kind in kinds))


@pytest.mark.parametrize("policy", [name for name in WITHOUT_LOTS if name not in {THINKING, "best"}])
def test_no_blind_way_of_playing_wins_the_library(policy: str) -> None:
    if policy not in favoured():
        assert average(policy) < MOST_BLIND
        assert average(policy) < average(THINKING)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_thinking_is_judged_best(path: Path) -> None:
    share = scored_by(path, THINKING).share(Dimension.JUDGEMENT)
    assert share is not None
    assert share * 100 >= LEAST_THINKING


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_nothing_is_worth_more_than_thinking(path: Path) -> None:
    solution = solution_of(path)
    values = {name: odds(solution, make(solution), exact=name != "at random").value for name, make in POLICIES.items()}
    assert values[THINKING] == solution.points
    assert all(value is not None and value <= solution.points + 1e-9 for value in values.values())


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_agreeing_with_everything_is_never_strong(path: Path) -> None:
    agreeable = scored_by(path, "most agreeable")
    for each in agreeable.scores:
        assert each.mark(Dimension.RELATIONSHIP).band is not Band.STRONG
        assert each.mark(Dimension.RESHAPING).band is not Band.STRONG
