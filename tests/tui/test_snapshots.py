"""Pictures of whole screens at two sizes. After a change: look at each, then run with --snapshot-update."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, press, settled
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
    "debrief-1-judgement": ("signed", ". 1"),
    "debrief-2-outcome": ("signed", ". 1 2"),
    "debrief-3-bars": ("signed", ". 1 3 s enter"),
    "debrief-4-turning": ("signed", ". 1 4"),
    "debrief-5-missed": ("signed", ". 1 5"),
    "debrief-6-twin": ("signed", ". 1 6"),
    "debrief-7-path": ("signed", ". 1 7 s"),
    "debrief-8-knowing": ("signed", ". 1 8"),
    "debrief-9-next-time": ("signed", ". 1 9"),
    "practice": ("signed", ". 1 4 p ."),
}
"""Where each begins, and the keys from there."""


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("screen", SCREENS)
def test_screen(snap_compare: SnapCompare, screen: str, size: tuple[int, int]) -> None:
    place, keys = SCREENS[screen]

    async def before(pilot: Pilot[int]) -> None:
        await press(pilot, keys)
        await settled(pilot)

    player = FakePlayer(FakePlay(place=place))
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=Preferences(reduced_motion=True))
    assert snap_compare(app, terminal_size=size, run_before=before)


@pytest.mark.parametrize("theme", ["evening", "morning"])
def test_library(snap_compare: SnapCompare, theme: str) -> None:
    async def before(pilot: Pilot[int]) -> None:
        await press(pilot, "up")

    app = PastHrApp(FakePlayer, preferences=Preferences(reduced_motion=True, theme=theme))
    assert snap_compare(app, terminal_size=LEAST, run_before=before)
