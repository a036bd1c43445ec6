from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.content import Content

from game.model.band import Band
from game.problems.problem import Problem, Rule, Spot
from game.session.shelf import Unfinished
from game.tui.app import PastHrApp
from game.tui.screens.library.screen import LibraryScreen
from game.tui.widgets.chips import Chips
from game.tui.widgets.choice_list import ChoiceRow
from game.tui.widgets.reminder import LeftOff, Suggested
from game.tui.widgets.shelf_list import ShelfList
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, opened, press, settled, shown

if TYPE_CHECKING:
    from tests.tui.driving import Size
    from tests.tui.fakes import FakePlayer

ROOMY = (160, 50)
LEFT_OFF = Unfinished(3, "night-desk", "Night Desk", "After Marta", 12)


def marked(app: PastHrApp) -> str | None:
    """Return the id of the scenario that Enter opens."""
    assert isinstance(app.screen, LibraryScreen)
    shelved = app.screen.cards.shelved
    return None if shelved is None else shelved.id


def listed(app: PastHrApp) -> list[str]:
    """Return the ids of what is listed."""
    assert isinstance(app.screen, LibraryScreen)
    return [each.id for each in app.screen.cards.shelf]


def chips(app: PastHrApp) -> str:
    """Return the filter line."""
    drawn = app.screen.query_one(Chips).render()
    assert isinstance(drawn, Content)
    return drawn.plain


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, ROOMY])
async def test_every_card_tells_what_it_is_about(app: PastHrApp, size: Size) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "up")
        text = flat(pilot)
        for part in ("Night Desk", "Entry level · hospitality · Lisbon · 15 minutes", "2 of 5 endings seen", "ask who"):
            assert part in text


@pytest.mark.parametrize("size", [COMFORTABLE, ROOMY])
async def test_with_room_the_marked_scenario_is_a_page(app: PastHrApp, player: FakePlayer, size: Size) -> None:
    async with app.run_test(size=size) as pilot:
        await press(pilot, "down up")
        assert "Before you begin" in shown(pilot)
        assert "A question about having children" in shown(pilot)
        await press(pilot, "up")
        assert "Back to the campsite" in shown(pilot)
        await press(pilot, "1")
        assert player.begun == [("night-desk", None)]


async def test_begins_at_what_is_suggested(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        assert marked(app) == "open-plan"
        assert "Next: a job in mid career" in shown(pilot)


async def test_one_key_opens_the_suggestion(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "up b")
        assert player.begun == [("open-plan", None)]
        app.to_library()
        await settled(pilot)
        assert marked(app) == "open-plan"


async def test_a_click_opens_the_suggestion(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.click(Suggested)
        await pilot.pause()
        assert player.begun == [("open-plan", None)]


@pytest.mark.parametrize("way", ["c", "click"])
async def test_one_key_continues_where_you_were(player: FakePlayer, way: str) -> None:
    player.left_off = LEFT_OFF
    player.play.place = "gate"
    async with PastHrApp(lambda: player).run_test(size=LEAST) as pilot:
        await press(pilot, "down")
        assert "Continue where you were: Night Desk" in shown(pilot)
        if way == "c":
            await press(pilot, "c")
        else:
            await pilot.click(LeftOff)
            await pilot.pause()
        assert (lit(pilot), player.resumed) == ("GateScreen", [3])


async def test_enter_opens_the_marked_card(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "up enter")
        assert player.begun == [("night-desk", None)]
        assert lit(pilot) == "BriefingScreen"


async def test_the_mouse_opens_a_card(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.click(ShelfList, offset=(5, 1))
        await pilot.pause()
        assert player.begun == [("night-desk", None)]


async def test_asks_before_going_on(player: FakePlayer) -> None:
    player.left_off = LEFT_OFF
    player.play.place = "gate"
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "enter")
        assert "Go on where you were" in shown(pilot)
        assert "After Marta, 12 choices made" in shown(pilot)
        await press(pilot, "enter")
        assert (lit(pilot), player.begun) == ("GateScreen", [])


async def test_starts_over_when_asked(player: FakePlayer) -> None:
    player.left_off = LEFT_OFF
    app = PastHrApp(lambda: player, open_scenario="night-desk", seed=7)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "2")
        assert player.begun == [("night-desk", 7)]


async def test_escape_leaves_the_question_open(player: FakePlayer) -> None:
    player.left_off = LEFT_OFF
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "enter escape")
        assert (lit(pilot), player.begun) == ("LibraryScreen", [])


async def test_a_broken_scenario_tells_its_number_of_problems(player: FakePlayer) -> None:
    problem = Problem(Rule("S01", "Lost", "It is lost.", "Find it.", "So."), Spot("lost-letter.yaml", 1, 1))
    player.problems = (problem, problem, problem)
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "end")
        assert "3 problems" in shown(pilot)
        await press(pilot, "enter")
        assert "This scenario cannot be played" in shown(pilot)
        await press(pilot, "enter")
        assert lit(pilot) == "LibraryScreen"


async def test_content_notes_come_before_the_briefing(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "enter")
        text = shown(pilot)
        assert "A question about having children" in text
        assert "Rafa" not in text
        await press(pilot, "enter")
        assert lit(pilot) == "BriefingScreen"


async def test_one_may_turn_back_at_the_content_notes(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "enter escape")
        assert lit(pilot) == "LibraryScreen"


async def test_beside_a_page_the_first_click_marks_and_the_second_opens(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        await pilot.click(ShelfList, offset=(5, 1))
        await pilot.pause()
        assert (marked(app), player.begun) == ("night-desk", [])
        await pilot.click(ShelfList, offset=(5, 1))
        await pilot.pause()
        assert player.begun == [("night-desk", None)]


async def test_typing_narrows_the_shelf(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "slash b a n k enter")
        assert "Night Desk" not in shown(pilot)
        assert listed(app) == ["open-plan"]
        assert "1 of 3 scenarios" in shown(pilot)
        await press(pilot, "escape")
        assert "Night Desk" in shown(pilot)


async def test_a_filter_is_set_and_cleared_by_keys(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "l")
        assert "mid career (1)" in shown(pilot)
        await press(pilot, "2")
        await settled(pilot)
        assert listed(app) == ["open-plan"]
        assert "1 of 3 scenarios" in shown(pilot)
        await press(pilot, "f")
        assert "hospitality" not in shown(pilot)
        await press(pilot, "escape")
        assert listed(app) == ["open-plan"]
        await press(pilot, "escape")
        assert listed(app) == ["night-desk", "open-plan", "lost-letter"]


async def test_a_filter_is_set_and_cleared_by_the_mouse(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.click(Chips, offset=(chips(app).index("field"), 0))
        await pilot.pause()
        row = next(row for row in app.screen.query(ChoiceRow) if row.option.id == "software")
        await pilot.click(row)
        await pilot.pause()
        assert listed(app) == ["open-plan"]
        await pilot.click(Chips, offset=(chips(app).index("show all"), 0))
        await pilot.pause()
        assert len(listed(app)) == 3


async def test_nothing_found_is_said(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "slash x x x")
        assert "Nothing on the shelf fits" in shown(pilot)


async def test_the_line_of_the_scenario_stands_on_its_page(player: FakePlayer) -> None:
    shelf = [replace(player.shelf()[0], line="If [it] says mostly, I ask.", best=Band.GOOD), *player.shelf()[1:]]
    player.shelf = lambda: shelf  # type: ignore[method-assign]  # for this one test
    async with PastHrApp(lambda: player).run_test(size=ROOMY) as pilot:
        await press(pilot, "up")
        assert "If [it] says mostly, I ask." in shown(pilot)
        assert "best result good" in flat(pilot)


async def test_quits_with_one_key_and_closes_the_store(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "q")
    assert player.closed
    assert app.return_value == 0


def test_nothing_is_opened_before_the_first_frame() -> None:
    def refuse() -> FakePlayer:
        raise AssertionError("opened too early")

    assert not PastHrApp(refuse).is_open
