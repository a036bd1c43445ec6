"""A way to a place: legal, as good as can be, and there exactly where trying every play finds one."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.library import shipped
from game.engine.game import Game
from game.model.condition import FactIs, FlagIs, StrengthShown, TrustIs
from game.rules.guards import compile_guard
from game.rules.moves import advance, options_open, start
from game.solver.limits import Limits, TooLarge
from game.solver.solution import Solution, solve
from game.solver.way import NoWay, Way, way_to
from game.testing import machine_of
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.engine.machine import ScenarioMachine
    from game.model.condition import Condition
    from game.model.state import State
    from game.rules.compiled import Compiled

WANTED: tuple[Condition, ...] = (
    FactIs("knows", "pay"),
    FactIs("knows", "mornings"),
    FactIs("knows", "closing"),
    FactIs("knows", "paint"),
    FlagIs("easy"),
    StrengthShown(),
    TrustIs(">=", 6),
    TrustIs("<", 5),
)
MADE_IF = "if: settled(mornings-off) and shown"
"""When the offer of the tides is made."""

PLACES = tuple(machine_of(CROSSING).game.places)
subsets = st.lists(st.sampled_from(WANTED), unique=True, max_size=4)
"""Some of what can be wanted in the Crossing."""


def everything(game: Compiled, world: int) -> dict[State, tuple[Fraction, int]]:
    """Every state that plays in a world come to, with the least that they give away and their fewest choices."""
    solution = solve(game)
    assert isinstance(solution, Solution)
    found = {start(game): (Fraction(0), 0)}
    todo = list(found)
    while todo:
        again: list[State] = []
        for state in todo:
            worth = {each.choice.id: each.regret for each in solution.choice_values(state)}
            for option in options_open(game, state):
                after = advance(game, state, option, world)
                lost, steps = found[state]
                now = lost + worth[option.choice.id], steps + 1
                if after not in found or now < found[after]:
                    found[after] = now
                    again.append(after)
        todo = again
    return found


@cache
def crossing_states(world: int) -> dict[State, tuple[Fraction, int]]:
    return everything(machine_of(CROSSING).game, world)


def least(place: str, wanted: Sequence[Condition], worlds: Sequence[int]) -> tuple[Fraction, int] | None:
    """What plays to a place with all of this give away at the least, and the fewest choices of those; by trying all."""
    game = machine_of(CROSSING).game
    guards = [compile_guard(each, game.names) for each in wanted]
    found = [
        given
        for world in worlds
        for state, given in crossing_states(world).items()
        if state.place == game.places[place] and all(guard is None or guard(state) for guard in guards)
    ]
    return min(found, default=None)


def held(machine: ScenarioMachine, way: Way, wanted: Sequence[Condition]) -> tuple[str, bool]:
    """Where a play of these choices ends, made through the machine, and whether all holds there."""
    game = Game(machine, 0, way.choices, world=way.world)
    guards = [compile_guard(each, machine.game.names) for each in wanted]
    return game.place.id, all(guard is None or guard(game.state) for guard in guards)


@given(st.sampled_from(PLACES), subsets, st.sampled_from((None, 0, 1, 2)))
@settings(max_examples=150)
def test_it_agrees_with_trying_every_play(place: str, wanted: list[Condition], world: int | None) -> None:
    machine = machine_of(CROSSING)
    worlds = range(3) if world is None else (world,)
    found = way_to(machine.game, place, wanted, world)
    best = least(place, wanted, worlds)
    if best is None:
        assert isinstance(found, NoWay)
        assert set(found.in_the_way) <= set(wanted)
        assert least(place, found.in_the_way, worlds) is None
        alone = [each for each in wanted if least(place, [each], worlds) is None]
        if least(place, (), worlds) is None:
            assert found == NoWay(())
        elif alone:
            assert found == NoWay(tuple(alone))
        else:
            assert found.together
            for few in combinations(found.in_the_way, len(found.in_the_way) - 1):
                assert least(place, few, worlds) is not None
    else:
        assert isinstance(found, Way)
        assert found.given_away == best[0]
        assert len(found.choices) >= best[1]
        assert world in {None, found.world}
        assert held(machine, found, wanted) == (place, True)


@pytest.mark.parametrize("place", ["duarte/terms", "marta/gate", "leonor/price", "offer/desk", "ending/took-desk"])
@pytest.mark.parametrize("names", [(), ("mostly-nights",), ("pay-band", "course-fund")])
def test_a_way_through_night_desk_is_legal_and_ends_there(place: str, names: tuple[str, ...]) -> None:
    machine = machine_of(shipped() / "night-desk.yaml")  # type: ignore[arg-type]  # a checkout has it as a path
    wanted = [FactIs("knows", name) for name in names]
    found = way_to(machine.game, place, wanted)
    if isinstance(found, Way):
        assert held(machine, found, wanted) == (place, True)
    else:
        assert isinstance(found, NoWay)
        assert found.in_the_way


def test_a_way_without_a_wish_is_that_of_best_play_and_brings_trust() -> None:
    game = machine_of(CROSSING).game
    for place in ("ann/gate", "bo/more", "bo/gate"):
        found = way_to(game, place, ())
        assert isinstance(found, Way)
        assert found.given_away == 0
    trusted, bare = way_to(game, "bo/more", [TrustIs(">=", 6)]), way_to(game, "bo/more", [TrustIs("=", 5)])
    assert isinstance(trusted, Way)
    assert isinstance(bare, Way)
    assert trusted.choices != bare.choices
    assert bare.given_away > trusted.given_away


def test_a_place_that_no_play_reaches_needs_no_reason(tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    text = CROSSING.read_text("utf-8").replace(
        "    if: settled(mornings-off) and shown\n", "    if: trust > 5 and trust < 5\n"
    )
    file.write_text(text, "utf-8")
    assert way_to(machine_of(file).game, "offer/tides", WANTED) == NoWay(())


def test_a_search_that_takes_too_long_says_so() -> None:
    assert isinstance(way_to(machine_of(CROSSING).game, "cy/top", (), limits=Limits(states=1)), TooLarge)
