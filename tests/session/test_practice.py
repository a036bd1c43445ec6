"""A practice copy: what is taken back is gone without a trace, and the record stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

if TYPE_CHECKING:
    from pathlib import Path

    from game.session.play import Play
    from game.session.player import Player
    from game.session.practice import Practice

WAY = ("begin", "ask-bo", "boats", "mail", "bo", "listen", "enough-said", "offer")
"""Over a gate at which something is checked by email, to an offer."""

QUICK = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def over(player: Player) -> Play:
    """A crossing that came to its ending, by way of an offer."""
    play = player.begin("crossing", 0)
    for choice in WAY:
        play.choose(choice)
    while play.is_running:
        play.choose(open_to(play)[0])
    return play


def open_to(play: Play) -> list[str]:
    """The ids of everything that can be chosen now."""
    view = play.view()
    gate = view.gate
    doors = () if gate is None else (*gate.on, *gate.check, *gate.offer, *gate.out)
    return list(dict.fromkeys(each.id for each in (*view.choices, *doors, *view.leave)))


def seen(play: Play) -> tuple[object, ...]:
    """Everything that a front end could show."""
    return play.choices, play.view(), play.transcript(), play.is_running


@pytest.mark.parametrize("step", range(len(WAY)))
def test_each_choice_is_taken_back_to_what_was_there_before(player: Player, step: int) -> None:
    play = over(player)
    copy = player.practice(play.id, step)
    stood = []
    for choice in play.choices[step:]:
        stood.append(seen(copy))
        copy.choose(choice)
    assert not copy.is_running
    for before in reversed(stood):
        assert copy.can_undo
        copy.undo()
        assert seen(copy) == before
    assert not copy.can_undo
    copy.undo()
    assert seen(copy) == stood[0]


@QUICK
@given(st.data())
def test_however_it_is_played_and_taken_back_it_stands_as_if_played_straight(
    player: Player, data: st.DataObject
) -> None:
    play = over(player)
    kept = seen(play)
    copy = player.practice(play.id, data.draw(st.integers(0, len(WAY) - 1)))
    for _ in range(data.draw(st.integers(1, 25))):
        choices = open_to(copy)
        if copy.can_undo and (not choices or data.draw(st.booleans())):
            copy.undo()
        elif choices:
            copy.choose(data.draw(st.sampled_from(choices)))
    assert seen(copy) == seen(straight(player, play, copy))
    assert seen(player.resume(play.id)) == kept


def straight(player: Player, play: Play, copy: Practice) -> Practice:
    """Another copy that was only ever played on, by the same choices."""
    other = player.practice(play.id, 0)
    for choice in copy.choices:
        other.choose(choice)
    return other


def test_a_mark_goes_with_what_was_taken_back_and_does_not_come_back_on_other_words(player: Player) -> None:
    copy = player.practice(over(player).id, 1)
    copy.mark(0)
    begun = len(copy.transcript())
    copy.choose("ask-bo")
    copy.mark(begun)
    assert copy.marks == {0, begun}
    copy.undo()
    copy.choose("fine")
    assert copy.marks == {0}


def test_an_estimate_stays_at_its_gate_and_goes_when_the_way_to_it_is_taken_back(player: Player) -> None:
    copy = player.practice(over(player).id, 3)
    copy.estimate(70)
    copy.choose("mail")
    copy.undo()
    assert copy.estimate_given == 70

    longer = player.practice(over(player).id, 2)
    longer.choose("boats")
    longer.estimate(30)
    longer.undo()
    longer.choose("pay")
    assert longer.estimate_given is None


def test_nothing_of_a_practice_is_kept(player: Player, tmp_path: Path) -> None:
    play = over(player)
    before = [(each.playthrough, each.ending) for each in player.finished()], player.unfinished(), player.shelf()
    copy = player.practice(play.id, 0)
    for choice in play.choices:
        copy.choose(choice)
    copy.mark(0)
    copy.intend("If so, then I ask.")
    copy.verdict()
    copy.undo()
    after = [(each.playthrough, each.ending) for each in player.finished()], player.unfinished(), player.shelf()
    assert after == before
    assert (play.marks, play.intention) == (frozenset(), None)


def test_a_play_that_counts_takes_nothing_back(player: Player) -> None:
    play = over(player)
    for each in (play, player.resume(play.id), player.begin("crossing", 0)):
        assert not hasattr(each, "undo")
