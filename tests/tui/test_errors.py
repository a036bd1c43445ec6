"""What goes wrong is told in one sentence, with what to do, and alone on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.errors import BrokenScenario, IllegalChoice, PastHrError, StoreDamaged, StoreUnwritable
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, opened, press, shown

if TYPE_CHECKING:
    from game.tui.app import PastHrApp
    from tests.tui.conftest import At

TOLD = (
    (StoreUnwritable("The disk is full."), "The disk is full. Nothing is lost: what you chose before this is kept."),
    (BrokenScenario("lost-letter", ()), "Run past-hr check lost-letter"),
    (IllegalChoice("go", "there"), "is not open at 'there'. Nothing is lost, and nothing has changed."),
    (StoreDamaged("It was set aside."), "out of reach It was set aside. ▸1 Go back"),
)


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
@pytest.mark.parametrize(("error", "told"), TOLD, ids=lambda each: type(each).__name__)
async def test_an_error_says_what_to_do(at: At, error: PastHrError, told: str, size: tuple[int, int]) -> None:
    async with at("hello").run_test(size=size) as pilot:
        await press(pilot, ".")
        pilot.app.show_error(error)  # type: ignore[attr-defined]  # the app is ours
        await pilot.pause()
        assert told in flat(pilot)
        await press(pilot, "escape")
        assert lit(pilot) == "MeetingScreen"


async def test_the_way_back_from_a_question_can_be_clicked(at: At) -> None:
    async with at("hello").run_test(size=LEAST) as pilot:
        await press(pilot, ". l")
        assert lit(pilot) == "AskScreen"
        await pilot.click("#stay")
        await pilot.pause()
        assert lit(pilot) == "MeetingScreen"


@pytest.mark.parametrize(
    ("size", "short"),
    [((70, 24), "10 columns more"), ((79, 20), "1 column and 4 lines more"), ((80, 23), "1 line more")],
)
async def test_a_small_terminal_says_what_is_missing(app: PastHrApp, size: tuple[int, int], short: str) -> None:
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        assert short in shown(pilot)
