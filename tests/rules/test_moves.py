"""What is open, what is heard, and where a choice leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.errors import IllegalChoice
from game.model.event import (
    Did,
    FactHeard,
    MeetingBegan,
    MeetingEnded,
    Paid,
    SpecMoved,
    Spoke,
    StrengthSeen,
    TrustMoved,
    TurnedDown,
)
from game.rules.moves import is_over, option_named, options_open, start
from game.testing import machine_of, played
from tests.stories import CROSSING

if TYPE_CHECKING:
    from game.engine.game import Game

TO_GATE = ["begin", "ask-bo", "enough"]
TO_BO = [*TO_GATE, "bo"]


def crossing(world: str, *choices: str) -> Game:
    return played(machine_of(CROSSING), world, choices)


def last_turn(game: Game) -> tuple[object, ...]:
    return tuple(game.turns())[-1]


def open_ids(game: Game) -> list[str]:
    return [choice.id for choice in game.legal_choices]


def test_at_the_start_everything_is_possible_and_the_ad_is_known() -> None:
    game = machine_of(CROSSING).game
    state = start(game)
    assert (state.belief, state.trust, state.known, state.issues) == (0b111, 5, 0b0001, (0, 0))
    assert not is_over(game, state)


def test_second_hand_rules_out_no_world() -> None:
    game = crossing("busy", "begin", "ask-bo")
    assert (game.state.belief, game.state.hinted, game.state.known) == (0b111, 0b0010, 0b0001)
    assert FactHeard("mornings", "ann", False, "Mostly free if Ann is right.") in last_turn(game)


@pytest.mark.parametrize(("world", "belief"), [("calm", 0b001), ("busy", 0b110), ("sunk", 0b110)])
def test_first_hand_rules_out_the_worlds_that_do_not_fit(world: str, belief: int) -> None:
    game = crossing(world, *TO_BO, "listen")
    assert game.state.belief == belief
    assert game.state.known == 0b1011


def test_what_is_said_depends_on_the_world() -> None:
    assert Spoke("bo", "They are free.") in last_turn(crossing("calm", *TO_BO, "listen"))
    assert Spoke("bo", "They are not free.") in last_turn(crossing("sunk", *TO_BO, "listen"))


def test_a_fact_heard_again_is_not_told_again() -> None:
    game = crossing("calm", "begin", "ask-bo", "boats", "bo", "listen")
    heard = [event.fact for event in last_turn(game) if isinstance(event, FactHeard)]
    assert heard == ["mornings"]


def test_a_scene_whose_condition_fails_is_skipped() -> None:
    assert crossing("calm", "begin", "ask-bo").place.id == "ann/questions"
    assert crossing("calm", "begin", "raise-it").place.id == "ann/again"


def test_then_jumps_to_the_scene_it_names_and_end_ends_the_meeting() -> None:
    assert crossing("calm", "begin", "fine").place.id == "ann/questions"
    assert crossing("calm", "begin", "rude").place.id == "ending/turned-down"


def test_when_the_slots_are_used_the_questions_are_over() -> None:
    game = crossing("calm", "begin", "ask-bo", "boats")
    assert game.place.id == "ann/gate"


def test_being_turned_down_gives_the_reason() -> None:
    turn = last_turn(crossing("calm", "begin", "rude"))
    assert TurnedDown("They need someone who can be civil at a desk.") in turn
    assert MeetingEnded("ann", "ann", 2) in turn
    assert TrustMoved(5, 2) in turn


def test_a_gate_offers_one_check() -> None:
    game = crossing("calm", *TO_GATE)
    assert open_ids(game) == ["bo", "read", "mail", "warmly", "silently"]
    game.choose("read")
    assert open_ids(game) == ["bo", "warmly", "silently"]
    assert game.place.id == "ann/gate"


def test_a_check_is_answered_by_whom_it_names() -> None:
    game = crossing("sunk", *TO_GATE, "read")
    assert FactHeard("closing", "documents", True, "The office closes.") in last_turn(game)
    assert game.state.belief == 0b100
    assert (Did("Read the public notices."), Paid(1, "An evening")) == last_turn(game)[:2]


def test_a_door_begins_the_next_meeting() -> None:
    turn = last_turn(crossing("calm", "begin", "fine", "enough", "bo"))
    assert MeetingBegan("bo", "bo") in turn
    assert Spoke("bo", "Easy, they say.") in turn


def test_lines_under_a_condition_stay_unsaid() -> None:
    assert Spoke("bo", "Easy, they say.") not in last_turn(crossing("calm", *TO_BO))


def test_strength_and_spec_are_told() -> None:
    turn = last_turn(crossing("calm", *TO_BO, "show"))
    assert StrengthSeen() in turn
    told = [(event.line, event.status.value, event.text) for event in turn if isinstance(event, SpecMoved)]
    assert told == [("desk", "soft", "Desk work"), ("tides", "new", "Can read tides")]


def test_what_is_heard_on_entering_a_scene_narrows_the_belief() -> None:
    game = crossing("sunk", *TO_BO, "listen", "enough-said", "cy")
    assert game.state.belief == 0b100
    assert Spoke("cy", "We close in May.") in last_turn(game)


def test_the_first_offer_whose_condition_holds_is_made() -> None:
    plain = crossing("calm", *TO_BO, "listen", "enough-said", "offer")
    better = crossing("calm", *TO_BO, "show", "bend-now", "offer")
    assert (plain.place.id, better.place.id) == ("offer/desk", "offer/tides")


def test_trust_stays_within_0_and_10() -> None:
    polite = crossing("calm", *TO_BO, "listen", "enough-said")
    assert polite.state.trust == 9
    assert crossing("calm", "begin", "rude").state.trust == 2


def test_a_choice_that_is_not_open_is_refused() -> None:
    game = crossing("calm", "begin")
    with pytest.raises(IllegalChoice, match="'nothing' is not open at 'ann/hello'"):
        option_named(game.machine.game, game.state, "nothing")
    assert option_named(game.machine.game, game.state, "fine").choice.id == "fine"


def test_nothing_is_open_at_an_ending() -> None:
    game = crossing("calm", "begin", "warmly")
    assert options_open(game.machine.game, game.state) == ()
    assert is_over(game.machine.game, game.state)
