"""Night Desk, played by a script, with a picture at each stop."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING, Final

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.tui.driving import opened, press

if TYPE_CHECKING:
    from pathlib import Path

SIZE: Final = (120, 36)
SEED: Final = 7

STOPS: Final = {
    "library": "",
    "meeting": "1 . 1 . 1 . 1 .",
    "gate": "1 . 2 . 1 .",
    "debrief": "l 1 . 1 .",
}
"""The pictures in their order, and the keys that lead from the one before to each."""

_FETCHED = re.compile(r"\s*(?:@font-face \{.*?\}|<!--.*?-->)", re.DOTALL)
"""What would fetch letters from somewhere, and what names where the drawing was learned."""

_LETTERS: Final = "font-family: Menlo, Consolas, DejaVu Sans Mono, monospace"
"""Letters that are there."""

_LINE = re.compile(r"<text [^>]*clip-path[^>]*>(.*?)</text>")


async def draw(home: Path) -> dict[str, str]:
    """Play, and return the pictures as SVG by name; everything is kept below a folder that is empty before."""
    folders = Directories(home / "data", home / "config", home / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    drawn = {}
    async with app.run_test(size=SIZE) as pilot:
        await opened(pilot)
        for name, keys in STOPS.items():
            if name == "meeting":
                app.open("night-desk", SEED)
            await press(pilot, keys)
            await app.workers.wait_for_complete()
            await pilot.pause()
            drawn[name] = own(app.export_screenshot())
    return drawn


def own(svg: str) -> str:
    """Return a picture that needs nothing from anywhere."""
    return re.sub("font-family: Fira Code, monospace", _LETTERS, _FETCHED.sub("", svg))


def words_in(svg: str) -> str:
    """Return the words in a picture, which are the same however it is drawn."""
    return " ".join(unescape(" ".join(_LINE.findall(svg))).split())
