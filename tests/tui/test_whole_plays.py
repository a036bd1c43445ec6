"""Whole plays with the keyboard alone and with the mouse alone: every choice of a plan can be made on the screens.

Nothing scrolls away unread: every line that is told stands on the screen at some time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.screens.ending.screen import EndingScreen
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import Script
from tests.stories import SHIPPED
from tests.tui.driving import LEAST, opened, shown
from tests.tui.walking import Hand, Keyboard, Mouse, arrive, choose, planned

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from game.tui.widgets.choice_list import ChoiceRow


class Watched:
    """A hand, and eyes that remember what was told and what of it could be seen."""

    def __init__(self, hand: Hand) -> None:
        self.hand = hand
        self.told: dict[str, None] = {}
        self.seen: list[str] = []

    async def read_on(self, pilot: Pilot[Any]) -> None:
        """Look, and go on in the text."""
        self.look(pilot)
        await self.hand.read_on(pilot)

    async def take(self, pilot: Pilot[Any], row: ChoiceRow) -> None:
        """Look, and choose."""
        self.look(pilot)
        await self.hand.take(pilot, row)

    async def leave(self, pilot: Pilot[Any]) -> None:
        """Look, and ask for the ways to leave."""
        self.look(pilot)
        await self.hand.leave(pilot)

    def look(self, pilot: Pilot[Any]) -> None:
        """Remember what there is to be read now, and what of it shows."""
        self.seen.append(shown(pilot))
        for reader in pilot.app.screen.query(Reader):
            fresh = reader.query_one("#fresh", Script)
            told = fresh._drawn.laid_out(fresh.content_size.width).plain
            self.told |= dict.fromkeys(line.strip() for line in told.split("\n") if line.strip())

    @property
    def unread(self) -> list[str]:
        """What was told and never seen."""
        seen = "\n".join(self.seen)
        return [line for line in self.told if line not in seen]


@pytest.mark.parametrize("hand", [Keyboard(), Mouse()], ids=["keyboard", "mouse"])
@pytest.mark.parametrize("scenario", [path.stem for path in SHIPPED])
async def test_the_best_way_with_one_hand(scenario: str, hand: Hand, tmp_path: Path) -> None:
    folders = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    seed, choices = planned(scenario)
    eyes = Watched(hand)
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        app.open(scenario, seed)
        for choice in choices:
            await choose(pilot, choice, eyes)
        await arrive(pilot, eyes)
        eyes.look(pilot)
        assert isinstance(app.screen, EndingScreen)
        kept = app.player.shelf()
        assert [each.plays for each in kept if each.id == scenario] == [1]
    assert len(eyes.told) > len(choices)
    assert eyes.unread == []
