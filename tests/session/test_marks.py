"""Marks on the transcript: they stay with the words, whatever comes after."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.session.export.forms import Form, written
from game.session.transcript import last_said
from game.session.view import NOTICES, Paragraph, Tone

if TYPE_CHECKING:
    from game.session.play import Play
    from game.session.player import Player


def begun(player: Player) -> Play:
    """A crossing whose first meeting has begun."""
    play = player.begin("crossing", 0)
    play.choose("begin")
    return play


def test_a_mark_stays_where_it_is_when_more_is_said(player: Player) -> None:
    play = begun(player)
    places = {0, len(play.transcript()) - 1}
    for place in places:
        play.mark(place)
    said = [play.transcript()[place] for place in sorted(places)]
    play.choose("warmly")
    assert play.marks == places
    again = player.resume(play.id)
    assert [again.transcript()[place] for place in sorted(again.marks)] == said


def test_a_mark_is_kept_once_and_can_be_taken_away(player: Player) -> None:
    play = begun(player)
    play.mark(1)
    play.mark(1)
    assert play.marks == {1}
    play.mark(1, marked=False)
    play.mark(0, marked=False)
    assert player.resume(play.id).marks == frozenset()


def test_every_place_of_the_transcript_can_be_marked_and_no_other(player: Player) -> None:
    play = begun(player)
    for place in range(len(play.transcript())):
        play.mark(place)
    assert play.marks == set(range(len(play.transcript())))
    with pytest.raises(IndexError):
        play.mark(len(play.transcript()))


def test_each_playthrough_has_its_own(player: Player) -> None:
    first, second = begun(player), begun(player)
    first.mark(0)
    assert second.marks == frozenset()


def test_the_marks_of_a_practice_copy_are_not_kept_and_go_with_what_is_taken_back(player: Player) -> None:
    play = begun(player)
    play.choose("warmly")
    copy = player.practice(play.id, 1)
    before = len(copy.transcript())
    copy.choose("silently")
    copy.mark(0)
    copy.mark(before)
    assert copy.marks == {0, before}
    copy.undo()
    assert copy.marks == {0}
    assert play.marks == frozenset()


def test_what_is_marked_is_in_the_debrief_as_data_by_way_of_the_store_and_of_json(player: Player) -> None:
    play = begun(player)
    play.choose("rude")
    said = play.transcript()
    for place in (0, len(said) - 1):
        play.mark(place)
    data = json.loads(written(player.resume(play.id).data(), Form.JSON))
    assert [mark["place"] for mark in data["marks"]] == [0, len(said) - 1]
    assert [mark["heading"] for mark in data["marks"]] == [None, "Not this time"]
    for mark in data["marks"]:
        assert {key: mark[key] for key in ("tone", "text", "speaker")} == data["transcript"][mark["place"]]
    play.mark(0, marked=False)
    play.mark(len(said) - 1, marked=False)
    assert player.resume(play.id).data()["marks"] == []


@given(st.lists(st.sampled_from(Tone)))
def test_what_was_said_last_is_no_heading_and_no_notice(tones: list[Tone]) -> None:
    said = [Paragraph(tone, "text") for tone in tones]
    place = last_said(said)
    skipped = {*NOTICES, Tone.HEADING}
    assert set(tones[0 if place is None else place + 1 :]) <= skipped
    assert place is None or tones[place] not in skipped
