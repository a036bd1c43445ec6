from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.widgets.tabs import TabRow
from tests.tui.driving import COMFORTABLE, LEAST, lit, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_the_ending_closes_in_its_own_words(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert lit(pilot) == "EndingScreen"
        assert "On the way out the lift is waiting." in shown(pilot)


async def test_the_library_is_the_other_way_out(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 2")
        assert lit(pilot) == "LibraryScreen"


async def test_the_debrief_tells_all_its_parts(at: At) -> None:
    async with at("signed").run_test(size=(120, 50)) as pilot:
        await press(pilot, ". 1")
        pages = [shown(pilot)]
        for number in "234":
            await press(pilot, number)
            pages.append(shown(pilot))
    for page, part in zip(
        pages,
        ("Draw the new one the till.", "Duarte Reis, Front desk manager knew", "You did not meet", "(this was yours)"),
        strict=True,
    ):
        assert part in page


async def test_arrows_and_the_mouse_turn_the_parts(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1 right right left")
        assert "Heard first-hand" in shown(pilot)
        await pilot.click(TabRow, offset=(62, 1))
        await pilot.pause()
        assert "(this was yours)" in shown(pilot)


async def test_plays_again_from_the_debrief(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        player.play.place = "briefing"
        await press(pilot, "r")
        assert lit(pilot) == "BriefingScreen"
        assert player.begun[-1] == ("night-desk", None)


async def test_all_tabs_fit_the_least_size(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await press(pilot, ". 1")
        assert "4 What was true" in shown(pilot)
