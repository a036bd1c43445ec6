"""Every screen of a whole play, at every size and in every theme: to be looked at before a change of looks is kept."""

from __future__ import annotations

import asyncio
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, Any, Final

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.pictures.screens import own
from tests.tui.driving import opened, settled
from tests.tui.walking import Keyboard, arrive, choose, planned

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable, Iterator

    from textual.pilot import Pilot

    from tests.tui.driving import Size

SIZES: Final[tuple[Size, ...]] = ((80, 24), (120, 36), (160, 50))
THEMES: Final = ("evening", "morning", "contrast")
LAID_OVER: Final = {
    "notebook": "n",
    "issues": "i",
    "job": "j",
    "transcript": "t",
    "help": "question_mark",
    "ways-out": "l",
}
"""What is laid over a meeting, and its key."""

PARTS: Final = 9
"""Parts of a debrief."""

_CELL: Final = 12.2, 24.4
"""Pixels that a cell takes in the drawing, across and down."""

_FRAME: Final = 30, 60
"""Pixels around the cells."""


async def tour(scenario: str, size: Size, theme: str) -> AsyncIterator[tuple[str, str]]:
    """Play the first run of the plan of a scenario, and yield the name and the drawing of each screen on the way."""
    with tempfile.TemporaryDirectory() as home:
        folders = Directories(*(Path(home) / name for name in ("data", "config", "cache")))
        app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True, theme=theme))
        async with app.run_test(size=size) as pilot:
            await opened(pilot)
            count = 0
            async for name in _stops(pilot, scenario):
                yield f"{count:02}-{name}", own(app.export_screenshot())
                count += 1


async def _stops(pilot: Pilot[Any], scenario: str) -> AsyncIterator[str]:
    """Go from screen to screen, and yield the name of each once it stands still."""
    yield "library"
    async for name in _over(pilot, "slash", "search"):
        yield name
    async for name in _over(pilot, "f3", "settings"):
        yield name
    seed, choices = planned(scenario)
    pilot.app.open(scenario, seed)  # type: ignore[attr-defined]  # the app is ours
    for number, choice in enumerate(choices):
        await settled(pilot)
        yield f"{_screen(pilot)}-arriving"
        await arrive(pilot, Keyboard())
        yield f"{_screen(pilot)}-choosing"
        if number == len(choices) // 2:
            for name, key in LAID_OVER.items():
                async for stop in _over(pilot, key, name):
                    yield stop
        await choose(pilot, choice, Keyboard())
    async for name in _afterwards(pilot):
        yield name


async def _afterwards(pilot: Pilot[Any]) -> AsyncIterator[str]:
    await arrive(pilot, Keyboard())
    while _screen(pilot) == "meeting":  # the last words of a meeting, before the ending
        await pilot.press("1")
        await arrive(pilot, Keyboard())
    yield "ending"
    await pilot.press("1")
    await settled(pilot)
    for part in range(1, PARTS + 1):
        await pilot.press(str(part))
        await settled(pilot)
        yield f"debrief-{part}"
    await pilot.press("q")
    await settled(pilot)
    yield "library-played"


async def _over(pilot: Pilot[Any], key: str, name: str) -> AsyncIterator[str]:
    """Open what a key lays over the screen, and close it again."""
    await pilot.press(key)
    await settled(pilot)
    yield name
    await pilot.press("escape")
    await settled(pilot)


def _screen(pilot: Pilot[Any]) -> str:
    return type(pilot.app.screen).__name__.removesuffix("Screen").lower()


async def _drawn(scenario: str, size: Size, theme: str, folder: Path) -> list[Path]:
    files = []
    async for name, svg in tour(scenario, size, theme):
        file = folder / f"{scenario}-{size[0]}x{size[1]}-{theme}-{name}.svg"
        file.write_text(svg, "utf-8")
        files.append(file)
    return files


def take(folder: Path, scenarios: Iterable[str], sizes: Iterable[Size], themes: Iterable[str]) -> Iterator[Path]:
    """Draw everything into a folder; yield the files, as PNG where there is a browser to make them."""
    folder.mkdir(parents=True, exist_ok=True)
    tours = [(scenario, size, theme) for scenario in scenarios for size in sizes for theme in themes]
    browser = which("chromium") or which("chromium-browser") or which("google-chrome")
    with ThreadPoolExecutor(2) as pool:
        for scenario, size, theme in tours:
            drawn = asyncio.run(_drawn(scenario, size, theme, folder))
            yield from drawn if browser is None else pool.map(lambda file: _as_png(browser, file, size), drawn)  # noqa: B023 - used up before the next


def _as_png(browser: str, svg: Path, size: Size) -> Path:
    png = svg.with_suffix(".png")
    wide, high = (round(cells * cell + frame) for cells, cell, frame in zip(size, _CELL, _FRAME, strict=True))
    quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    command = [browser, *quiet, f"--window-size={wide},{high}", f"--screenshot={png}", svg.absolute().as_uri()]
    subprocess.run(command, check=True, capture_output=True, timeout=60)
    svg.unlink()
    return png
