from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.widgets.choice_list import ChoiceRow
from tests.tui.driving import COMFORTABLE, LEAST, QUESTIONS, flat, lit, press, shown

if TYPE_CHECKING:
    from game.tui.app import PastHrApp
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_the_briefing_tells_everything_before_one_goes_in(at: At) -> None:
    async with at("briefing").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        text = shown(pilot)
        for part in ("Guest Assistant", "Rotating shifts", "Rafa Monteiro", "worth 45", "drawing it", "Go in."):
            assert part in text


async def test_one_key_goes_in(at: At, player: FakePlayer) -> None:
    async with at("briefing").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". enter")
        assert (lit(pilot), player.play.made) == ("MeetingScreen", ["begin"])


async def test_what_does_not_fit_is_read_before_one_can_answer(opened: PastHrApp, player: FakePlayer) -> None:
    async with opened.run_test(size=LEAST) as pilot:
        await press(pilot, "f12")
        assert "Space  who you are" in shown(pilot)
        assert "Go in." not in shown(pilot)
        await press(pilot, ". 1")
        assert player.play.made == ["begin"]


async def test_a_number_shows_the_answers_before_it_chooses_one(opened: PastHrApp, player: FakePlayer) -> None:
    async with opened.run_test(size=LEAST) as pilot:
        await press(pilot, "1")
        assert player.play.made == []
        assert "Go in." in shown(pilot)
        await press(pilot, "1")
        assert player.play.made == ["begin"]


async def test_the_last_lines_come_with_the_answers(at: At) -> None:
    """What is left to read when a screenful was turned shows above the answers, and needs no key of its own."""
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, "space")
        text = flat(pilot)
        assert "“Nothing more for now, thank you.”" in text
        assert "Trust: 5 to 6" in text


async def test_a_number_answers(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 3")
        assert player.play.made == ["how-many"]


async def test_a_number_too_high_does_nothing(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 9")
        assert player.play.made == []


async def test_arrows_and_enter_answer(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". down down up enter")
        assert player.play.made == ["say-nothing"]


async def test_the_mouse_answers(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        row = list(pilot.app.screen.query(ChoiceRow))[3]
        await pilot.click(row)
        await pilot.pause()
        assert player.play.made == ["honest"]


async def test_every_voice_has_its_own_look(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        text = shown(pilot)
        assert "“I study on Tuesday and Thursday evenings." in text
        assert "(Mostly nights. That was not in the ad.)" in text
        assert "~ Notebook, unsure: It is mostly nights, Marta thinks." in text
        assert "↗ Your classes on Tuesday" in text
        assert "● Trust: 5 to 6" in text
        assert "2 of 3 questions left" in text


async def test_what_changed_shows_where_it_lives(opened: PastHrApp) -> None:
    async with opened.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, QUESTIONS)
        text = shown(pilot)
        assert "Who writes the rota  new" in text
        assert "Trust 6 of 10 +1" in text
        assert "Duarte Reis" in text
        await press(pilot, "1")
        assert "Who writes the rota  new" not in shown(pilot)


async def test_counts_stand_in_for_the_third_column(opened: PastHrApp) -> None:
    async with opened.run_test(size=LEAST) as pilot:
        await press(pilot, QUESTIONS)
        assert "Notes ✓2 ~1 ?4 new" in shown(pilot)


async def test_the_last_words_are_read_before_the_gate(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 5 .")
        assert lit(pilot) == "MeetingScreen"
        assert "Then we are done." in shown(pilot)
        await press(pilot, "space")
        assert lit(pilot) == "GateScreen"


async def test_leaving_asks_how_and_can_be_undone(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". l")
        assert "Stop answering their calls." in shown(pilot)
        await press(pilot, "escape")
        assert (lit(pilot), player.play.made) == ("MeetingScreen", [])
        await press(pilot, "l 1 .")
        assert player.play.made == ["kindly"]


async def test_a_playthrough_of_an_earlier_version_says_so(at: At, player: FakePlayer) -> None:
    player.play.is_pinned_old = True
    async with at("hello").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        assert "Casa Alvorada · as it was when you began" in shown(pilot)


async def test_q_goes_back_to_the_library(at: At) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". q")
        assert lit(pilot) == "LibraryScreen"


async def test_scrolling_back_shows_what_was_said(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        assert "that is good" not in shown(pilot)
        reader = pilot.app.screen.query_one("Reader")
        reader.scroll_home(animate=False, force=True, immediate=True)
        await pilot.pause()
        assert "Marta Lopes" in shown(pilot)
