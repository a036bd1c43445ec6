"""One picture for one key: what a key sets going is painted together."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from textual.screen import Screen

from game.tui.at_once import at_once
from game.tui.widgets.debrief.part import Part, Turned
from game.tui.widgets.passage import Entry
from game.tui.widgets.reader import Reader
from tests.tui.driving import COMFORTABLE, LEAST, press, settled, shown, still
from tests.tui.test_debrief import to_debrief

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.tui.conftest import At
    from tests.tui.driving import Size


@contextmanager
def painted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Tell what the screen showed each time that it was painted."""
    pictures: list[str] = []
    paint = Screen._compositor_refresh

    def watched(screen: Screen[object]) -> None:
        paint(screen)
        if screen is not screen.app.screen:
            return
        strips = screen._compositor.render_strips()
        text = "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)
        if pictures[-1:] != [text]:
            pictures.append(text)

    with monkeypatch.context() as patch:
        patch.setattr(Screen, "_compositor_refresh", watched)
        yield pictures


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, (160, 50)])
async def test_a_key_of_the_debrief_is_answered_at_once(at: At, size: Size, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at("signed").run_test(size=size) as pilot:
        await to_debrief(pilot, "2 3 4 5 6 7 8 9")
        for key in [key for part in "123456789" for key in (part, "down", "down", "up", "end")]:
            with painted(monkeypatch) as pictures:
                await press(pilot, key)
                await settled(pilot)
            place = pilot.app.screen.query_one(Turned).region
            told = [[line[place.x : place.right] for line in text.splitlines()[:-1]] for text in pictures]
            assert not told or told[0] == told[-1], key


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, (160, 50)])
async def test_an_answer_shows_what_follows_in_its_first_picture(
    at: At, size: Size, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at("hello").run_test(size=size) as pilot:
        await press(pilot, ".")
        before = shown(pilot)
        with painted(monkeypatch) as pictures:
            await press(pilot, "1")
            await settled(pilot)
        place = pilot.app.screen.query_one(Reader).region
        then, first, last = (
            [line[place.x : place.right - 1].rstrip() for line in text.splitlines()[place.y : -1]]
            for text in (before, next(each for each in pictures if each != before), pictures[-1])
        )
        assert then != first
        assert first == last, "the text was moved once it stood on the screen"


async def test_a_part_is_left_and_found_again_as_it_was(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "1 down down")
        there, scrolled = pilot.app.screen.focused, pilot.app.screen.query(Part).first().scroll_offset
        assert isinstance(there, Entry)
        await press(pilot, "7 1")
        assert pilot.app.screen.focused is there
        assert pilot.app.screen.query(Part).first().scroll_offset == scrolled


async def test_the_screen_is_held_for_a_moment_only(at: At) -> None:
    async with at("hello").run_test(size=LEAST) as pilot:
        await still(pilot)
        for _ in range(3):
            at_once(pilot.app.screen)
        assert pilot.app._batch_count == 3
        await still(pilot)
        assert pilot.app._batch_count == 0
