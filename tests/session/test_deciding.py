"""What comes first where there is no room for everything."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.issue import IssueStatus
from game.model.world import FactWeight
from game.session.deciding import (
    asks_estimate,
    behind,
    can_change,
    counted,
    deciding_facts,
    gist,
    moved_lines,
    pressing_issues,
    still_open,
)
from game.session.view import FactView
from tests.tui import story

if TYPE_CHECKING:
    from game.session.view import View


def fact(id: str, weight: FactWeight, text: str | None, *, sure: bool) -> FactView:  # noqa: A002
    return FactView(id, f"About {id}", weight, text, sure and text is not None, None)


FACTS = st.lists(
    st.builds(fact, st.text(min_size=1), st.sampled_from(FactWeight), st.none() | st.text(), sure=st.booleans()),
    unique_by=lambda each: each.id,
)


def known(*facts: FactView) -> View:
    return replace(story.GATE, notebook=facts)


@given(FACTS)
def test_nothing_is_lost_or_counted_twice(facts: list[FactView]) -> None:
    view = known(*facts)
    counts = counted(view)
    assert set(deciding_facts(view)) == set(facts)
    assert counts.sure + counts.unsure + counts.unheard == len(facts)
    assert min(counts.sure, counts.unsure, counts.unheard) >= 0


@given(FACTS)
def test_what_decides_comes_first_and_what_was_not_heard_last(facts: list[FactView]) -> None:
    ranked = deciding_facts(known(*facts))
    decides = [each.weight is FactWeight.DECIDES for each in ranked]
    assert decides == sorted(decides, reverse=True)
    for group in (True, False):
        heard = [each.text is not None for each in ranked if (each.weight is FactWeight.DECIDES) == group]
        assert heard == sorted(heard, reverse=True)


def test_what_is_new_comes_before_what_decides() -> None:
    colour = fact("team", FactWeight.COLOUR, "Two of them.", sure=True)
    decides = fact("nights", FactWeight.DECIDES, "3 months.", sure=True)
    assert deciding_facts(known(decides, colour), {"team"}) == (colour, decides)
    assert deciding_facts(known(colour, decides)) == (decides, colour)


def test_of_two_that_weigh_the_same_the_surer_comes_first() -> None:
    said = fact("a", FactWeight.USEFUL, "So they say.", sure=False)
    sure = fact("b", FactWeight.USEFUL, "So it is.", sure=True)
    assert deciding_facts(known(said, sure)) == (sure, said)


def test_issues_that_are_open_and_matter_come_first() -> None:
    small = replace(story.CLASSES, id="fee", worth=2)
    over = replace(story.CLASSES, id="rota", worth=30, status=IssueStatus.SETTLED)
    view = replace(story.GATE, issues=(over, small, story.CLASSES))
    assert [each.id for each in pressing_issues(view)] == ["classes", "fee", "rota"]
    assert [each.id for each in pressing_issues(view, {"fee", "rota"})] == ["fee", "classes", "rota"]
    assert [each.id for each in still_open(view)] == ["fee", "classes"]


@pytest.mark.parametrize(
    ("least", "most", "otherwise", "can"), [(20, 68, 45, True), (50, 68, 45, False), (20, 40, 45, False)]
)
def test_it_can_change_while_what_you_do_otherwise_lies_between(
    least: int, most: int, otherwise: int, can: bool
) -> None:
    assert story.GATE.gate is not None
    assert story.GATE.gate.worth is not None
    worth = replace(story.GATE.gate.worth, least=least, most=most, otherwise=otherwise)
    assert can_change(worth) is can


def test_behind_a_door_is_a_person_of_the_building() -> None:
    assert story.GATE.gate is not None
    (door,) = story.GATE.gate.on
    assert behind(story.GATE, door) == story.DUARTE
    assert behind(story.GATE, replace(door, leads_to="Somebody, Elsewhere")) is None
    assert behind(story.GATE, replace(door, leads_to=None)) is story.GATE.person


def test_only_lines_that_moved_lie_on_the_table() -> None:
    assert [line.id for line in moved_lines(story.OFFER)] == ["evenings"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A summer. The wasps.", "A summer."),
        ("A summer and no more", "A summer and no more"),
        ("A summer.", "A summer."),
    ],
)
def test_the_gist_is_the_first_sentence(text: str, told: str) -> None:
    assert gist(text) == told


def test_an_estimate_is_asked_where_something_is_open_that_the_next_person_might_settle() -> None:
    over = tuple(replace(issue, status=IssueStatus.FIXED) for issue in story.GATE.issues)
    assert asks_estimate(story.GATE)
    assert not asks_estimate(replace(story.GATE, issues=over))
    assert not asks_estimate(story.OFFER)
    assert not asks_estimate(story.HELLO)
