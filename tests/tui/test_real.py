"""The screens over the real session: a whole game by keyboard, and one that is left and gone on with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.session.open import open_player
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, lit, press, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

LONGEST = 60
"""More choices than any way through a scenario takes."""


def real(seed: int = 7) -> PastHrApp:
    return PastHrApp(open_player, open_scenario="night-desk", seed=seed)


async def play_on(pilot: Pilot[Any], until: str) -> None:
    """Choose the first of everything until a screen of this kind is there."""
    for _ in range(LONGEST):
        await press(pilot, ".")
        if lit(pilot) == until:
            return
        await press(pilot, "1")
    raise AssertionError(f"never came to {until}:\n{shown(pilot)}")


async def test_a_whole_game_at_the_least_size() -> None:
    async with real().run_test(size=LEAST) as pilot:
        await play_on(pilot, "EndingScreen")
        await press(pilot, "1")
        assert lit(pilot) == "DebriefScreen"
        for number in "1234":
            await press(pilot, number)
            assert "The debrief" in shown(pilot)


async def test_what_was_left_is_gone_on_with() -> None:
    async with real().run_test(size=COMFORTABLE) as pilot:
        await play_on(pilot, "GateScreen")
        left = shown(pilot)
        await press(pilot, "q q")
    async with real().run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "enter .")
        assert lit(pilot) == "GateScreen"
        assert shown(pilot).splitlines()[-12:] == left.splitlines()[-12:]
