"""Where a rehearsal starts: names as an author types them, and plays that bring what is wanted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.library import Library
from game.rules.chance import draw_world
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import NoSuchPlay, UnknownStart, Wish, place_named, start_of
from game.session.rehearsal.version import version_of
from tests.stories import CROSSING

STORY = version_of(CROSSING.read_bytes(), "crossing")
NIGHT_DESK = version_of(Library().text("night-desk"), "night-desk")
GAME = NIGHT_DESK.playable.game
FACTS = tuple(GAME.names.facts)


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("duarte/terms", "duarte/terms"),
        ("terms", "duarte/terms"),
        ("briefing", "briefing"),
        ("offer/desk", "offer/desk"),
        ("page-4", "leonor/page-4"),
        ("ending/left-hr", "ending/left-hr"),
    ],
)
def test_a_place_is_named_by_its_id_or_by_a_scene_that_is_alone(word: str, place: str) -> None:
    assert place_named(GAME, word) == place


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("gate", "`gate` can mean marta/gate, duarte/gate or leonor/gate; name one of them."),
        ("duart/terms", "The scenario has no place `duart/terms`. Did you mean duarte/terms?"),
        ("term", "The scenario has no place `term`. Did you mean terms?"),
        ("qqq", "The scenario has no place `qqq`. There is briefing, marta/form"),
    ],
)
def test_a_mistake_is_told_with_what_was_meant(word: str, told: str) -> None:
    with pytest.raises(UnknownStart, match=re.escape(told)):
        place_named(GAME, word)


@pytest.mark.parametrize(
    ("wish", "told"),
    [
        (Wish("marta/gate", ("nights-end",)), "No play comes to `marta/gate` with `nights-end` heard first-hand."),
        (
            Wish("marta/gate", ("pay-band", "nights-end", "shown")),
            "No play comes to `marta/gate` with `nights-end` heard first-hand or your unlisted strength shown.",
        ),
        (Wish("terms", ("no-nihgts",)), "The scenario has no fact or flag `no-nihgts`. Did you mean no-nights?"),
        (Wish(world="choise"), "The scenario has no world `choise`. Did you mean choice?"),
    ],
)
def test_what_cannot_be_had_is_named(wish: Wish, told: str) -> None:
    with pytest.raises((UnknownStart, NoSuchPlay)) as error:
        start_of(NIGHT_DESK, wish)
    assert error.value.message.startswith(told)
    assert error.value.exit_code == 2


def test_things_that_exclude_each_other_are_named_together() -> None:
    with pytest.raises(NoSuchPlay) as error:
        start_of(STORY, Wish("bo/more", ("easy", "mornings", "pay", "shown")))
    both = "`mornings` heard first-hand and your unlisted strength shown together"
    assert error.value.message == f"No play comes to `bo/more` with {both}."
    with pytest.raises(NoSuchPlay) as error:
        start_of(STORY, Wish("ending/took-tides", ("shown", "easy", "paint"), world="busy"))
    assert error.value.message == "No play in the world `busy` comes to `ending/took-tides`."


def test_without_a_wish_it_starts_at_the_beginning() -> None:
    start = start_of(NIGHT_DESK, Wish(seed=7))
    assert (start.seed, start.choices, start.world) == (7, (), draw_world(GAME.scenario, 7))


def test_a_world_can_be_named() -> None:
    assert start_of(NIGHT_DESK, Wish(seed=7, world="unpaid")).world == GAME.names.worlds["unpaid"]


def test_a_seed_rules_the_world_of_a_place() -> None:
    for seed in range(8):
        start = start_of(STORY, Wish("bo/more", ("mornings",), seed=seed))
        assert (start.seed, start.world) == (seed, draw_world(STORY.scenario, seed))


@given(st.sampled_from(tuple(GAME.places)), st.lists(st.sampled_from(FACTS), max_size=3, unique=True))
@settings(max_examples=25)
def test_a_start_is_a_legal_play_that_ends_there_and_can_be_taken_back(place: str, facts: list[str]) -> None:
    try:
        start = start_of(NIGHT_DESK, Wish(place, tuple(facts)))
    except NoSuchPlay:
        return
    play = Rehearsal(NIGHT_DESK, start)
    assert play.view().place == place
    known = play._game.state.known
    assert all(known >> GAME.names.facts[fact] & 1 for fact in facts)
    for _ in start.choices:
        assert play.can_undo
        play.undo()
    assert play.view().place == "briefing"
