"""Marks in the transcript: by key, by mouse, and from one to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import StoreError
from game.session.difficulty import Difficulty
from game.session.view import Tone
from game.tui.app import PastHrApp
from game.tui.widgets.transcript import Transcript
from game.tui.words import MARKED
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, shown
from tests.tui.fakes import FakePlay, FakePlayer

if TYPE_CHECKING:
    import pytest

    from tests.tui.conftest import At


async def test_a_key_marks_what_the_cursor_is_on_and_takes_the_mark_away(at: At, player: FakePlayer) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t b")
        last = len(player.play.transcript()) - 1
        assert player.play.marks == {last}
        assert f"▸{MARKED} ● Trust: 5 to 6" in shown(pilot)
        await press(pilot, "b")
        assert player.play.marks == frozenset()
        assert MARKED not in shown(pilot)


async def test_marks_are_there_again_when_the_panel_opens_again(at: At, player: FakePlayer) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t up b escape t")
        assert f"{MARKED} 1 marked" in shown(pilot)
        await press(pilot, "n")
        assert MARKED not in shown(pilot)
        assert len(player.play.marks) == 1


async def test_keys_go_from_mark_to_mark_and_round(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t b home b down down b")
        script = pilot.app.screen.query_one(Transcript)
        first, middle, last = sorted(script.marks)
        seen = [script.cursor]
        for key in ("right_square_bracket", "right_square_bracket", "left_square_bracket", "left_square_bracket"):
            await press(pilot, key)
            seen.append(script.cursor)
        assert seen == [middle, last, first, last, middle]


async def test_the_cursor_is_always_on_the_screen(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t")
        for key in ("up",) * 12 + ("pagedown", "pageup", "pageup", "home", "end", "space"):
            await press(pilot, key)
            assert "▸" in shown(pilot), key


async def test_the_mouse_goes_to_a_line_and_marks_it_in_the_margin(at: At, player: FakePlayer) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". t")
        lines = shown(pilot).split("\n")
        row = next(number for number, line in enumerate(lines) if "Nothing" not in line and "Mostly nights." in line)
        script = pilot.app.screen.query_one(Transcript)
        sheet = script.children[0].region
        await pilot.click(offset=(sheet.x + 12, row))
        await pilot.pause()
        here = script.cursor
        assert player.play.marks == frozenset()
        assert player.play.transcript()[here].tone is Tone.THOUGHT
        await pilot.click(offset=(sheet.x + 1, row))
        await pilot.pause()
        assert player.play.marks == {here}


async def test_what_is_hidden_does_not_move_the_marks(player: FakePlayer) -> None:
    player.play.place = "questions"
    app = PastHrApp(lambda: player, open_scenario="night-desk", difficulty=Difficulty.EXPERT)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, ". t home b end b")
        said = player.play.transcript()
        assert player.play.marks == {0, max(i for i, each in enumerate(said) if each.tone is not Tone.TRUST)}


async def test_a_mark_that_cannot_be_kept_is_told_and_not_shown(
    at: At, player: FakePlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: FakePlay, place: int, /, *, marked: bool = True) -> None:
        raise StoreError("The disk is full.")

    monkeypatch.setattr(FakePlay, "mark", refuse)
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t b")
        assert "The disk is full." in flat(pilot)
        await press(pilot, "escape")
        assert lit(pilot) == "PanelScreen"
        assert MARKED not in shown(pilot)


async def test_the_commands_are_open_in_the_transcript_alone(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". t")
        assert "b mark" in shown(pilot)
        await press(pilot, "n")
        assert "b mark" not in shown(pilot)
        await press(pilot, "t question_mark")
        assert "Go to the next mark" in flat(pilot)
