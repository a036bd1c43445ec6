"""The language of conditions: what it means, that it can be written back, and where a slip is found."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.content.conditions import MOST_CHARACTERS, Slip, condition_text, parse_condition
from game.model.condition import (
    All,
    Any,
    Condition,
    FactIs,
    FlagIs,
    IssueIs,
    Met,
    Not,
    PartedSo,
    StrengthShown,
    TrustIs,
    WorldIs,
)
from tests.content.samples import line_of, reading, told

SHOWN = StrengthShown()
LINE = line_of("if: trust >= 5")
"""Where the condition stands that the tests change."""

ids = st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,3})?", fullmatch=True)
tests: st.SearchStrategy[Condition] = st.one_of(
    st.builds(FactIs, st.sampled_from(["knows", "heard"]), ids),
    st.builds(IssueIs, st.sampled_from(["raised", "routed", "settled", "fixed", "written"]), ids),
    st.builds(WorldIs, st.sampled_from(["possible", "certain"]), ids),
    st.builds(FlagIs, ids),
    st.builds(Met, ids),
    st.builds(PartedSo, st.sampled_from(["warmly", "plainly", "silently"])),
    st.builds(TrustIs, st.sampled_from(["<", "<=", "=", ">=", ">"]), st.integers(0, 10)),
    st.just(SHOWN),
)


def _combined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(st.builds(Not, parts), st.builds(All, several), st.builds(Any, several))


conditions = st.recursive(tests, _combined, max_leaves=12)


@given(conditions)
def test_what_is_written_is_read_again(condition: Condition) -> None:
    assert parse_condition(condition_text(condition)).condition == condition


@given(
    st.lists(st.sampled_from([*"()<>=! \n", "and ", "or ", "not ", "knows", "trust", "shown", "7", "é"])).map("".join)
)
def test_any_text_is_a_condition_or_a_slip(text: str) -> None:
    parsed = parse_condition(text)
    assert (parsed.condition is None) != (parsed.slip is None)
    if parsed.slip is not None:
        assert 0 <= parsed.slip.offset <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("knows(nights-end)", FactIs("knows", "nights-end")),
        ("shown or shown and not shown", Any((SHOWN, All((SHOWN, Not(SHOWN)))))),
        ("(shown or shown) and shown", All((Any((SHOWN, SHOWN)), SHOWN))),
        ("not trust >= 6", Not(TrustIs(">=", 6))),
        ("trust<=10", TrustIs("<=", 10)),
        ("  certain( forever )\n", WorldIs("certain", "forever")),
    ],
)
def test_how_words_bind(text: str, expected: Condition) -> None:
    assert parse_condition(text).condition == expected


@pytest.mark.parametrize(
    ("text", "code", "offset", "word"),
    [
        ("", "C03", 0, ""),
        ("shown and  ", "C03", 9, ""),
        ("knows(nights", "C03", 12, ""),
        ("shown shown", "C04", 6, "shown"),
        ("shown & shown", "C01", 6, "&"),
        ("know(nights)", "C02", 0, "know"),
        ("knows nights", "C04", 6, "nights"),
        ("knows()", "C04", 6, ")"),
        ("shown and and shown", "C04", 10, "and"),
        ("trust 6", "C04", 6, "6"),
        ("trust > high", "C04", 8, "high"),
        ("trust >= 11", "C05", 9, "11"),
        ("trust >= 99999999999", "C05", 9, "99999999999"),
        ("parted(angrily)", "C04", 7, "angrily"),
        ("trust == 5", "C04", 7, "="),
        ("not " * 30 + "shown", "C06", 80, ""),
        ("(" * 30, "C06", 20, ""),
        ("shown or " * MOST_CHARACTERS, "C06", 0, ""),
    ],
)
def test_where_a_slip_is(text: str, code: str, offset: int, word: str) -> None:
    slip = parse_condition(text).slip
    assert slip is not None
    assert (slip.code, slip.offset, slip.word) == (code, offset, word)


def test_a_slip_knows_what_may_have_been_meant() -> None:
    assert parse_condition("parted(warm)").slip == Slip(
        "C04", 7, "warm", ("warmly", "plainly", "silently"), "warmly or plainly or silently"
    )


def test_names_in_conditions_are_looked_up() -> None:
    came = reading(("if: trust >= 5", "if: knows(night-ends) and flag(honst)"))
    assert told(came) == [f"R01 {LINE}:25", f"R02 {LINE}:46"]
    assert [problem.hint for problem in came.problems if problem.code != "W22"] == [
        "Did you mean `nights-end`?",
        "Did you mean `honest`?",
    ]


@pytest.mark.parametrize(
    ("written", "below", "column"),
    [
        ("trust ! 5", 0, 25),
        ('"trust ! 5"', 0, 26),
        ("trust >= 5 and\n                    not ! shown", 1, 25),
        (">-\n                  trust >= 5\n                  and ! shown", 2, 23),
        (">-\n                  shown\n                  and", 2, 22),
    ],
)
def test_a_slip_is_found_however_the_text_is_wrapped(written: str, below: int, column: int) -> None:
    assert f"{LINE + below}:{column}" in told(reading(("if: trust >= 5", f"if: {written}")))[0]
