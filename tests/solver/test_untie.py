"""Loops untied by hand."""

from __future__ import annotations

from fractions import Fraction

import pytest

from game.solver.loops import components
from game.solver.untie import ENDLESS, untied

HALF, THIRD = Fraction(1, 2), Fraction(1, 3)


def test_a_node_that_comes_back_to_itself() -> None:
    """Half of the visits come back, so that there are two on average."""
    out, paid = untied({0: [((0,), HALF, 1), ((9,), HALF, 1)]}, {0: Fraction(1)})
    assert out == {9: 1}
    assert paid == 2


def test_two_nodes_that_lead_to_each_other() -> None:
    """From 0: half out to 8, half to 1. From 1: a third out to 9, the rest back. Out to 8: 1/2 / (1 - 1/2 x 2/3)."""
    steps = {0: [((8,), HALF, 0), ((1,), HALF, 0)], 1: [((9,), THIRD, 0), ((0,), 2 * THIRD, 3)]}
    out, paid = untied(steps, {0: Fraction(1)})
    assert out == {8: Fraction(3, 4), 9: Fraction(1, 4)}
    assert paid == HALF * 2 * THIRD * 3 / (1 - THIRD)


def test_what_cannot_get_out_is_endless() -> None:
    steps = {0: [((1,), Fraction(1), 2)], 1: [((0,), Fraction(1), 2)]}
    assert untied(steps, {0: Fraction(1)})[0] == {ENDLESS: 1}


def test_a_step_may_lead_to_several_nodes_at_once() -> None:
    out, _ = untied({0: [((0,), HALF, 0), ((7, 8), HALF, 0)]}, {0: Fraction(1)})
    assert out == {7: 1, 8: 1}


@pytest.mark.parametrize(
    ("onward", "expected"),
    [
        ({0: [1], 1: [2], 2: []}, [[2], [1], [0]]),
        ({0: [1], 1: [0, 2], 2: [2]}, [[2], [0, 1]]),
        ({0: [1, 3], 1: [2], 2: [0], 3: [4], 4: [3]}, [[4, 3], [0, 1, 2]]),
    ],
)
def test_components(onward: dict[int, list[int]], expected: list[list[int]]) -> None:
    found = components(onward, onward.__getitem__)
    assert [sorted(block) for block in expected] == [sorted(block) for block in found]
