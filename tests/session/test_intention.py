"""The if-then line: kept in the player's own words, or refused in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.errors import IllegalChoice, UnfitLine
from game.session.intention import MOST_LETTERS, fitting, steers

if TYPE_CHECKING:
    from game.session.play import Play
    from game.session.player import Player

LINE = "If someone is not sure, then I ask who is."


def left(player: Player) -> Play:
    """A crossing that was left at once."""
    play = player.begin("crossing", 0)
    for choice in ("begin", "warmly"):
        play.choose(choice)
    return play


def test_it_is_kept_and_shown_at_the_next_start(player: Player) -> None:
    play = left(player)
    assert (play.intention, player.intention()) == (None, None)
    play.intend(f"  {LINE}\n")
    assert play.intention == player.resume(play.id).intention == LINE
    newest = player.intention()
    assert newest is not None
    assert (newest.text, newest.scenario, newest.title) == (LINE, "crossing", "The Crossing")


def test_the_newest_is_shown_and_a_later_one_replaces_it(player: Player) -> None:
    first, second = left(player), left(player)
    first.intend("If a, then b.")
    second.intend("If c, then d.")
    second.intend("If e, then f.")
    newest = player.intention()
    assert newest is not None
    assert newest.text == "If e, then f."
    assert first.intention == "If a, then b."


def test_it_waits_for_the_end(player: Player) -> None:
    with pytest.raises(IllegalChoice):
        player.begin("crossing", 0).intend(LINE)


def test_a_practice_copy_keeps_none(player: Player) -> None:
    play = left(player)
    copy = player.practice(play.id, 1)
    copy.choose("silently")
    copy.intend(LINE)
    assert copy.intention is None
    assert play.intention is None
    assert player.intention() is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("", "nothing in this line"),
        (" \t\n", "nothing in this line"),
        ("x" * (MOST_LETTERS + 1), "has 201 characters, and at most 200"),
        ("a\x1b[2Jb", "steers the screen"),
        ("a\nb", "steers the screen"),
        ("a\u202eb", "steers the screen"),
        ("a\u2066b", "steers the screen"),
        ("a\udc80b", "steers the screen"),
    ],
)
def test_what_cannot_be_kept_is_refused_and_nothing_changes(player: Player, line: str, reason: str) -> None:
    play = left(player)
    play.intend(LINE)
    with pytest.raises(UnfitLine, match=reason):
        play.intend(line)
    assert play.intention == LINE


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=250))
def test_whatever_is_kept_comes_back_to_the_letter(player: Player, text: str) -> None:
    play = left(player)
    try:
        play.intend(text)
    except UnfitLine:
        assert not text.strip() or len(text.strip()) > MOST_LETTERS or any(map(steers, text.strip()))
    else:
        assert play.intention == fitting(text) == text.strip()
