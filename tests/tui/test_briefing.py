"""The briefing: the ad and then you, in two screenfuls at most, or side by side where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.widgets.more import More
from game.tui.widgets.paper import Paper
from tests.stories import SHIPPED
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, opened, press, resize, shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

LONG = {"friday-noon"}
"""Where more happens before you go in than fits there too, so that one reads on."""


async def test_at_the_least_size_the_job_comes_first_and_then_you(at: At, player: FakePlayer) -> None:
    async with at("briefing").run_test(size=LEAST) as pilot:
        await press(pilot, "")
        text = shown(pilot)
        assert "· Rotating shifts" in text
        assert "who you are" in text
        assert "Rafa Monteiro" not in text
        await press(pilot, "1")
        assert player.play.made == []
        text = shown(pilot)
        for part in ("Rafa Monteiro", "What you want", "45 of 100", "Your résumé", "Not on it", "1  Go in."):
            assert part in text
        assert "· Rotating shifts" not in text
        await press(pilot, "j")
        assert "Rotating shifts" in shown(pilot)
        await press(pilot, "escape 1")
        assert player.play.made == ["begin"]


async def test_where_there_is_room_both_are_read_at_once(at: At, player: FakePlayer) -> None:
    async with at("briefing").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "")
        for part in ("· Rotating shifts", "Rafa Monteiro", "Not on it", "1  Go in."):
            assert part in shown(pilot)
        await press(pilot, "1")
        assert player.play.made == ["begin"]


async def test_the_mouse_turns_the_page(at: At) -> None:
    async with at("briefing").run_test(size=LEAST) as pilot:
        await press(pilot, "")
        await pilot.click(More)
        await pilot.pause()
        await pilot.pause()
        assert "Rafa Monteiro" in shown(pilot)


async def test_a_page_that_was_turned_stays_turned(at: At) -> None:
    async with at("briefing").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        await resize(pilot, COMFORTABLE)
        assert pilot.app.screen.query_one(Paper).region.height > 0
        assert "Rafa Monteiro" in shown(pilot)
        await resize(pilot, LEAST)
        assert "Rafa Monteiro" in shown(pilot)
        assert "1  Go in." in shown(pilot)


async def test_content_notes_come_first_and_esc_goes_back(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, open_scenario="open-plan")
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "")
        assert "· A question about having children" in flat(pilot)
        await pilot.click("#stay")
        await pilot.pause()
        assert lit(pilot) == "LibraryScreen"


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, (160, 50)], ids=lambda size: "x".join(map(str, size)))
async def test_the_job_and_you_are_two_screenfuls_at_most(size: tuple[int, int], tmp_path: Path) -> None:
    folders = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        for path in SHIPPED:
            app.begin(path.stem, 7)
            await pilot.pause()
            if lit(pilot) == "AskScreen":
                await press(pilot, "1")
            screen = app.screen
            assert screen.query_one("#job").max_scroll_y == 0, shown(pilot)
            if size == LEAST:
                await press(pilot, "space")
            assert "★ Not on it:" in flat(pilot), shown(pilot)
            assert "What you do otherwise" in flat(pilot), shown(pilot)
            assert ("▸1" in shown(pilot)) == (path.stem not in LONG or size == (160, 50)), shown(pilot)
