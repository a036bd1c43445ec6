"""What is read ahead, laid out once and drawn sooner looks the same, and is not done again."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from textual.css.stylesheet import Stylesheet
from textual.screen import Screen
from textual.widget import Widget

from game.tui import sheets
from game.tui.screens.meeting.screen import MeetingScreen
from game.tui.widgets.even import Even
from game.tui.widgets.reader import Reader
from tests.tui.driving import COMFORTABLE, LEAST, Size, opened, press, read, settled, shown

if TYPE_CHECKING:
    from game.tui.app import PastHrApp
    from tests.tui.conftest import At

SCREENS = {"hello": ". 1 .", "gate": ".", "signed": ". 1 4"}
"""Where a screen with much on it comes, and the keys to it."""


async def test_no_screen_parses_a_sheet_once_all_were_read(app: PastHrApp, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await settled(pilot)
        parse = Stylesheet._parse_rules

        def told(sheet: Stylesheet, css: str, *args: Any, **others: Any) -> Any:
            parsed.append(css)
            return parse(sheet, css, *args, **others)

        monkeypatch.setattr(Stylesheet, "_parse_rules", told)
        app.open("night-desk", 7)
        await read(pilot)
        await press(pilot, "1 . n escape question_mark escape f3 escape l escape ctrl+p escape")
        assert isinstance(app.screen, MeetingScreen)
        app.debrief(app.screen.play)
        await settled(pilot)
    assert parsed == []


async def test_a_sheet_in_the_colours_of_before_is_not_used(app: PastHrApp, monkeypatch: pytest.MonkeyPatch) -> None:
    changed, read_all = Event(), sheets._with_all

    def slowly(sheet: Stylesheet) -> Stylesheet:
        changed.wait()
        return read_all(sheet)

    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await settled(pilot)
        monkeypatch.setattr(sheets, "_with_all", slowly)
        used, reading = app.stylesheet, app.read_ahead()
        await pilot.pause()
        app.theme = "morning"
        changed.set()
        await reading.wait()
        assert app.stylesheet is used


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("place", SCREENS)
async def test_a_line_stands_for_all_where_all_are_alike(at: At, place: str, size: Size) -> None:
    app = at(place)
    async with app.run_test(size=size) as pilot:
        await press(pilot, SCREENS[place])
        await settled(pilot)
        even = [each for each in app.screen._compositor.visible_widgets if isinstance(each, Even)]
        assert even
        for each in even:
            crop = each.size.region
            drawn, plain = each.render_lines(crop), Widget.render_lines(each, crop)
            assert [line.simplify() for line in drawn] == [line.simplify() for line in plain], str(each)


async def test_a_screen_is_laid_out_for_the_room_there_is_from_the_start(
    app: PastHrApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    first: dict[str, bool] = {}
    lay_out = Screen._refresh_layout

    def told(screen: Screen[Any], *args: Any, **others: Any) -> None:
        first.setdefault(type(screen).__name__, screen.has_class("-wide"))
        lay_out(screen, *args, **others)

    monkeypatch.setattr(Screen, "_refresh_layout", told)
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        app.open("night-desk", 7)
        await press(pilot, ". 1 .")
    assert "MeetingScreen" in first
    assert all(first.values()), first


async def test_the_bar_of_a_text_stands_where_the_text_does(at: At) -> None:
    app = at("hello")
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, ". 1 .")
        before = shown(pilot)
        bar = app.screen.query_one(Reader).vertical_scrollbar
        assert bar.display
        bar.refresh()
        await pilot.pause()
        assert shown(pilot) == before
