"""Lines without braces: the same to a reader of YAML, and as the tutorial writes them."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
import yaml

from game.authoring.examples import example_of, passages
from game.authoring.indented import indented
from game.problems import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Sequence


def load(lines: Sequence[str]) -> object:
    return yaml.load(dedent("\n".join(lines)), getattr(yaml, "CBaseLoader", yaml.BaseLoader))  # noqa: S506


def test_what_stands_in_braces_is_set_below() -> None:
    line = "    fee: {about: The exam fee, in March?, worth: 4, settled by: {leonor: {verbs: [ask, bend], trust: 5}}}"
    told = list(indented([line.replace(", in March", " in March"), "  plain: text"]))
    assert told == [
        "    fee:",
        "      about: The exam fee in March?",
        "      worth: 4",
        "      settled by:",
        "        leonor:",
        "          verbs: [ask, bend]",
        "          trust: 5",
        "  plain: text",
    ]


@pytest.mark.parametrize("line", ["  a: {b: c", "  a: {b: c}, d", "a: b {c}", "  a: {b: c} # why"])
def test_what_cannot_be_read_alone_or_has_a_comment_stays(line: str) -> None:
    assert list(indented([line])) == [line]


@pytest.mark.parametrize("code", sorted(code for code in CATALOGUE if code[0] in "LPW"))
def test_an_example_means_the_same_and_fits_a_terminal(code: str) -> None:
    example = example_of(code)
    assert example is not None
    for passage in passages(example):
        for line in (*passage.bad, *passage.mended):
            told = list(indented([line]))
            if told != [line]:
                assert load(told) == load([line])
                assert max(map(len, told)) <= 100
