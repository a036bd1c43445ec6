"""Many games in one process: ``python -m tests.soak --games 300`` prints how memory stands as they go by."""

from __future__ import annotations

import asyncio
import gc
import tempfile
from argparse import ArgumentParser
from functools import _lru_cache_wrapper
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from textual.cache import FIFOCache, LRUCache
from textual.widget import Widget

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.navigation import TIDY_AFTER
from game.tui.screens.ending.screen import EndingScreen
from game.tui.widgets.choice_list import ChoiceList
from tests.stories import SHIPPED
from tests.tui.driving import COMFORTABLE, opened, settled
from tests.tui.walking import Keyboard, arrive

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Sequence

    from textual.pilot import Pilot

PARTS: Final = 9
"""Parts of a debrief."""

_PAGE: Final = 4096


class Standing(NamedTuple):
    """How it stands after some games."""

    games: int
    widgets: int
    """That are still held by something; in the library there are always as many."""

    objects: int
    """That the collector of garbage knows of, once it has been through."""

    megabytes: float
    """Of memory that the process holds; 0 where the machine does not tell."""


async def soak(scenarios: Sequence[str], games: int, every: int, seed: int = 1) -> AsyncIterator[Standing]:
    """Play at random from the library to the debrief and back, so many times; tell how it stands now and then."""
    chance = Random(seed)  # noqa: S311 - no secret
    with tempfile.TemporaryDirectory() as home:
        folders = Directories(*(Path(home) / name for name in ("data", "config", "cache")))
        app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
        async with app.run_test(size=COMFORTABLE) as pilot:
            await opened(pilot)
            for number in range(1, games + 1):
                await _game(pilot, chance.choice(scenarios), chance)
                if number % every == 0:
                    await asyncio.sleep(2 * TIDY_AFTER)  # a clock that still runs holds the screen that set it
                    app.check_idle()  # Textual's loop holds on to the last message, and that to its sender
                    await settled(pilot)
                    yield _standing(number)


async def _game(pilot: Pilot[Any], scenario: str, chance: Random) -> None:
    pilot.app.begin(scenario, chance.randrange(1_000))  # type: ignore[attr-defined]  # the app is ours
    await arrive(pilot, Keyboard())
    while not isinstance(pilot.app.screen, EndingScreen):
        numbers = [
            choices.first + index
            for choices in pilot.app.screen.query(ChoiceList)
            for index in range(len(choices.options))
        ]
        await pilot.press(str(chance.choice([number for number in numbers if number < 10])))
        await arrive(pilot, Keyboard())
    await pilot.press("1")
    await settled(pilot)
    for part in range(1, PARTS + 1):
        await pilot.press(str(part))
    await pilot.press("q")
    await settled(pilot)


def _standing(games: int) -> Standing:
    gc.unfreeze()  # the app sets aside what it keeps, and that counts too
    _forget_drawings()
    gc.collect()
    file = Path("/proc/self/statm")
    held = int(file.read_text("ascii").split()[1]) * _PAGE / 1_000_000 if file.exists() else 0
    objects = gc.get_objects()
    return Standing(games, sum(isinstance(each, Widget) for each in objects), len(objects), held)


def _forget_drawings() -> None:
    """Empty the caches of Textual and Rich: they fill up to a bound, which takes a dozen games to reach."""
    for each in gc.get_objects():
        if isinstance(each, FIFOCache | LRUCache):
            each.clear()
        elif isinstance(each, _lru_cache_wrapper) and each.__module__.startswith(("textual.", "rich.")):
            each.cache_clear()


async def _main() -> None:
    parser = ArgumentParser(prog="python -m tests.soak", description=__doc__)
    parser.add_argument("--games", type=int, default=300)
    parser.add_argument("--scenario", nargs="*", default=[path.stem for path in SHIPPED])
    wanted = parser.parse_args()
    async for each in soak(wanted.scenario, wanted.games, max(1, wanted.games // 10)):
        held = f"{each.widgets} widgets, {each.objects:,} objects, {each.megabytes:.0f} MB"
        print(f"{each.games:5} games: {held}", flush=True)


if __name__ == "__main__":
    asyncio.run(_main())
