"""The pictures that are kept show what the screens show, and name nobody else's address."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from tests.pictures.screens import STOPS, draw, words_in

if TYPE_CHECKING:
    import pytest

FOLDER = Path(__file__).parent / "pictures"
MOST_BYTES = 120_000


async def test_the_kept_pictures_show_the_screens_of_today(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    drawn = await draw(tmp_path)
    for name, svg in drawn.items():
        kept = words_in((FOLDER / f"{name}.svg").read_text("utf-8"))
        assert words_in(svg) == kept, f"{name}.svg is out of date: python -m tests.pictures"
    assert drawn.keys() == STOPS.keys()


def test_the_kept_pictures_fetch_nothing_and_are_small() -> None:
    for name in STOPS:
        svg = (FOLDER / f"{name}.svg").read_text("utf-8")
        assert set(re.findall(r"https?://[^/\"]+", svg)) == {"http://www.w3.org"}
        assert "@font-face" not in svg
        assert len(svg) < MOST_BYTES


def test_the_readme_shows_one_of_them() -> None:
    readme = (FOLDER.parent.parent / "README.md").read_text("utf-8")
    shown = re.findall(r"!\[[^\]]+\]\(tests/pictures/(\w+)\.svg\)", readme)
    assert shown
    assert set(shown) <= set(STOPS)
