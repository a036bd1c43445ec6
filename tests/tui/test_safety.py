"""What must never happen: text that acts, a choice lost, a traceback, a screen that is cut."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.errors import StoreUnwritable
from game.tui.app import PastHrApp
from game.tui.clean import clean
from game.tui.screens.gate.screen import GateScreen
from tests.tui import story
from tests.tui.driving import COMFORTABLE, QUESTIONS, flat, lit, opened, press, resize, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

NASTY = "[bold red]Boo[/] [@click=app.quit]x[/] \x1b[31m\x07\u202ered\u2066\x9b \N{LINE SEPARATOR}[/nothing]"
HARMLESS = "[bold red]Boo[/] [@click=app.quit]x[/] [31mred [/nothing]"


def test_clean_keeps_text_and_drops_what_acts() -> None:
    assert clean(NASTY) == HARMLESS
    assert clean("a\tb\nc") == "a b\nc"
    assert clean("Inês · “é” ✓") == "Inês · “é” ✓"


async def test_markup_and_control_codes_are_only_text(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    view = story.HELLO
    nasty = replace(
        view,
        title=NASTY,
        company=NASTY,
        heading=NASTY,
        told=(replace(view.told[3], text=NASTY, speaker=NASTY), replace(view.told[2], text=NASTY)),
        choices=(replace(view.choices[0], words=NASTY, price=NASTY), *view.choices[1:]),
        notebook=(replace(view.notebook[0], about=NASTY, text=NASTY, told_by=NASTY),),
        issues=(replace(view.issues[0], about=NASTY),),
        spec=(replace(view.spec[0], now=NASTY),),
    )
    monkeypatch.setitem(story.VIEWS, "hello", nasty)
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        text = shown(pilot)
        assert "“[bold red]Boo[/]" in text
        assert not set(text) & {"\x1b", "\x07", "\u202e", "\u2066", "\x9b"}
        for key in "nijt":
            await press(pilot, key)
            assert "[bold red]" in shown(pilot)
            await press(pilot, "escape")


async def test_a_choice_that_cannot_be_kept_changes_nothing(at: At, player: FakePlayer) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        player.play.broken = StoreUnwritable("The disk is full.")
        await press(pilot, "1")
        text = shown(pilot)
        assert "Your playthroughs are out of reach" in text
        assert "The disk is full." in text
        assert player.play.made == []
        player.play.broken = None
        await press(pilot, "enter 1")
        assert player.play.made == ["who-decides"]


async def test_an_unknown_scenario_is_told_in_a_sentence(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, open_scenario="nigth-desk")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        assert "mean night-desk?" in flat(pilot)
        await press(pilot, "enter")
        assert lit(pilot) == "LibraryScreen"


async def test_a_store_that_cannot_be_opened_is_told_in_a_sentence() -> None:
    def refuse() -> FakePlayer:
        raise StoreUnwritable("The folder cannot be written.")

    app = PastHrApp(refuse)
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        assert "The folder cannot be written." in shown(pilot)


@pytest.mark.parametrize("size", [(79, 24), (80, 23), (40, 10)])
async def test_a_tiny_terminal_says_what_it_needs(app: PastHrApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        text = shown(pilot)
        assert "80 columns and 24 lines" in text
        assert f"Here are {size[0]} and {size[1]}." in text


async def test_growing_again_goes_on_where_one_was(opened: PastHrApp, player: FakePlayer) -> None:
    async with opened.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, QUESTIONS)
        await resize(pilot, (60, 20))
        assert lit(pilot) == "SmallScreen"
        await press(pilot, "1")
        assert player.play.made == ["begin", "who-decides"]
        await resize(pilot, COMFORTABLE)
        assert lit(pilot) == "MeetingScreen"
        assert "What would you like to ask me?" in shown(pilot)


async def test_shrinking_hides_no_answer(opened: PastHrApp) -> None:
    async with opened.run_test(size=(150, 50)) as pilot:
        await press(pilot, QUESTIONS)
        for width, height in ((100, 30), (80, 24), (200, 60)):
            await resize(pilot, (width, height))
            text = shown(pilot)
            assert "“Nothing more for now, thank you.”" in text
            assert ("In the way" in text) == (width >= 100)


async def test_no_line_of_text_is_longer_than_the_measure(at: At) -> None:
    async with at("questions").run_test(size=(220, 60)) as pilot:
        await press(pilot, ". t")
        assert max(len(line.strip()) for line in shown(pilot).splitlines()[1:-1]) <= 72


@pytest.mark.parametrize("turns", [0, 2, 4, 8])
async def test_the_end_may_come_while_the_next_screen_is_coming_up(at: At, turns: int) -> None:
    app = at("gate")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert isinstance(app.screen, GateScreen)
        app.screen.choose("duarte")
        for _ in range(turns):
            await asyncio.sleep(0)
        app.exit()
    assert app.unforeseen is None
    assert app.return_code == 0
