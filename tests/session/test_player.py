"""One person at one store: nothing is lost, nothing is offered that is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.library import Library
from game.errors import BrokenScenario, IllegalChoice, StillRunning, StoreError, UnknownPlaythrough, UnknownScenario
from game.model.outcome import Outcome
from game.model.place import PlaceKind
from game.model.scenario import EndingKind
from game.session.player import Player
from game.store.store import open_store
from tests.stories import CROSSING, HERE

if TYPE_CHECKING:
    from pathlib import Path

    from game.session.play import Play

TO_GATE = ("begin", "ask-bo", "enough")
CALM = 0
"""A seed that draws the first world of the crossing."""


def play_through(play: Play, *choices: str) -> Play:
    for choice in choices:
        play.choose(choice)
    return play


def test_an_unknown_scenario_is_told_with_the_nearest_names(player: Player) -> None:
    with pytest.raises(UnknownScenario, match="Did you mean crossing"):
        player.begin("crosing")


def test_a_broken_scenario_is_on_the_shelf_and_cannot_be_begun(tmp_path: Path) -> None:
    (tmp_path / "torn.yaml").write_text("format: 1\n")
    with Player(open_store(tmp_path / "data"), Library(tmp_path)) as someone:
        shelved = someone.shelf()[0]
        assert shelved.card is None
        assert shelved.problems
        with pytest.raises(BrokenScenario):
            someone.begin("torn")


def test_a_seed_that_nobody_chose_can_be_told(player: Player) -> None:
    assert 0 <= player.begin("crossing").seed < 1_000_000


def test_every_choice_is_kept_before_the_next_scene(player: Player, tmp_path: Path) -> None:
    play = player.begin("crossing", CALM)
    for number, choice in enumerate(TO_GATE, 1):
        play.choose(choice)
        with open_store(tmp_path) as other:
            assert other.choices(play.id) == TO_GATE[:number]


def test_a_choice_that_cannot_be_kept_is_not_made(player: Player, tmp_path: Path) -> None:
    play = player.begin("crossing", CALM)
    play.choose("begin")
    with open_store(tmp_path) as other:
        other.add_choice(play.id, 1, "fine")
    before = play.view()
    with pytest.raises(StoreError):
        play.choose("ask-bo")
    assert play.view() == before


def test_a_choice_that_is_not_open_changes_nothing(player: Player) -> None:
    play = player.begin("crossing", CALM)
    before = play.view()
    with pytest.raises(IllegalChoice):
        play.choose("sign")
    assert play.view() == before


def test_it_goes_on_from_the_same_scene(player: Player, tmp_path: Path) -> None:
    play = play_through(player.begin("crossing", CALM), *TO_GATE, "read")
    play.estimate(70)
    with Player(open_store(tmp_path), Library(HERE)) as later:
        found = later.unfinished()
        assert found is not None
        assert (found.playthrough, found.title, found.heading, found.steps) == (play.id, "The Crossing", "After Ann", 4)
        again = later.resume(found.playthrough)
        assert again.view() == play.view()
        assert again.transcript() == play.transcript()
        assert again.estimate_given == 70


def test_beginning_anew_puts_the_old_one_aside_and_keeps_it(player: Player) -> None:
    old = play_through(player.begin("crossing", CALM), *TO_GATE)
    new = player.begin("crossing", CALM)
    found = player.unfinished("crossing")
    assert found is not None
    assert found.playthrough == new.id
    assert player.resume(old.id).choices == TO_GATE


def test_abandoned_means_no_longer_offered(player: Player) -> None:
    play = player.begin("crossing", CALM)
    player.abandon(play.id)
    assert player.unfinished() is None
    assert player.resume(play.id).view().step == 0


def test_the_shelf_counts_plays_and_endings(player: Player) -> None:
    play_through(player.begin("crossing", CALM), "begin", "warmly")
    play_through(player.begin("crossing", CALM), "begin", "silently")
    play_through(player.begin("crossing", CALM), "begin", "rude")
    shelved = player.shelf()[0]
    assert (shelved.plays, shelved.endings_seen, shelved.endings) == (3, ("Back to the kiosk", "Not this time"), 5)
    assert shelved.unfinished is None


def test_an_edit_leaves_a_playthrough_at_its_version(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    file = stories / "crossing.yaml"
    file.write_bytes(CROSSING.read_bytes())
    with Player(open_store(tmp_path / "data"), Library(stories)) as someone:
        play = play_through(someone.begin("crossing", CALM), *TO_GATE)
        file.write_bytes(CROSSING.read_bytes().replace(b"The office has one window.", b"It has two windows."))
        again = someone.resume(play.id)
        assert again.is_pinned_old
        assert again.transcript() == play.transcript()
        assert not someone.resume(someone.begin("crossing", CALM).id).is_pinned_old
        file.unlink()
        assert someone.resume(play.id).is_pinned_old


def test_an_ending_that_was_not_noted_is_noted_later(player: Player, tmp_path: Path) -> None:
    play = player.begin("crossing", CALM)
    with open_store(tmp_path) as store:
        store.add_choice(play.id, 0, "begin")
        store.add_choice(play.id, 1, "warmly")
    assert player.unfinished() is None
    assert player.shelf()[0].plays == 1


def test_an_estimate_belongs_to_a_gate(player: Player) -> None:
    play = player.begin("crossing", CALM)
    with pytest.raises(IllegalChoice):
        play.estimate(50)
    play_through(play, *TO_GATE)
    with pytest.raises(IllegalChoice):
        play.estimate(55)
    assert play.estimate_given is None
    play.estimate(50)
    play.estimate(30)
    assert play.estimate_given == 30


def test_a_practice_copy_never_touches_the_record(player: Player, tmp_path: Path) -> None:
    play = play_through(player.begin("crossing", CALM), *TO_GATE, "warmly")
    copy = player.practice(play.id, 3)
    assert copy.view().kind is PlaceKind.GATE
    assert not copy.can_undo
    copy.estimate(90)
    assert copy.estimate_given == 90
    copy.choose("bo")
    copy.choose("show")
    assert copy.undo().step == 4
    play_through(copy, "listen", "enough-said", "offer", "sign")
    assert copy.view().outcome == Outcome("took-desk", EndingKind.ACCEPTED, None)
    assert copy.debrief().ending_title == "The desk"
    with open_store(tmp_path) as store:
        assert store.choices(play.id) == (*TO_GATE, "warmly")
        assert len(store.finished("crossing")) == 1
    assert play.view().outcome == player.resume(play.id).view().outcome


def test_what_is_over_can_be_looked_at_again_the_last_first(player: Player) -> None:
    assert player.review() is None
    assert player.finished() == ()
    first = play_through(player.begin("crossing", CALM), "begin", "warmly")
    second = play_through(player.begin("crossing", CALM), "begin", "rude")
    running = player.begin("crossing", CALM)
    found = player.finished()
    assert [(each.playthrough, each.ending) for each in found] == [
        (second.id, "Not this time"),
        (first.id, "Back to the kiosk"),
    ]
    last, asked_for = player.review(), player.review(first.id)
    assert last is not None
    assert asked_for is not None
    assert (last.id, asked_for.debrief()) == (second.id, first.debrief())
    with pytest.raises(StillRunning, match=f"Playthrough {running.id} is not over yet"):
        player.review(running.id)
    with pytest.raises(UnknownPlaythrough, match="no playthrough 99"):
        player.review(99)


def test_a_debrief_waits_for_the_end(player: Player) -> None:
    play = player.begin("crossing", CALM)
    with pytest.raises(IllegalChoice):
        play.debrief()
    with pytest.raises(IllegalChoice):
        play.verdict()
