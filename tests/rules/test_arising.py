"""What can come up in a world, by what a condition says about worlds."""

from __future__ import annotations

import pytest

from game.model.condition import All, Any, Condition, FactIs, Not, WorldIs
from game.model.issue import Issue, Resolver, Verb
from game.rules.arising import can_arise, could_be_settled

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
