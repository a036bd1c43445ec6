"""No key of a whole play keeps the event loop from drawing for long, in processor time."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Final

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.screens.ending.screen import EndingScreen
from tests.tui.driving import LEAST, opened, settled
from tests.tui.slices import Slice, watched
from tests.tui.walking import Keyboard, arrive, choose, planned

if TYPE_CHECKING:
    from pathlib import Path

MOST_SECONDS: Final = 0.25
"""Generous, since slow machines run this too; `python -m tests.bench` tells what it really is."""

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
