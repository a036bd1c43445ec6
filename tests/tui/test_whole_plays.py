"""Whole plays with the keyboard alone and with the mouse alone: every choice of a plan can be made on the screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.screens.ending.screen import EndingScreen
from tests.stories import SHIPPED
from tests.tui.driving import LEAST, opened
from tests.tui.walking import Hand, Keyboard, Mouse, arrive, choose, planned

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("hand", [Keyboard(), Mouse()], ids=["keyboard", "mouse"])
@pytest.mark.parametrize("scenario", [path.stem for path in SHIPPED])
async def test_the_best_way_with_one_hand(scenario: str, hand: Hand, tmp_path: Path) -> None:
    folders = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    seed, choices = planned(scenario)
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        app.open(scenario, seed)
        await pilot.pause()
        for choice in choices:
            await choose(pilot, choice, hand)
        await arrive(pilot, hand)
        assert isinstance(app.screen, EndingScreen)
        kept = app.player.shelf()
        assert [each.plays for each in kept if each.id == scenario] == [1]
