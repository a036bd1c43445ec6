"""The debrief over the real session: figures, practice that leaves the record as it was, and the line for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import pytest

from game.session.open import open_player
from game.settings.directories import directories
from game.store.store import open_store
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, settled, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.tui.screens.debrief.screen import DebriefScreen

AFTER_HR = ("begin", "admire", "who-decides", "premium", "probation", "kindly")
"""A game that leaves after human resources, warmly."""

SEED = 7
PART = "Your path"


def played(*choices: str) -> int:
    """Play a game to its end and return its number."""
    with open_player() as player:
        play = player.begin("night-desk", SEED)
        for choice in choices:
            play.choose(choice)
        return play.id


def record() -> tuple[object, ...]:
    """Return all that is kept, as the store tells it."""
    store = open_store(directories().data)
    try:
        finished = tuple(store.finished())
        return finished, tuple(store.unfinished()), tuple((row.id, tuple(store.choices(row.id))) for row in finished)
    finally:
        store.close()


async def to_debrief(pilot: Pilot[Any], playthrough: int) -> None:
    """Show the debrief of a game that is over."""
    await press(pilot, "")
    app = cast("PastHrApp", pilot.app)
    app.debrief(app.player.resume(playthrough))
    await settled(pilot)


async def test_leaving_after_hr_is_told_with_its_price() -> None:
    playthrough = played(*AFTER_HR)
    async with PastHrApp(open_player).run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, playthrough)
        assert "your one decision gave away about 10 points" in flat(pilot)
        await press(pilot, "s")
        assert "−10 Tell Marta that you are withdrawing" in flat(pilot)
        await press(pilot, "6")
        assert "2 less than for you. That was luck" in flat(pilot)
        await press(pilot, "5")
        assert "How long the nights last  decides" in shown(pilot)


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_practice_from_a_decision_leaves_the_record_as_it_was(size: tuple[int, int]) -> None:
    playthrough = played(*AFTER_HR)
    before = record()
    async with PastHrApp(open_player).run_test(size=size) as pilot:
        await to_debrief(pilot, playthrough)
        await press(pilot, "enter p .")
        assert lit(pilot) == "GateScreen"
        assert " PRACTICE " in shown(pilot).splitlines()[0]
        assert "How likely is it" not in flat(pilot)
        await press(pilot, "3 .")
        await press(pilot, "1 .")
        assert "Duarte" in shown(pilot)
        while "take back" in shown(pilot).splitlines()[-1]:
            await press(pilot, "u .")
        assert lit(pilot) == "GateScreen"
        await press(pilot, "q")
        assert cast("DebriefScreen", pilot.app.screen).current.name_of_part == PART
        await press(pilot, "q")
        assert lit(pilot) == "LibraryScreen"
    assert record() == before


async def test_practice_to_the_end_is_judged_and_not_kept() -> None:
    playthrough = played(*AFTER_HR)
    before = record()
    async with PastHrApp(open_player).run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, playthrough)
        await press(pilot, "7 p .")
        assert lit(pilot) == "BriefingScreen"
        for _ in range(60):
            if lit(pilot) == "EndingScreen":
                break
            await press(pilot, "1 .")
        await settled(pilot)
        assert "How this was decided" in shown(pilot)
        await press(pilot, ". 2")
        assert lit(pilot) == "DebriefScreen"
    assert record() == before


async def test_the_line_for_next_time_is_shown_at_the_next_start() -> None:
    playthrough = played(*AFTER_HR)
    async with PastHrApp(open_player).run_test(size=LEAST) as pilot:
        await press(pilot, "")
        assert "(after Night Desk)" not in shown(pilot)
        await to_debrief(pilot, playthrough)
        await press(pilot, "w i f space x enter q")
        assert "if x (after Night Desk)" in flat(pilot)
    async with PastHrApp(open_player).run_test(size=LEAST) as pilot:
        await press(pilot, "")
        assert "if x (after Night Desk)" in flat(pilot)
        await to_debrief(pilot, playthrough)
        await press(pilot, "9")
        assert "Kept: “if x”" in flat(pilot)
