"""Replaying choices in another version of a file: the same place, or just before the first that is lost."""

from __future__ import annotations

import re
from functools import cache
from random import Random
from time import perf_counter
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from game.content.library import Library
from game.engine.game import Game
from game.errors import IllegalChoice
from game.session.rehearsal.landing import made_in, replayed
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Start
from game.session.rehearsal.version import Version, version_of
from tests.session.games import at_random
from tests.stories import CROSSING

if TYPE_CHECKING:
    from game.model.types import ChoiceId

NIGHT_DESK = Library().text("night-desk")
STORY = CROSSING.read_text("utf-8")
ELSEWHERE = "`{}` in ann/questions does not come any more: the play comes to ann/gate instead, and stands there."
TO_BO = ("begin", "ask-bo", "boats", "bo")


@cache
def night_desk() -> Version:
    return version_of(NIGHT_DESK, "night-desk")


def story(*changes: tuple[str, str]) -> Version:
    """The Crossing with passages replaced, each of which is there once."""
    text = STORY
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    version = version_of(text.encode(), "crossing")
    assert version.machine is not None, version.problems
    return version


def made(play: Rehearsal) -> tuple[ChoiceId, ...]:
    """The choices of a play, of whatever length."""
    return play.choices


def rehearsed(*choices: ChoiceId, version: Version | None = None, world: int = 0) -> Rehearsal:
    return Rehearsal(version or story(), Start(7, world, choices))


@given(st.integers(0, 400), st.data())
@settings(max_examples=60)
def test_every_prefix_of_a_play_lands_where_it_stood(seed: int, data: st.DataObject) -> None:
    game = at_random(seed)
    stood = game.until(data.draw(st.integers(0, len(game.history))))
    landing = replayed(night_desk().playable, stood.seed, stood.world, made_in(stood))
    assert (landing.lost, landing.left) == (None, ())
    assert (landing.place, landing.choices) == (stood.place.id, stood.history)
    assert landing.game.state == stood.state
    assert landing.game.transcript() == stood.transcript()


@given(st.integers(0, 400), st.data())
@settings(max_examples=40)
def test_a_choice_that_was_renamed_is_stopped_before(seed: int, data: st.DataObject) -> None:
    game = at_random(seed)
    number = data.draw(st.integers(1, len(game.history) - 1))
    lost = made_in(game)[number]
    renamed = re.sub(rf"^( +){lost.choice}:", r"\1renamed-so:", NIGHT_DESK.decode(), flags=re.MULTILINE)
    version = version_of(renamed.encode(), "night-desk")
    assume(version.machine is not None)  # a door has the name of a meeting and cannot have another one
    landing = replayed(version.playable, game.seed, game.world, made_in(game))
    first = game.history.index(lost.choice)
    stood = game.until(first)
    assert landing.lost is not None
    assert landing.lost.startswith(f"`{lost.choice}` in ")
    assert "is gone: you stand before it." in landing.lost
    assert (landing.place, landing.choices, landing.game.state) == (stood.place.id, stood.history, stood.state)
    assert [each.choice for each in landing.left] == list(game.history[first:])


def test_new_words_are_in_the_transcript() -> None:
    play = rehearsed("begin", "ask-bo")
    told = play.reload(story(("Ann has a form.", "Ann has a pen.")))
    assert told == "You stand where you stood."
    assert any("Ann has a pen." in each.text for each in play.transcript())
    assert play.choices == ("begin", "ask-bo")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (("ask-bo: {say", "ask-mr-bo: {say"), "`ask-bo` in ann/hello is gone: you stand before it."),
        (
            ("ask-bo: {say", "ask-bo: {if: trust >= 6 and not shown, say"),
            "`ask-bo` in ann/hello is closed now because it needs trust >= 6: you stand before it.",
        ),
        (
            ("ask-bo: {say", "ask-bo: {if: trust >= 6 and shown, say"),
            "`ask-bo` in ann/hello is closed now because it needs trust >= 6 and shown: you stand before it.",
        ),
    ],
)
def test_what_is_lost_is_named(change: tuple[str, str], told: str) -> None:
    play = rehearsed("begin", "ask-bo", "boats")
    assert play.reload(story(change)) == told
    assert (play.view().place, play.choices) == ("ann/hello", ("begin",))


def test_a_place_that_the_play_no_longer_comes_to_is_named() -> None:
    play = rehearsed("begin", "fine", "boats")
    assert play.reload(story(("flag: easy, then: questions", "flag: easy, then: end"))) == ELSEWHERE.format("boats")


def test_a_play_that_ends_before_a_choice_says_so() -> None:
    play = rehearsed("begin", "ask-bo", "boats", "bo")
    told = play.reload(story(("- if: trust < 3", "- if: trust < 9")))
    assert told == "`bo` in ann/gate does not come any more: the play ends before it, at ending/turned-down."
    assert play.choices == ("begin", "ask-bo", "boats")


def test_a_slot_that_is_gone_ends_the_questions() -> None:
    two = story(("        slots: 1\n", "        slots: 2\n"))
    play = rehearsed("begin", "fine", "boats", "pay", version=two)
    assert play.reload(story()) == ELSEWHERE.format("pay")


def test_a_slot_that_is_taken_closes_what_needs_one() -> None:
    """A way to leave that has become a check, after another check at the same gate."""
    leave = "      silently: {do: Walk out., parted: silently, ending: left}\n"
    check = "        silently: {do: Write to Ann about the boats., cost: 1, hear: paint, reply: Mr Bo does.}\n"
    mail = "        mail: {do: Write to Ann about the boats., cost: 1, hear: paint, reply: Mr Bo does.}\n"
    play = rehearsed("begin", "ask-bo", "boats", "read", "silently")
    told = play.reload(story((leave, ""), (mail, check)))
    assert told == "`silently` in ann/gate is closed now because its slot is taken: you stand before it."


def test_the_same_choices_may_lead_elsewhere() -> None:
    play = rehearsed("begin", "ask-bo")
    version = story(("hear: mornings, reply: Mr Bo would.", "then: end, reply: Mr Bo would."))
    assert play.reload(version) == "The same choices now lead to ann/gate."


def test_what_was_lost_is_made_again_when_it_is_back() -> None:
    play = rehearsed(*TO_BO)
    before = play._game.state
    play.reload(story(("ask-bo: {say", "ask-mr-bo: {say")))
    assert play.choices == ("begin",)
    assert play.reload(story()) == "`ask-bo` in ann/hello is back: you stand where you stood before it went."
    assert made(play) == TO_BO
    assert play._game.state == before


def test_what_was_lost_is_told_once() -> None:
    play = rehearsed(*TO_BO)
    renamed = ("ask-bo: {say", "ask-mr-bo: {say")
    play.reload(story(renamed))
    assert play.reload(story(renamed, ("Ann has a form.", "Ann has a pen."))) == "You stand where you stood."
    closed = story(("ask-bo: {say", "ask-bo: {if: trust >= 6 and not shown, say"))
    assert "`ask-bo` in ann/hello is closed now because it needs trust >= 6" in play.reload(closed)


def test_another_choice_forgets_what_was_lost() -> None:
    play = rehearsed(*TO_BO)
    play.reload(story(("ask-bo: {say", "ask-mr-bo: {say")))
    play.choose("fine")
    play.reload(story())
    assert play.choices == ("begin", "fine")


def test_the_world_stays_by_its_id_and_is_drawn_again_where_that_is_gone() -> None:
    play = rehearsed("begin", world=1)
    first, second = "  calm: {weight: 50", "  busy: {weight: 30"
    swapped = STORY.splitlines(keepends=True)
    a, b = (next(n for n, line in enumerate(swapped) if line.startswith(each)) for each in (first, second))
    swapped[a], swapped[b] = swapped[b], swapped[a]
    play.reload(version_of("".join(swapped).encode(), "crossing"))
    assert (play.world, play._game.world) == ("busy", 0)
    renamed = version_of(re.sub(r"\bbusy\b", "hectic", STORY).encode(), "crossing")
    told = play.reload(renamed)
    assert told == f"The world `busy` is gone; drawn again, it is `{play.world}`. You stand where you stood."
    assert play.choices == ("begin",)


@pytest.mark.parametrize("world", range(3))
def test_a_world_that_the_seed_does_not_draw_stays_too(world: int) -> None:
    play = rehearsed("begin", "ask-bo", world=world)
    before = play.world
    play.reload(story(("Ann has a form.", "Ann has a pen.")))
    assert (play.world, play._game.world) == (before, world)


def test_taking_back_goes_to_the_beginning_and_no_further() -> None:
    play = rehearsed("begin", "ask-bo")
    assert play.undo().place == "ann/hello"
    assert play.undo().place == "briefing"
    assert not play.can_undo
    assert play.undo().place == "briefing"


def test_what_was_noted_goes_with_what_is_taken_back() -> None:
    play = rehearsed("begin", "ask-bo")
    begun = len(play.transcript())
    play.choose("boats")
    play.mark(0)
    play.mark(begun)
    play.estimate(30)
    play.undo()
    play.choose("pay")
    assert play.estimate_given is None
    assert play.marks == {0}


def test_estimates_last_over_a_save() -> None:
    play = rehearsed("begin", "ask-bo", "boats")
    play.estimate(70)
    play.reload(story(("Ann has a form.", "Ann has a pen.")))
    assert play.estimate_given == 70


def test_a_choice_that_is_not_open_changes_nothing() -> None:
    play = rehearsed("begin")
    with pytest.raises(IllegalChoice):
        play.choose("nowhere")
    assert play.choices == ("begin",)


def test_reading_and_replaying_night_desk_is_quick() -> None:
    """It takes about a tenth of what an author would feel."""
    game = Game(night_desk().playable, 7)
    chance = Random(7)  # noqa: S311  chance that can be repeated, no secret
    while choices := [each for each in game.legal_choices if each.kind.value not in {"leave", "offer"}]:
        game.play(chance.choice(choices).id)
    play = Rehearsal(night_desk(), Start(7, game.world, game.history))
    spent = []
    for number in range(5):
        begun = perf_counter()
        told = play.reload(version_of(NIGHT_DESK + b"# %d\n" % number, "night-desk"))
        play.view()
        spent.append(perf_counter() - begun)
        assert told == "You stand where you stood."
    assert min(spent) < 0.3
