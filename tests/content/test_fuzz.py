"""Whatever is done to a file, reading it ends in a scenario or in at least one error, and never in an exception."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.reader import Reading, read, read_card
from game.problems import Severity
from game.rules.compile import compile_scenario
from tests.content.samples import EXAMPLE

DATA = EXAMPLE.encode()
TOKENS = re.findall(r"\n *|[\w-]+|.", EXAMPLE)
WORDS = sorted(set(TOKENS))
SPOILERS = ["\t", "&a", "*a", "!x", "---", "|", ">-", '"', "'", "{", "[", "\x1b", "\u202e", "~", "null", "if", ", "]

tokens = st.sampled_from(WORDS) | st.sampled_from(SPOILERS)
places = st.integers(0, len(TOKENS) - 1)


def wrong(came: Reading) -> list[str]:
    """What is wrong with how a reading ended; right is a scenario that compiles, or errors, and words for a screen."""
    is_refused = any(problem.severity is Severity.ERROR for problem in came.problems)
    if came.scenario is not None:
        compile_scenario(came.scenario)
    return [
        *(["errors and a scenario"] if is_refused and came.scenario is not None else []),
        *(["no error and no scenario"] if not is_refused and came.scenario is None else []),
        *(each for problem in came.problems for each in (problem.message, problem.hint) if not each.isprintable()),
    ]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.integers(0, len(DATA) - 1), st.binary(max_size=3), st.integers(0, 4)), max_size=6))
def test_mutated_bytes(changes: list[tuple[int, bytes, int]]) -> None:
    data = DATA
    for at, new, gone in changes:
        data = data[:at] + new + data[at + gone :]
    assert wrong(read(data, "fuzz")) == []
    read_card(data, "fuzz")


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(places, st.lists(tokens, max_size=2), st.integers(0, 3)), min_size=1, max_size=4))
def test_mutated_tokens(changes: list[tuple[int, list[str], int]]) -> None:
    parts = list(TOKENS)
    for at, new, gone in changes:
        parts[at : at + gone] = new
    assert wrong(read("".join(parts), "fuzz")) == []


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=60))
def test_any_text(text: str) -> None:
    assert wrong(read(text, "fuzz")) == []


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(EXAMPLE)))
def test_a_file_that_was_cut_off(length: int) -> None:
    assert wrong(read(EXAMPLE[:length], "fuzz")) == []


@settings(max_examples=150, deadline=None)
@given(st.integers(0, EXAMPLE.count("\n") - 1), st.integers(1, 5))
def test_lines_that_were_lost(first: int, count: int) -> None:
    lines = EXAMPLE.splitlines(keepends=True)
    assert wrong(read("".join(lines[:first] + lines[first + count :]), "fuzz")) == []
