"""Every code of a reading has a smallest file, and reading that file yields it where the file says."""

from __future__ import annotations

import re

import pytest

from game.authoring.examples import example_of
from game.content.reader import read
from game.problems import CATALOGUE, READING, Findings, Problem, Rule, Severity, Spot, nearest
from game.problems.findings import MOST_PROBLEMS
from game.problems.problem import LONGEST_WORD, quoted

AT = re.compile(rb"# at (\d+):(\d+)\n")


@pytest.mark.parametrize("code", READING)
def test_the_example_yields_its_code_where_it_says(code: str) -> None:
    example = example_of(code)
    assert example is not None
    came = read(example.bad, code)
    first = next(problem for problem in came.problems if problem.code == code)
    at = AT.match(example.bad)
    expected = (int(at[1]), int(at[2])) if at else (1, 1)
    assert (first.spot.line, first.spot.column) == expected
    assert "{" not in first.message
    assert first.hint
    assert (came.scenario is None) == any(problem.severity is Severity.ERROR for problem in came.problems)
    assert code not in {problem.code for problem in read(example.mended, code).problems}


@pytest.mark.parametrize("rule", CATALOGUE.values(), ids=CATALOGUE)
def test_a_rule_speaks_in_sentences(rule: Rule) -> None:
    assert not rule.title.endswith(".")
    for sentence in (rule.message, rule.fix, rule.why):
        assert sentence[0].isupper() or sentence[0] in "`{"
        assert sentence.endswith((".", "`"))


def test_a_problem_tells_where_what_and_what_was_meant() -> None:
    problem = next(each for each in read("titel: The Small Room\n", "room").problems if each.code == "S01")
    assert str(problem).startswith(
        "room.yaml:1:1: error S01: `titel` is not a key of the scenario. Did you mean `title`?"
    )


def test_the_text_of_an_author_is_quoted_safely() -> None:
    assert quoted("a\x1b[31m\u202eb\n") == "a\\u001b[31m\\u202eb\\u000a"
    assert quoted("x" * 100) == "x" * LONGEST_WORD + "…"
    problem = Problem(CATALOGUE["S04"], Spot("f", 1, 1), (("word", "\x9b{x}"), ("expected", "a text")))
    assert problem.message == "`\\u009b{x}` is empty."


def test_no_more_problems_than_a_person_can_read() -> None:
    findings = Findings("room.yaml")
    for line in range(1, 1000):
        findings.add("F04", Spot("", line, 1))
    assert len(findings.sorted()) == MOST_PROBLEMS + 1
    assert findings.sorted()[-1].code == "F18"


def test_the_same_problem_is_told_once() -> None:
    findings = Findings("room.yaml")
    for _ in range(3):
        findings.add("S02", Spot("", 1, 1), "title", subject="It", about="the name")
    findings.add("S02", Spot("", 1, 1), "teaser", subject="It", about="the lines")
    assert len(findings.sorted()) == 2


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("nights-ends", ("nights-end",)),
        ("Nights_End", ("nights-end", "nights-ends-2")),
        ("zebra", ()),
        ("", ()),
        ("n" * 500, ()),
    ],
)
def test_the_nearest_names(word: str, expected: tuple[str, ...]) -> None:
    assert nearest(word, ["pay-band", "nights-end", "nights-ends-2"])[:1] == expected[:1]
