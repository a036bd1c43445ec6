"""What can come up in a world, by what a condition says about worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, reject

from game.model.condition import All, Any, Condition, FactIs, Not, WorldIs
from game.model.issue import Issue, IssueStatus, Resolver, Verb
from game.rules.arising import can_arise, could_be_settled, settled_from
from game.rules.compile import compile_scenario
from game.testing import machine_of
from tests.solver.truth import Everything, TooManyPlays
from tests.stories import CROSSING
from tests.strategies import scenarios

if TYPE_CHECKING:
    from game.model.scenario import Scenario

CERTAIN = WorldIs("certain", "here")
POSSIBLE = WorldIs("possible", "here")
HEARD = FactIs("heard", "news")


@pytest.mark.parametrize(
    ("appears", "here", "elsewhere"),
    [
        (None, True, True),
        (HEARD, True, True),
        (CERTAIN, True, False),
        (POSSIBLE, True, True),
        (Not(CERTAIN), True, True),
        (Not(POSSIBLE), False, True),
        (All((HEARD, CERTAIN)), True, False),
        (All((Not(POSSIBLE), CERTAIN)), False, False),
        (Any((HEARD, CERTAIN)), True, True),
        (Any((CERTAIN, CERTAIN)), True, False),
        (Not(All((HEARD, Not(CERTAIN)))), True, True),
        (Not(Any((HEARD, Not(CERTAIN)))), True, False),
    ],
)
def test_an_issue_arises_where_its_condition_could_hold(appears: Condition | None, here: bool, elsewhere: bool) -> None:
    issue = Issue("pay", "The pay", 5, (Resolver("bo", (Verb.ASK,)),), ("fixed",), appears)
    assert (can_arise(issue, "here"), can_arise(issue, "elsewhere")) == (here, elsewhere)
    assert (could_be_settled(issue, "here"), could_be_settled(issue, "elsewhere")) == (here, elsewhere)


def test_nobody_settles_what_is_fixed_or_has_no_owner() -> None:
    assert not could_be_settled(Issue("pay", "The pay", 5, (Resolver("bo", (Verb.ASK,)),), ("here",)), "here")
    assert not could_be_settled(Issue("pay", "The pay", 5, ()), "here")


def test_at_the_offer_nobody_is_left_who_could_settle_anything() -> None:
    game = machine_of(CROSSING).game
    issues = range(len(game.scenario.issues))
    for place in ("briefing", "ann/gate", "bo/gate", "cy/top"):
        assert settled_from(game, game.places[place]) == set(issues), place
    for place in ("offer/desk", "offer/tides", "ending/left"):
        assert settled_from(game, game.places[place]) == set(), place


@given(scenarios())
def test_what_nobody_ahead_settles_is_never_settled(scenario: Scenario) -> None:
    game = compile_scenario(scenario)
    try:
        states = Everything(game, most=2_000)
    except TooManyPlays:
        reject()
    for state, made in states.choices.items():
        ahead = settled_from(game, state.place)
        for after in (each for _, found in made for each in found):
            assert settled_from(game, after.place) <= ahead
            for index, (before, now) in enumerate(zip(state.issues, after.issues, strict=True)):
                assert before == now or now != IssueStatus.SETTLED or index in ahead
