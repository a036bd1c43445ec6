"""Pictures of whole screens at two sizes. After a change: look at each, then run with --snapshot-update."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, press
from tests.tui.fakes import FakePlay, FakePlayer

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.pilot import Pilot

    SnapCompare = Callable[..., bool]

SCREENS = {
    "briefing": ("briefing", "."),
    "meeting": ("hello", ". 1 ."),
    "leave": ("hello", ". l"),
    "notebook": ("hello", ". 1 . n"),
    "gate": ("gate", "."),
    "offer": ("offer", "."),
    "ending": ("signed", "."),
    "debrief": ("signed", ". 1 2"),
}
"""Where each begins, and the keys from there."""


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: SnapCompare, screen: str, size: tuple[int, int]) -> None:
    place, keys = SCREENS[screen]

    async def before(pilot: Pilot[int]) -> None:
        await press(pilot, keys)

    player = FakePlayer(FakePlay(place=place))
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=Preferences(reduced_motion=True))
    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("theme", ["evening", "morning"])
def test_library(snap_compare: SnapCompare, theme: str) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await press(pilot, "up")

    app = PastHrApp(FakePlayer, preferences=Preferences(reduced_motion=True, theme=theme))
    assert snap_compare(app, terminal_size=LEAST, run_before=before)
