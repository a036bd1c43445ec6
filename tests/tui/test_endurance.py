"""What a long evening does to the app: terminals that change their size all the time, and one game after another."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.soak import soak
from tests.tui.driving import LEAST, opened, resize, settled, shown
from tests.tui.walking import Keyboard, arrive, choose, planned

if TYPE_CHECKING:
    from pathlib import Path

RESIZES = 500
WIDTHS, HEIGHTS = (50, 200), (15, 60)
"""From too small to a wall."""

GAMES, EVERY = 6, 2
MOST_GROWTH = 1.01
"""Times as many objects after all the games as after the first few, when everything was shown once."""

BAR = 78
"""The column of the scroll bar, whose thumb is drawn in eighths of a line."""


async def test_five_hundred_sizes_on_the_way_through_a_game(tmp_path: Path) -> None:
    folders = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    seed, choices = planned("night-desk")
    chance = Random(1)  # noqa: S311 - no secret
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        app.open("night-desk", seed)
        for choice in choices:
            await arrive(pilot, Keyboard())
            before = _words(shown(pilot))
            for _ in range(RESIZES // len(choices) + 1):
                await resize(pilot, (chance.randint(*WIDTHS), chance.randint(*HEIGHTS)))
            await resize(pilot, LEAST)
            await settled(pilot)
            assert _words(shown(pilot)) == before
            await choose(pilot, choice, Keyboard())


async def test_game_after_game_holds_on_to_nothing() -> None:
    standing = [each async for each in soak(["night-desk"], GAMES, EVERY)]
    assert standing[-1].games == GAMES
    assert standing[-1].widgets == standing[0].widgets
    assert standing[-1].objects < standing[0].objects * MOST_GROWTH


def _words(screen: str) -> list[str]:
    return [line[:BAR].rstrip() for line in screen.splitlines()]
