"""Chance comes from the seed and from nothing else."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from game.rules.chance import draw_world, shuffled
from game.testing import machine_of
from tests.stories import CROSSING

SCENARIO = machine_of(CROSSING).game.scenario
ANSWERS = SCENARIO.meetings[0].scenes[0].choices


def test_the_draw_is_the_same_on_every_machine() -> None:
    assert [draw_world(SCENARIO, seed) for seed in range(12)] == [0, 2, 0, 2, 0, 2, 0, 0, 0, 0, 0, 2]


def test_worlds_are_drawn_by_their_weights() -> None:
    drawn = Counter(draw_world(SCENARIO, seed) for seed in range(10_000))
    assert all(abs(drawn[index] - weight * 100) < 150 for index, weight in enumerate((50, 30, 20)))


@given(st.integers())
def test_shuffling_loses_nothing(seed: int) -> None:
    assert sorted(choice.id for choice in shuffled(ANSWERS, "ann/hello", seed)) == sorted(
        choice.id for choice in ANSWERS
    )


def test_every_answer_comes_first_about_as_often() -> None:
    first = Counter(shuffled(ANSWERS, "ann/hello", seed)[0].id for seed in range(2_000))
    assert all(400 < count < 600 for count in first.values())
    assert len(first) == len(ANSWERS)
