"""Charts as numbers: everything stays within the picture, and lengths are in proportion."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.page.charts import HEAD, Scale, bar_chart, span_chart, stack_chart
from game.page.figures import (
    change_text,
    code,
    count_text,
    machine_value,
    points,
    points_text,
    share_text,
    shown,
    signed_text,
)

NAME = ("id", "title", "about")
values = st.floats(-200, 200, allow_nan=False)


@given(st.lists(values, min_size=1, max_size=12))
def test_bars_begin_at_zero_and_are_as_long_as_their_values(found: list[float]) -> None:
    scale = Scale(found)
    chart = bar_chart(NAME, [("a", "b", value, "think") for value in found], scale)
    for bar, value in zip(chart.rows, found, strict=True):
        assert -1e-9 <= bar.x <= bar.x + bar.width <= 100 + 1e-9
        assert bar.width * (scale.most - scale.least) == pytest.approx(abs(value) * 100, abs=1e-6)
        assert (bar.x if value >= 0 else bar.x + bar.width) == pytest.approx(scale(0))


@given(st.lists(st.integers(1, 50), min_size=1, max_size=9))
def test_the_parts_of_a_stack_fill_it_in_order(weights: list[int]) -> None:
    parts = [(weight / sum(weights), "tone", "word", "about") for weight in weights]
    (stack,) = stack_chart(NAME, [("a", "", parts)]).rows
    assert sum(part.width for part in stack.segments) == pytest.approx(100)
    for left, right in zip(stack.segments, stack.segments[1:], strict=False):
        assert left.x + left.width == pytest.approx(right.x)
    assert all((part.text == "word") == (part.width >= 9.6) for part in stack.segments)


@given(st.lists(st.tuples(values, values, values), min_size=1, max_size=6))
def test_the_mark_of_a_range_lies_on_it(found: list[tuple[float, float, float]]) -> None:
    ordered = [sorted(each) for each in found]
    rows = [("a", "", (least, "l"), (most, "m"), mark) for least, mark, most in ordered]
    chart = span_chart(NAME, rows, [(0.0, "zero")])
    assert 0 <= chart.guides[0].x <= 100 + 1e-9
    for span in chart.rows:
        assert span.mark is not None
        assert -1e-6 <= span.x <= span.mark + 1e-6
        assert span.mark <= span.x + span.width + 1e-6 <= 100 + 1e-5


def test_rows_do_not_touch_and_end_within_the_picture() -> None:
    chart = bar_chart(NAME, [("a", "1", 1.0, "t"), ("b", "-", None, "t")], Scale([1.0]), headed=True)
    assert chart.rows[0].y == HEAD
    assert chart.rows[1].y - chart.rows[0].y >= 33
    assert chart.height >= chart.rows[1].y + 33
    assert chart.rows[1].width == 0


@pytest.mark.parametrize(("at", "anchor"), [(0, "start"), (50, "middle"), (100, "end")])
def test_the_words_of_a_guide_stay_within_the_picture(at: float, anchor: str) -> None:
    (guide,) = bar_chart(NAME, [], Scale([], most=100), [(at, "words")]).guides
    assert (guide.x, guide.anchor) == (at, anchor)


def test_figures_are_short_for_the_eye_and_whole_for_machines() -> None:
    assert points(Fraction(200, 3)) == '<data value="66.6667">66.7</data>'
    assert points(None) == "–"
    assert [points_text(-0.04), points_text(-1.25), signed_text(3), signed_text(-0.01)] == [
        "0.0",
        "−1.2",
        "+3.0",
        "0.0",
    ]
    assert [share_text(each) for each in (0, 0.001, 0.5, 0.996, 1, None)] == [
        "0\u00a0%",
        "<1\u00a0%",
        "50\u00a0%",
        ">99\u00a0%",
        "100\u00a0%",
        "–",
    ]
    assert count_text(8386) == "8,386"
    assert [change_text(each) for each in (14.6, -0.4, -9.7, None)] == ["+15", "0", "−10", "–"]
    assert [machine_value(each) for each in (0, 100, -2.5, 0.00001, Fraction(1, 3))] == [
        "0",
        "100",
        "-2.5",
        "0",
        "0.3333",
    ]


def test_what_would_steer_a_page_is_written_out() -> None:
    assert shown("a\x00\x1b\u202eb\u2028\U000e0001") == r"a\x00\x1b\u202eb\u2028\U000e0001"
    assert shown("Café “né” 👩\u200d💻") == "Café “né” 👩\u200d💻"
    assert shown("two\nlines") == "two lines"


def test_code_is_marked_and_everything_escaped() -> None:
    assert code("use `<b>` & go") == "use <code>&lt;b&gt;</code> &amp; go"
    assert code("one ` alone <i>") == "one ` alone &lt;i&gt;"
