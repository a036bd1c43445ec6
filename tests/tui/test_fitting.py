"""What fits into so many lines, and how it stands there."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.content import Content

from game.session.view import Range
from game.tui.rows import Row
from game.tui.widgets.fitting import Block, fit, height, lines
from game.tui.widgets.worth import scale, worth_line

TEXTS = st.lists(st.text(alphabet="ab ", min_size=1, max_size=90), min_size=1, max_size=3)
BLOCKS = st.lists(
    st.builds(lambda texts, rank: Block(tuple(Row(Content(text)) for text in texts), rank), TEXTS, st.integers(0, 9)),
    max_size=8,
)
RANGES = st.tuples(*[st.integers(0, 100)] * 4).map(
    lambda four: Range("After", 1, min(four[:3]), sum(four[:3]) / 3, max(four[:3]), otherwise=four[3], stories=2)
)


@given(BLOCKS, st.integers(20, 72), st.integers(0, 40))
def test_nothing_but_what_must_show_goes_over_the_lines(blocks: list[Block], width: int, high: int) -> None:
    kept = fit(blocks, width, high)
    must = [row for block in blocks if block.rank == 0 for row in block.rows]
    assert len(lines(kept, width)) <= max(high, len(lines(must, width)))
    assert all(any(row is each for each in kept) for row in must)


@given(BLOCKS, st.integers(20, 72), st.integers(0, 40))
def test_what_is_kept_stays_in_order_and_whole(blocks: list[Block], width: int, high: int) -> None:
    kept = [id(row) for row in fit(blocks, width, high)]
    everything = [id(row) for block in blocks for row in block.rows]
    assert kept == [row for row in everything if row in set(kept)]
    for block in blocks:
        assert len({id(row) in kept for row in block.rows}) == 1


@given(BLOCKS, st.integers(20, 72))
def test_with_room_for_all_nothing_is_left_out(blocks: list[Block], width: int) -> None:
    assert len(fit(blocks, width, 1000)) == sum(len(block.rows) for block in blocks)


@given(TEXTS, st.integers(1, 90), st.integers(0, 4), st.booleans(), st.integers(0, 2))
def test_the_height_of_rows_is_that_of_their_lines(
    texts: list[str], width: int, indent: int, cut: bool, gap: int
) -> None:
    rows = [Row(Content(text), indent=indent, cut=cut, gap=gap) for text in texts]
    assert height(rows, width) == len(lines(rows, width))


@given(RANGES, st.booleans(), st.integers(21, 80))
def test_the_scale_takes_its_columns_and_marks_otherwise(worth: Range, leans: bool, track: int) -> None:
    drawn = scale(worth, track, leans=leans)
    assert drawn.cell_length == track
    assert drawn.plain.count("┊") == 1
    shows = leans and worth.least != worth.most
    assert drawn.plain.count("●") == shows
    if shows and worth.likely != worth.otherwise:
        assert (drawn.plain.index("●") > drawn.plain.index("┊")) == (worth.likely > worth.otherwise)


@given(RANGES, st.booleans(), st.integers(60, 72))
def test_the_worth_fits_into_one_line(worth: Range, leans: bool, width: int) -> None:
    told = worth_line(worth, width, leans=leans).text
    assert told.cell_length <= width
    assert f"┊ otherwise {worth.otherwise}" in told.plain
