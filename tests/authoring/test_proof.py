"""What is proved: it stands where it is told, and the play that shows it leads there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.authoring.check import check
from game.authoring.draft import Draft
from game.authoring.examples import example_of
from game.authoring.explain import problems_in
from game.authoring.proof.plays import by_chance, by_proof
from game.authoring.proof.proof import Proof
from game.authoring.proof.sites import Arrival, sites_of
from game.content.reader import read
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.errors import IllegalChoice
from game.problems import Findings
from game.rules.compile import compile_scenario
from game.solver.limits import Limits
from game.solver.solution import Solution, solve
from game.testing import scenario_of
from tests.authoring.samples import CLEAN, changed, checked, codes, only, words_at
from tests.stories import CROSSING

if TYPE_CHECKING:
    from game.model.scenario import Scenario

TEXTS = {"clean": CLEAN, "crossing": CROSSING.read_text("utf-8")}
PLAYED = ("P05", "P08", "P09", "P11", "L13", "L23")
"""Codes that come with a play."""


def proof_of(text: str) -> Proof:
    came = read(text, "room")
    assert came.scenario is not None
    assert came.spots is not None
    solution = solve(compile_scenario(came.scenario))
    assert isinstance(solution, Solution)
    return Proof(Draft(came.scenario, came.spots, Findings("room.yaml")), solution)


def can_be_played(scenario: Scenario, choices: tuple[str, ...]) -> bool:
    """Whether these choices are open one after the other, with some seed."""
    machine = ScenarioMachine(compile_scenario(scenario))
    for seed in range(40):
        try:
            Game(machine, seed, choices)
        except IllegalChoice:
            continue
        return True
    return False


@pytest.mark.parametrize("code", PLAYED)
def test_the_play_that_shows_it_can_be_played(code: str) -> None:
    example = example_of(code)
    assert example is not None
    problem = next(each for each in problems_in(example.bad) if each.code == code)
    assert problem.play
    assert can_be_played(scenario_of(example.bad), problem.play)


@pytest.mark.parametrize("name", TEXTS)
def test_chance_sees_nothing_that_the_proof_does_not(name: str) -> None:
    proof = proof_of(TEXTS[name])
    sites = list(sites_of(proof.draft.scenario))
    chance = by_chance(proof, sites)
    proved = by_proof(proof.draft.scenario, sites, Limits())
    assert proved is not None
    assert sites
    for site in sites:
        assert chance.seen[site.path] <= proved.seen[site.path], site.path


def test_a_proof_that_is_too_large_tells_nothing() -> None:
    proof = proof_of(CLEAN)
    assert by_proof(proof.draft.scenario, list(sites_of(proof.draft.scenario)), Limits(states=3)) is None


def test_every_condition_of_a_line_is_a_site() -> None:
    scenario = scenario_of(TEXTS["crossing"])
    paths = {site.path for site in sites_of(scenario)}
    assert paths == {
        ("issues", "title", "appears"),
        ("meetings", "ann", "gate", "tempted", 1),
        ("meetings", "bo", "scenes", "deck", "says", 1),
        ("endings", "left", "later", 1),
    }


def test_a_line_that_begins_a_meeting_is_asked_where_it_begins() -> None:
    text = TEXTS["crossing"].replace(
        "opens: Ann has a form.",
        "opens: [{if: trust > 9, narrator: Ann smiles.}, {if: trust = 5, narrator: Ann nods.}]",
    )
    came = codes_of(text)
    assert came.count("P09") == 1
    assert came.count("P08") == 1
    moments = [site.moment for site in sites_of(scenario_of(text)) if "opens" in site.path]
    assert Arrival("ann/hello", first=True) in moments


def codes_of(text: str) -> list[str]:
    return [problem.code for problem in problems_in(text.encode())]


def test_a_reply_that_hangs_on_how_an_issue_came_out() -> None:
    change = (
        "settled: Done., fixed: I wish I could.",
        "settled: [{if: fixed(classes), leonor: No.}], fixed: I wish I could.",
    )
    problem = only("P09", change)
    assert words_at(problem, change).startswith("{if: fixed(classes)")


def test_a_line_on_arrival_sees_what_the_way_there_did() -> None:
    change = (
        "        says: Box 3 wants a year at a desk.",
        "        says: [{if: trust = 5, marta: Good.}, {if: trust = 9, marta: Well.}]",
    )
    assert "P08" not in codes(change)
    assert codes(change).count("P09") == 1


@pytest.mark.parametrize(
    ("condition", "code"),
    [("shown and certain(long)", None), ("settled(fee) and met(marta) and not met(leonor)", "P09")],
)
def test_an_issue_that_never_appears(condition: str, code: str | None) -> None:
    change = ("    about: The exam fee in March\n", f"    about: The exam fee in March\n    appears: {condition}\n")
    told = [each for each in checked(change).problems if each.spot.line > 1]
    assert [each.code for each in told] == ([code] if code else [])
    if code:
        assert words_at(told[0], change).startswith("appears:")


def test_a_refusal_that_can_come_is_not_told() -> None:
    assert "P11" not in codes(("      - if: trust < 4\n", "      - if: trust <= 4\n"))


def test_an_ending_that_nothing_leads_to_is_told_once() -> None:
    came = checked(
        (
            "  declined: {title",
            "  nowhere: {title: Nowhere, kind: left, text: It rains., later: Still.}\n  declined: {title",
        )
    )
    assert [each.code for each in came.problems] == ["W20"]


def test_places_are_told_by_their_ids() -> None:
    change = ("      box:\n", "      box:\n        if: settled(classes)\n")
    problem = only("P01", change)
    assert "`marta/box`" in problem.message
    assert words_at(problem, change).startswith("box:")


def test_doubts_about_the_writing_never_crowd_out_what_is_proved() -> None:
    short = "".join(f"          more-{number}: {{say: Why, hear: rota}}\n" for number in range(120))
    text = CLEAN.replace("          bread: {aim", f"{short}          bread: {{aim")
    assert {"F18", "P12"} <= {problem.code for problem in check(text, "room", ways=500).problems}


def test_few_states_with_very_many_ways_are_too_large_as_well() -> None:
    problem = next(each for each in check(CLEAN, "room", ways=500).problems if each.code == "P12")
    assert "500 ways" in problem.message
    assert "`duarte/questions`" in problem.message


def test_too_large_is_told_with_its_place() -> None:
    example = example_of("P12")
    assert example is not None
    problem = next(each for each in problems_in(example.bad) if each.code == "P12")
    assert "`duarte/questions`" in problem.message


def test_answers_that_conditions_keep_apart_may_be_more_than_four() -> None:
    answer = "          fine: {aim: relate, say: Nights are fine by me for now. I slept badly., reply: Good.}\n"
    more = (
        "          more-{n}: {{if: {when}, aim: learn, say: May I ask what box number {n} is for?, reply: Box {n}.}}\n"
    )
    apart = answer + more.format(n=7, when="trust > 4") + more.format(n=8, when="trust <= 4")
    assert "L04" not in codes((answer, apart))
    together = answer + more.format(n=7, when="trust > 4") + more.format(n=8, when="trust >= 5")
    problem = only("L04", (answer, together))
    assert problem.play
    assert can_be_played(scenario_of(changed((answer, together))), problem.play)


@pytest.mark.parametrize(("condition", "told"), [("trust > 10", ["P09"]), ("trust >= 0", ["P08"]), ("met(duarte)", [])])
def test_when_what_you_do_otherwise_is_lost_must_come_about_and_not_always(condition: str, told: list[str]) -> None:
    otherwise = "{text: A third summer at the campsite., value: 45"
    lost = f"{otherwise}, lost: {{if: {condition}, text: The summer jobs that are left., value: 44}}"
    assert codes((otherwise, lost)) == told
