"""The library with two hundred cards: its first frame, a step of the mark, a letter of the search.

The reference, in the same run, is the first frame of a Textual app with nothing in it.
"""

from __future__ import annotations

import asyncio
import gc
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from textual.app import App

from game.content.library import Library
from game.session.catalogue import Catalogue
from game.session.player import Player
from game.settings.preferences import Preferences
from game.store.store import open_store
from game.tui.app import PastHrApp
from tests.stories import CROSSING
from tests.tui.driving import opened
from tests.tui.fakes import FakePlayer
from tests.tui.shelves import many

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.session.shelf import Shelved

CARDS = 200
ROUNDS = 9
SIZES = ((80, 24), (120, 36), (160, 50))


class Picture:
    """A memory of this shelf."""

    def __init__(self, shelf: Sequence[Shelved]) -> None:
        self.shelf = shelf

    def recall(self) -> Sequence[Shelved]:
        """Return the shelf."""
        return self.shelf

    def keep(self, shelf: Sequence[Shelved], /) -> None:
        """Keep nothing."""


class Full(FakePlayer):
    """A player with a full library."""

    def shelf(self) -> Sequence[Shelved]:
        """Return all the cards."""
        return many(CARDS)


def library(number: int) -> PastHrApp:
    """Return the app with the memory of so many cards."""
    return PastHrApp(Full, picture=Picture(many(number)), preferences=Preferences(reduced_motion=True))


async def first_frame(app: App[Any], size: tuple[int, int]) -> float:
    """Return the milliseconds from a made app to its first frame."""
    gc.collect()  # apps of earlier rounds are no part of this one
    begun = perf_counter()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        return (perf_counter() - begun) * 1000


async def pressing(app: App[Any], size: tuple[int, int], keys: Sequence[str]) -> float:
    """Return the median milliseconds of processor time for a key; the test driver waits a while besides."""
    times = []
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        for key in keys:
            begun = process_time()
            await pilot.press(key)
            times.append((process_time() - begun) * 1000)
    return median(times)


def shelf_times() -> tuple[float, float]:
    """Return the seconds to read a shelf of so many files for the first time, and at the next start."""
    with tempfile.TemporaryDirectory() as home:
        stories = Path(home) / "stories"
        stories.mkdir()
        text = CROSSING.read_text("utf-8")
        for number in range(CARDS):
            (stories / f"copy-{number:03}.yaml").write_text(f"{text}\n# {number}\n", "utf-8")
        times = []
        for _ in range(2):
            begun = perf_counter()
            with Player(open_store(Path(home)), Library(stories), catalogue=Catalogue(Path(home))) as player:
                assert len(player.shelf()) == CARDS
            times.append(perf_counter() - begun)
    return times[0], times[1]


def told(size: tuple[int, int]) -> None:
    """Print the figures of one size."""
    blank, few, full = [], [], []
    for _ in range(ROUNDS):
        blank.append(asyncio.run(first_frame(App(), size)))
        few.append(asyncio.run(first_frame(library(5), size)))
        full.append(asyncio.run(first_frame(library(CARDS), size)))
    reference, small, whole = median(blank), median(few), median(full)
    print(
        f"library at {size[0]}×{size[1]}: first frame with {CARDS} cards {whole:.0f} ms, with 5 {small:.0f} ms,"
        f" blank app {reference:.0f} ms: {whole - reference:.0f} ms more, {whole / reference:.1f} times"
    )
    driver = asyncio.run(pressing(App(), size, ["down"] * 30))
    moving = asyncio.run(pressing(library(CARDS), size, ["down"] * 30))
    typing = asyncio.run(pressing(library(CARDS), size, ["slash", *"night17"]))
    print(f"  processor time of a key: mark {moving:.1f} ms, letter {typing:.1f} ms, blank app {driver:.1f} ms")


def main() -> None:
    """Print the figures, those of each size from a process of its own: apps that are over slow those that follow."""
    if len(sys.argv) > 1:
        told((int(sys.argv[1]), int(sys.argv[2])))
        return
    for size in SIZES:
        subprocess.run([sys.executable, "-m", "tests.bench.bench_library", *map(str, size)], check=True)
    first, again = shelf_times()
    print(f"shelf of {CARDS} files: {first:.1f} s when they are new, {again * 1000:.0f} ms at the next start")


if __name__ == "__main__":
    main()
