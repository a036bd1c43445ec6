from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems.problem import Problem, Rule, Spot
from game.session.shelf import Unfinished
from game.tui.app import PastHrApp
from game.tui.widgets.card import Card
from tests.tui.driving import COMFORTABLE, LEAST, lit, press, shown

if TYPE_CHECKING:
    import pytest

    from tests.tui.fakes import FakePlayer

LEFT_OFF = Unfinished(3, "night-desk", "Night Desk", "After Marta", 12)


async def test_every_card_tells_what_it_is_about(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        text = shown(pilot)
        for part in ("Night Desk", "hospitality · Lisbon · entry level · 15 minutes", "2 of 5 endings seen", "ask who"):
            assert part in text


async def test_begins_at_the_first_scenario_never_played(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        assert isinstance(app.focused, Card)
        assert app.focused.shelved.id == "open-plan"


async def test_enter_opens_the_marked_card(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "up enter")
        assert player.begun == [("night-desk", None)]
        assert lit(pilot) == "BriefingScreen"


async def test_the_mouse_opens_a_card(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        await pilot.click(Card)
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
        await press(pilot, "down")
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


async def test_typing_narrows_the_shelf(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "slash b a n k enter")
        assert "Night Desk" not in shown(pilot)
        assert isinstance(app.focused, Card)
        await press(pilot, "escape")
        assert "Night Desk" in shown(pilot)


async def test_nothing_found_is_said(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "slash x x x")
        assert "Nothing on the shelf has that in it" in shown(pilot)


async def test_quits_with_one_key_and_closes_the_store(app: PastHrApp, player: FakePlayer) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "q")
    assert player.closed
    assert app.return_value == 0


def test_nothing_is_opened_before_the_first_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> FakePlayer:
        raise AssertionError("opened too early")

    PastHrApp(refuse)
