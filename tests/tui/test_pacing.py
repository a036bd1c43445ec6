"""Lines that appear one by one: what they hold back, and what no key can do meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.settings.options import TextSpeed
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.screens.meeting import screen as meeting
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.reader import Reader
from tests.tui.driving import COMFORTABLE, LEAST, opened, read, shown
from tests.tui.fakes import FakePlay, FakePlayer

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.tui.driving import Size

FIRST, LAST = "→ Go in.", "1  “I study"
"""Words of the first line that appears, and of the answers."""


@pytest.fixture(autouse=True)
def _very_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nothing appear by itself while a test runs."""
    monkeypatch.setitem(meeting.PACE, TextSpeed.CALM, 3600.0)


def calm(*, still: bool = False, place: str = "hello") -> tuple[PastHrApp, FakePlayer]:
    player = FakePlayer(FakePlay(place=place))
    liked = Preferences(text_speed=TextSpeed.CALM, reduced_motion=still)
    return PastHrApp(lambda: player, open_scenario="night-desk", preferences=liked), player


def appears(reader: Reader) -> bool:
    return reader.appearing


def waits(reader: Reader) -> bool:
    return reader.more


async def begun(pilot: Pilot[int]) -> Reader:
    await opened(pilot)
    await pilot.pause()
    await pilot.pause()
    return pilot.app.screen.query_one(Reader)


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
@pytest.mark.parametrize("key", [*"123456789", "enter", "space", "down", "tab"])
async def test_a_key_that_chooses_shows_everything_first(size: Size, key: str) -> None:
    app, player = calm()
    async with app.run_test(size=size) as pilot:
        reader = await begun(pilot)
        assert appears(reader)
        assert FIRST not in shown(pilot)
        await pilot.press(key)
        await pilot.pause()
        assert not appears(reader)
        assert FIRST in shown(pilot) or waits(reader)
        assert player.play.made == []


async def test_everything_can_be_chosen_once_it_was_seen() -> None:
    app, player = calm()
    async with app.run_test(size=COMFORTABLE) as pilot:
        await begun(pilot)
        await pilot.press("2")
        await pilot.pause()
        await pilot.pause()
        assert isinstance(app.focused, ChoiceList)
        await pilot.press("2")
        await pilot.pause()
        assert len(player.play.made) == 1


async def test_a_click_shows_everything() -> None:
    app, player = calm()
    async with app.run_test(size=COMFORTABLE) as pilot:
        reader = await begun(pilot)
        await pilot.click(Reader)
        await pilot.pause()
        assert not waits(reader)
        assert player.play.made == []


async def test_other_keys_do_what_they_do_and_show_everything() -> None:
    app, _ = calm()
    async with app.run_test(size=COMFORTABLE) as pilot:
        reader = await begun(pilot)
        await pilot.press("t")
        await pilot.pause()
        assert type(app.screen).__name__ == "PanelScreen"
        assert not appears(reader)


async def test_a_long_text_appears_page_by_page() -> None:
    app, player = calm(place="questions")
    async with app.run_test(size=LEAST) as pilot:
        reader = await begun(pilot)
        await pilot.press("space")
        await pilot.pause()
        assert waits(reader)
        await read(pilot)
        assert not waits(reader)
        assert player.play.made == []


async def test_lines_come_by_themselves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(meeting.PACE, TextSpeed.CALM, 0.001)
    app, _ = calm()
    async with app.run_test(size=COMFORTABLE) as pilot:
        reader = await begun(pilot)
        while reader.more:
            await pilot.pause(0.01)
        assert FIRST in shown(pilot)
        assert LAST[:1] in shown(pilot)


async def test_with_reduced_motion_everything_is_there_at_once() -> None:
    app, _ = calm(still=True)
    async with app.run_test(size=COMFORTABLE) as pilot:
        reader = await begun(pilot)
        assert not waits(reader)
        assert FIRST in shown(pilot)
