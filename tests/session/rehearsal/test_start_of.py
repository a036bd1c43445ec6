"""Where a rehearsal starts: names as an author types them, and plays that bring what is wanted."""

from __future__ import annotations

import re
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.library import Library
from game.rules.chance import draw_world
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import NoSuchPlay, UnknownStart, Wish, place_named, start_of
from game.session.rehearsal.version import version_of
from game.session.rehearsal.words import came_by
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
        (Wish("marta/gate", ("course-fund",)), "No play comes to `marta/gate` with `course-fund` heard first-hand."),
        (
            Wish("marta/gate", ("pay-band", "course-fund", "shown")),
            "No play comes to `marta/gate` with `course-fund` heard first-hand or your unlisted strength shown.",
        ),
        (
            Wish("terms", ("trust >= 11",)),
            "`trust >= 11` cannot be understood. Trust is compared with 11, and goes from",
        ),
        (Wish("terms", ("trust",)), "`trust` cannot be understood. The condition ends here, and"),
        (Wish("terms", ("knows(pay-bnad)",)), "The scenario has no fact `pay-bnad`. Did you mean pay-band?"),
        (Wish("terms", ("met(martha)",)), "The scenario has no person `martha`. Did you mean marta?"),
        (Wish("terms", ("knows(pay-band)", "trust >= 10")), "No play comes to `duarte/terms` with `trust >= 10`."),
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


def test_conditions_hold_at_the_start_and_the_way_is_told() -> None:
    start = start_of(STORY, Wish("bo/more", ("trust >= 6", "not raised(mornings-off)", "mornings"), seed=7))
    play = Rehearsal(STORY, start)
    assert play._game.state.trust >= 6
    assert not play._game.state.issues[STORY.playable.game.names.issues["mornings-off"]]
    assert play.way.startswith(f"You came here by {len(start.choices)} choices, ")
    assert play.way.endswith(f": {', '.join(start.choices)}.")
    assert Rehearsal(STORY, start_of(STORY, Wish())).way == ""
    bad = start_of(STORY, Wish("ending/turned-down"))
    assert ("as best play does" in Rehearsal(STORY, bad).way) == (bad.given_away == 0)


def test_a_long_way_is_told_by_its_end() -> None:
    told = came_by(tuple(f"c{number}" for number in range(20)), Fraction(5, 2))
    assert told == "You came here by 20 choices, which gives away 2.5 points: … c12, c13, c14, c15, c16, c17, c18, c19."


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
