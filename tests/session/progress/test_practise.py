"""What to practise next: gaps that grow, the weakest dimension, and nothing twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.band import Band
from game.model.judgement import Dimension
from game.session.progress.practise import DAY, GAPS, MOST, ago, practice
from game.session.progress.view import DimensionLine
from game.session.suggestion import suggestion
from tests.tui.shelves import shelves

if TYPE_CHECKING:
    from game.session.shelf import Shelved


def line(dimension: Dimension, share: float, band: Band) -> DimensionLine:
    return DimensionLine(dimension, band, share, 3)


@given(shelves(), st.integers(0, 2 * 10**9))
def test_what_is_due_has_waited_out_its_gap(shelf: tuple[Shelved, ...], now: int) -> None:
    found = practice((), shelf, now)
    by_id = {each.id: each for each in shelf}
    named = [each.scenario for each in found if each.scenario is not None]
    assert len(set(named)) == len(named) == len(found) <= MOST
    next_up = suggestion(shelf)
    for each in found:
        shelved = by_id[each.scenario or ""]
        if next_up is not None and each.scenario == next_up.scenario:
            continue
        assert shelved.last is not None
        assert (now - shelved.last) // DAY >= GAPS[min(shelved.plays, len(GAPS)) - 1]
    due = [
        each.id
        for each in shelf
        if each.card is not None and each.plays and each.last is not None
        if (now - each.last) // DAY >= GAPS[min(each.plays, len(GAPS)) - 1]
    ]
    assert len(found) == MOST or {*due} <= {*named}


def test_the_gaps_grow() -> None:
    assert list(GAPS) == sorted(set(GAPS))


def test_only_the_weakest_of_what_is_weak_is_told() -> None:
    lines = (
        line(Dimension.INFORMATION, 0.9, Band.STRONG),
        line(Dimension.REACH, 0.5, Band.FAIR),
        line(Dimension.RESHAPING, 0.2, Band.THIN),
    )
    (told,) = practice(lines, (), 0)
    assert told.text.startswith("Reshaping was thin in your last 3 plays: ")
    assert told.scenario is None
    assert practice(lines[:1], (), 0) == ()


@pytest.mark.parametrize(("days", "told"), [(0, "today"), (1, "yesterday"), (2, "2 days ago")])
def test_days_are_told_as_one_says_them(days: int, told: str) -> None:
    assert ago(days) == told
