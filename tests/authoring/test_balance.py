"""What only a whole folder shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.authoring.balance import Member, check_balance
from game.authoring.summary import BLIND, Named, Summary

KINDS = ["going on"] * 8 + ["mixed"] * 4 + ["leaving"] * 3


def summary(number: int, kind: str = "mixed") -> Summary:
    """A scenario in which everybody has a name of their own."""
    named = Named(f"Name{number}", 1, 1)
    pronoun = ("she", "he", "they")[number % 3]
    roles = tuple((level, Named(pronoun, 3, 5)) for level in ("hr", "manager"))
    return Summary(kind, (named,), Named(f"House {number}", 2, 1), roles, 50.0, (40.0,) * len(BLIND))


def members(count: int = 15) -> list[Member]:
    return [Member(f"{number}.yaml", summary(number, KINDS[number])) for number in range(count)]


def told(library: list[Member]) -> list[tuple[str, str]]:
    return [(file, each.code) for file, found in check_balance(library).items() for each in found]


def test_a_balanced_library_is_clean() -> None:
    assert told(members()) == []


def test_a_name_in_two_scenarios_is_told_in_the_second() -> None:
    library = members()
    library[4] = replace(library[4], summary=replace(library[4].summary, names=(Named("NAME1", 7, 9),)))
    [problem] = check_balance(library)["4.yaml"]
    assert (problem.code, problem.spot.line, problem.spot.column) == ("L18", 7, 9)
    assert "1.yaml" in problem.message


def test_a_name_that_stands_twice_in_one_scenario_is_in_order() -> None:
    one = replace(summary(1), names=(Named("Lopes", 1, 1), Named("Lopes", 2, 1)))
    assert told([Member("1.yaml", one)]) == []


@pytest.mark.parametrize(
    ("firm", "expected"), [("Google", True), ("Shell", True), ("Seashell House", False), ("shell", False)]
)
def test_a_real_company_is_told(firm: str, expected: bool) -> None:
    one = replace(summary(1), firm=Named(firm, 2, 1))
    assert (("1.yaml", "L18") in told([Member("1.yaml", one)])) is expected


def test_a_role_that_is_always_the_same_is_told() -> None:
    library = [replace(each, summary=replace(each.summary, roles=(("hr", Named("she", 3, 5)),))) for each in members()]
    assert told(library) == [("0.yaml", "L17")]
    assert told(library[:4]) == []


def test_a_library_that_leans_is_told() -> None:
    library = [replace(each, summary=replace(each.summary, kind="going on")) for each in members()]
    assert {code for _, code in told(library)} == {"L27"}


def test_a_rule_of_thumb_that_wins_is_told() -> None:
    library = [replace(each, summary=replace(each.summary, blind=(49.8, 40, 40, 40, 40))) for each in members()]
    [problem] = check_balance(library)["0.yaml"]
    assert problem.code == "L24"
    assert "quit after HR" in problem.message
