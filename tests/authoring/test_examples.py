"""Every code has an example that triggers it, and the same example mended, which does not."""

from __future__ import annotations

import pytest

from game.authoring.allowed import codes_like
from game.authoring.examples import example_of, passages
from game.authoring.explain import ELSEWHERE, FAMILIES, explanation_of, problems_in
from game.problems import CATALOGUE
from tests.authoring.samples import CLEAN

REPEATED = ("F01", "F17", "F18")


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_wrong_example_triggers_and_the_mended_one_does_not(code: str) -> None:
    example = example_of(code)
    assert example is not None
    assert code in {problem.code for problem in problems_in(example.bad, example.copies)}
    assert code not in {problem.code for problem in problems_in(example.mended)}


def test_the_clean_scenario_is_clean() -> None:
    assert problems_in(CLEAN.encode()) == ()


@pytest.mark.parametrize("code", [code for code in CATALOGUE if code not in REPEATED])
def test_an_explanation_shows_the_lines_that_differ(code: str) -> None:
    told = explanation_of(code.lower())
    assert told is not None
    assert told.rule is CATALOGUE[code]
    assert told.told is not None
    if told.copies == 1 and code != "F05":
        assert told.passages
        assert all(passage.bad != passage.mended for passage in told.passages)
        assert sum(len(passage.bad) for passage in told.passages) < 40


def test_a_code_that_is_not_there() -> None:
    assert explanation_of("L99") is None
    assert codes_like("l5") == ("L05",)
    assert codes_like("LO5") != ()
    assert example_of("L99") is None


def test_every_code_is_in_a_family_and_every_rule_of_writing_is_accounted_for() -> None:
    assert {code[0] for code in CATALOGUE} == set(FAMILIES)
    written = {code for code in (*CATALOGUE, *ELSEWHERE) if code.startswith("L")}
    assert written == {f"L{number:02}" for number in range(1, 35)}


def test_passages_leave_out_what_is_the_same() -> None:
    example = example_of("L05")
    assert example is not None
    [passage] = passages(example, around=0)
    assert len(passage.bad) == len(passage.mended) == 1
    assert "never" in passage.bad[0]
