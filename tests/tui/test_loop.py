"""No key of a whole play keeps the event loop from drawing for long, in processor time."""

from __future__ import annotations

import asyncio
import gc
from itertools import islice
from time import thread_time
from typing import TYPE_CHECKING, Final

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.memory import YOUNG
from game.tui.screens.ending.screen import EndingScreen
from tests.tui.driving import LEAST, opened, settled
from tests.tui.slices import Slice, watched
from tests.tui.walking import Keyboard, arrive, choose, planned

if TYPE_CHECKING:
    from pathlib import Path

MOST_SECONDS: Final = 0.25
"""Generous, since slow machines run this too; `python -m tests.bench` tells what it really is."""

LONG: Final = 0.05
"""Seconds of work that a watch must not miss."""

SCENARIO: Final = "night-desk"
PARTS: Final = "123456789"


async def slices_of_a_play(home: Path, size: tuple[int, int]) -> list[Slice]:
    """Play Night Desk by its plan and walk through its debrief; return what ran in the loop, the longest first."""
    folders = Directories(home / "data", home / "config", home / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    seed, choices = planned(SCENARIO)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        with watched() as watch:
            watch.doing = "opening"
            app.open(SCENARIO, seed)
            await settled(pilot)
            for choice in choices:
                watch.doing = choice
                await choose(pilot, choice, Keyboard())
            watch.doing = "the ending"
            await arrive(pilot, Keyboard())
            assert isinstance(app.screen, EndingScreen)
            watch.doing = "the debrief"
            await pilot.press("1")
            await settled(pilot)
            for part in PARTS:
                for key in (part, "down", "down", "up"):
                    watch.doing = f"part {part}, {key}"
                    await pilot.press(key)
                    await pilot.pause()
    return watch.slowest


async def test_nothing_holds_the_loop_up_in_a_whole_play(tmp_path: Path) -> None:
    slowest = await slices_of_a_play(tmp_path, LEAST)
    print(*islice(slowest, 8), sep="\n")
    assert len(slowest) > len(PARTS)
    assert slowest[0].seconds < MOST_SECONDS, str(slowest[0])


async def test_a_callback_that_takes_long_is_told_first() -> None:
    def work() -> None:
        end = thread_time() + LONG
        while thread_time() < end:
            pass

    with watched() as watch:
        watch.doing = "working"
        asyncio.get_running_loop().call_soon(work)
        await asyncio.sleep(0.01)
    assert watch.slowest[0].seconds >= LONG
    assert watch.slowest[0].doing == "working"
    assert "work" in watch.slowest[0].told


async def test_memory_is_tidied_as_before_once_the_app_is_over(app: PastHrApp) -> None:
    before = gc.get_threshold()
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.pause()
        assert gc.get_threshold() == YOUNG
        assert gc.get_freeze_count() > 0
    assert gc.get_threshold() == before
    assert gc.get_freeze_count() == 0
