"""A live game: the machine and the rules play alike, and a game survives being written down."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.engine.record import Record, from_text, to_text
from game.errors import IllegalChoice
from game.rules.moves import advance, options_open, start
from game.rules.narrate import narrate
from game.testing import machine_of, played
from tests.stories import CROSSING, SHIPPED

MACHINES = [machine_of(path) for path in (CROSSING, *SHIPPED)]
machines = st.sampled_from(MACHINES)
seeds = st.integers(min_value=0, max_value=2**63)
MOST_STEPS = 200


@given(machines, seeds, st.data())
def test_machine_and_rules_play_alike(machine: object, seed: int, data: st.DataObject) -> None:
    live = Game(machine, seed)  # type: ignore[arg-type]  # sampled_from forgets the type of what it samples
    game = live.machine.game
    state = start(game)
    for _ in range(MOST_STEPS):
        options = options_open(game, state)
        assert [option.choice for option in options] == list(live.legal_choices)
        if not options:
            break
        option = data.draw(st.sampled_from(options))
        state = advance(game, state, option, live.world)
        told = live.choose(option.choice.id)
        assert live.state == state
        assert live.place is game.stations[state.place].place
        assert told == tuple(narrate(game, live.steps[-1]))
    else:
        pytest.fail("the game never ended")
    assert live.outcome is not None


@given(machines, seeds, st.data())
def test_a_game_saved_and_loaded_at_any_moment_goes_on_the_same(
    machine: object, seed: int, data: st.DataObject
) -> None:
    live = Game(machine, seed)  # type: ignore[arg-type]  # as above
    while live.legal_choices:
        choice = data.draw(st.sampled_from(live.legal_choices)).id
        record = from_text(to_text(Record(live.scenario.id, "v", seed, live.history)))
        again = Game(live.machine, record.seed, record.choices)
        assert (again.state, again.transcript()) == (live.state, live.transcript())
        assert again.choose(choice) == live.choose(choice)
    assert again.outcome == live.outcome
    assert again.epilogue() == live.epilogue()


@given(seeds, st.text(max_size=20))
@settings(max_examples=50)
def test_a_choice_that_is_not_open_changes_nothing(seed: int, choice: str) -> None:
    game = Game(MACHINES[0], seed, ["begin", "fine"])
    before = (game.state, game.history)
    if choice not in {each.id for each in game.legal_choices}:
        with pytest.raises(IllegalChoice):
            game.choose(choice)
    assert (game.state, game.history) == before


def test_a_choice_closed_by_its_slot_is_refused() -> None:
    game = played(MACHINES[0], "calm", ["begin", "fine", "enough", "read"])
    with pytest.raises(IllegalChoice, match="'mail' is not open at 'ann/gate'"):
        game.choose("mail")


def test_nothing_can_be_chosen_after_the_end() -> None:
    game = played(MACHINES[0], "calm", ["begin", "warmly"])
    with pytest.raises(IllegalChoice):
        game.choose("warmly")


def test_undo_goes_back_through_the_whole_game() -> None:
    choices = ["begin", "ask-bo", "boats", "read", "bo", "listen", "enough-said", "cy", "nod", "sign"]
    game = played(MACHINES[0], "calm", choices)
    states = [game.state]
    while (taken := game.undo()) is not None:
        assert taken == choices[len(game.history)]
        states.append(game.state)
        assert Game(game.machine, game.seed, game.history).state == game.state
    assert game.undo() is None
    for choice, state in zip(choices, reversed(states[:-1]), strict=True):
        game.choose(choice)
        assert game.state == state


def test_a_game_is_written_so_that_it_can_be_read_back() -> None:
    game = played(MACHINES[0], "calm", ["begin"])
    assert repr(game) == "Game('crossing', seed=0, choices=['begin'])"


def test_the_machine_has_an_arrow_for_every_way_on() -> None:
    arrows = set(MACHINES[0].arrows())
    assert ("ann/hello", "rude", "ending/turned-down") in arrows
    assert ("ann/questions", "boats", "ann/questions") in arrows
    assert ("bo/gate", "offer", "offer/tides") in arrows
    assert {source for source, _, _ in arrows} == {
        station.place.id for station in MACHINES[0].game.stations if station.options
    }
