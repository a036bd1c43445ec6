"""The list draws any shelf at any size: what shows is what fits, and the marked card is always in sight."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App

from game.tui.rows import MEASURE, Rows
from game.tui.widgets.card import BRIEF, FULL, brief_rows, full_rows
from game.tui.widgets.shelf_list import ShelfList
from tests.tui.driving import shown
from tests.tui.shelves import many, shelved, shelves

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.shelf import Shelved


class Listing(App[None]):
    """Nothing but a list."""

    def __init__(self, shelf: tuple[Shelved, ...]) -> None:
        super().__init__()
        self.shelf = shelf

    def compose(self) -> ComposeResult:
        yield ShelfList(self.shelf)

    def on_mount(self) -> None:
        self.query_one(ShelfList).focus()


@given(st.data(), st.integers(20, MEASURE))
def test_a_card_has_its_height_at_any_width(data: st.DataObject, room: int) -> None:
    each = data.draw(shelved("a"))
    for rows, lines in ((full_rows(each, room), FULL), (brief_rows(each, room), BRIEF)):
        drawn = Rows(rows).laid_out(room).plain.split("\n")
        assert len(drawn) == lines - 1
        assert max(map(len, drawn)) <= room


@pytest.mark.parametrize("room", range(40, MEASURE + 1, 4))
def test_what_a_story_trains_is_told_whole_or_counted(room: int) -> None:
    each = many(1)[0]
    assert each.card is not None
    names = ("ask who knows", "second-hand until confirmed", "price the next step")
    told = full_rows(replace(each, card=replace(each.card, trains=names)), room)[-1].text.plain
    kept = [name for name in names if name in told]
    assert kept
    assert "…" not in told
    assert len(kept) == len(names) or told.endswith(f", and {len(names) - len(kept)} more")


@pytest.mark.parametrize("height", [5, 9, 24, 50])
@pytest.mark.parametrize("brief", [False, True])
async def test_the_marked_card_is_whole_and_the_first_is_never_cut(height: int, brief: bool) -> None:
    app = Listing(many(40))
    async with app.run_test(size=(80, height)) as pilot:
        listing = app.query_one(ShelfList)
        listing.brief = brief
        await pilot.pause()
        for key in ("down", "pagedown", "down", "end", "up", "pageup", "home", "end", "pageup", "pageup"):
            await pilot.press(key)
            await pilot.pause()
            assert listing.scroll_offset.y % listing.step == 0
            marked = listing.shelved
            assert marked is not None
            assert marked.card is not None
            lines = [line.rstrip(" ▁▂▃▄▅▆▇▎▊█") for line in shown(pilot).splitlines()]
            assert sum(marked.card.title in line.split("  ") or f"▌ {marked.card.title}" in line for line in lines) == 1


@settings(max_examples=12)
@given(shelf=shelves())
async def test_what_is_listed_shows(shelf: tuple[Shelved, ...]) -> None:
    app = Listing(shelf)
    async with app.run_test(size=(100, 80)) as pilot:
        await pilot.pause()
        text = shown(pilot)
        for each in shelf:
            title = each.id if each.card is None else each.card.title
            assert title[:60] in text
