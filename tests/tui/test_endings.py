from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_the_ending_closes_in_its_own_words(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert lit(pilot) == "EndingScreen"
        assert "On the way out the lift is waiting." in shown(pilot)


async def test_the_ending_says_in_words_how_it_ended_and_keeps_what_came_of_it(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        text = flat(pilot)
        assert "The desk" in text
        assert "You said yes." in text
        assert "Six months later" in text
        assert "In March the night people choose" not in text
        await press(pilot, "1 2")
        assert "In March the night people choose" in flat(pilot)


async def test_leaving_says_how_you_left(at: At) -> None:
    async with at("left").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        assert "You left, and told them so with thanks." in flat(pilot)
        assert "▸1" in shown(pilot)


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
