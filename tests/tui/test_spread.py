"""Doors are alike, unless other widths take fewer lines."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from game.tui.rows import Row
from game.tui.widgets.spread import spread

LONG = "Take the first bus on Thursday and meet Duarte at 06:30, before the bread comes."
SHORT = "Leave."
TEXTS = st.text(alphabet="abc ", min_size=1, max_size=120)


def rows(text: str) -> list[Row]:
    return [Row(Content(text))]


def test_doors_with_little_on_them_are_alike() -> None:
    door = (rows(SHORT), rows(SHORT))
    assert spread([door, door], [], 76, gutter=1, edge=2) == (1, 1)
    assert spread([door, door], rows(SHORT), 116, gutter=2, edge=4) == (5, 6, 5)


def test_a_door_with_much_on_it_takes_columns_from_one_with_little() -> None:
    much, little = (rows(LONG), rows(LONG[:44])), (rows(SHORT), rows(SHORT))
    up, out = spread([much, little], [], 76, gutter=1, edge=2)
    assert up > out


@given(st.lists(st.tuples(TEXTS, TEXTS), min_size=2, max_size=4), TEXTS | st.none(), st.integers(76, 148))
def test_there_is_a_share_for_every_door_and_for_what_lies_between(
    texts: list[tuple[str, str]], between: str | None, width: int
) -> None:
    doors = [(rows(door), rows(below)) for door, below in texts]
    shares = spread(doors, rows(between) if between else [], width, gutter=2, edge=4)
    assert len(shares) == len(doors) + bool(between)
    assert min(shares) > 0
