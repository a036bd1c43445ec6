from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import COMFORTABLE, lit, press, shown

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


async def test_plays_again_from_the_debrief(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        player.play.place = "briefing"
        await press(pilot, "r")
        assert lit(pilot) == "BriefingScreen"
        assert player.begun[-1] == ("night-desk", None)
