"""The progress on the screen: what is known shows, what waits is judged beside the loop, and ways lead on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.model.band import Band
from game.model.judgement import Dimension
from game.session.progress.view import (
    Calibration,
    DimensionLine,
    EndingsLine,
    Habit,
    Likelihood,
    PlayLine,
    Practice,
    Progress,
)
from game.tui.widgets.choice_list import ChoiceRow
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, settled, shown

if TYPE_CHECKING:
    from game.tui.app import PastHrApp
    from tests.tui.driving import Size
    from tests.tui.fakes import FakePlayer

FOUND = Progress(
    plays=(
        PlayLine(1, "Night Desk", "Back to the campsite", 9, 30.0, Band.THIN),
        PlayLine(2, "Night Desk", "The [desk]", 1, 71.0, Band.GOOD),
        PlayLine(3, "The Open Plan", "A door", 0, None, None),
    ),
    waiting=(3,),
    habits=(Habit("You left after HR in 2 of 3 plays; on what you knew, going on was worth more in 2.", 2, 3),),
    calibration=Calibration(12, 10, (Likelihood(70, 8, 3), Likelihood(10, 4, 1))),
    dimensions=(DimensionLine(Dimension.REACH, Band.THIN, 0.2, 2),),
    practice=(
        Practice("Reach was thin in your last 2 plays: price the next door.", None),
        Practice("The Open Plan. Next: a job in mid career, one step up, 18 minutes.", "open-plan"),
    ),
    endings=(EndingsLine("night-desk", "Night Desk", 2, ("Back to the campsite", "The [desk]"), 5),),
)


@pytest.fixture
def player(player: FakePlayer) -> FakePlayer:
    player.found = FOUND
    return player


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, (160, 50)])
async def test_everything_is_told(app: PastHrApp, size: Size) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "p")
        await settled(pilot)
        pages = flat(pilot)
        for _ in range(4):
            app.screen.query_one("#progress").scroll_page_down(animate=False)
            await pilot.pause()
            pages += flat(pilot)
        for part in (
            "Reach was thin",
            "You left after HR in 2 of 3 plays",
            "3 of 8",
            "2 of 5",
            "The [desk]",
            "3 plays; on the right the last one; · not judged.",
        ):
            assert re.sub(r"\s", "", part) in re.sub(r"\s", "", pages), part


async def test_what_waits_is_judged_beside_the_loop(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "p")
        await settled(pilot)
        assert player.measured == [3]
        assert "judging" not in shown(pilot)


async def test_numbers_show_when_asked_for(app: PastHrApp) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "p")
        await settled(pilot)
        assert "71" not in shown(pilot)
        await press(pilot, "s")
        assert "71" in shown(pilot)
        assert "20 of 100" in shown(pilot)


async def test_a_key_opens_what_to_practise(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "p")
        await settled(pilot)
        await press(pilot, "1")
        assert player.begun == [("open-plan", None)]


async def test_the_mouse_opens_the_debrief_of_a_play(app: PastHrApp, player: FakePlayer) -> None:
    player.play.place = "signed"
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "p")
        await settled(pilot)
        row = next(row for row in app.screen.query(ChoiceRow) if "The [desk]" in row.option.words)
        await pilot.click(row)
        await settled(pilot)
        assert (lit(pilot), player.resumed) == ("DebriefScreen", [2])


@pytest.mark.parametrize("key", ["q", "escape"])
async def test_it_leads_back(app: PastHrApp, key: str) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, f"p {key}")
        assert lit(pilot) == "LibraryScreen"
