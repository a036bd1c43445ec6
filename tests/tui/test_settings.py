"""Settings: three of them, by key, by palette, kept as they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import PastHrError
from game.settings.options import Difficulty
from game.settings.preferences import Preferences, load, save
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_a_setting_goes_round_and_is_kept(player: FakePlayer, tmp_path: Path) -> None:
    app = PastHrApp(lambda: player, keep=lambda preferences: save(tmp_path, preferences))
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 1 2 2 3")
        text = shown(pilot)
        for part in ("Colours: morning", "Difficulty: expert", "Motion: still"):
            assert part in text
        assert (app.theme, app.difficulty, app.animation_level) == ("morning", Difficulty.EXPERT, "none")
        await press(pilot, "escape")
        assert lit(pilot) == "LibraryScreen"
    kept = load(tmp_path).preferences
    assert kept == Preferences(theme="morning", difficulty=Difficulty.EXPERT, reduced_motion=True)


async def test_enter_stays_at_its_line(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 down enter enter enter")
        assert app.difficulty is Difficulty.GUIDED
        assert "▸2  Difficulty: guided" in shown(pilot)


async def test_the_key_of_the_theme_keeps_it(player: FakePlayer, tmp_path: Path) -> None:
    app = PastHrApp(lambda: player, keep=lambda preferences: save(tmp_path, preferences))
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f2")
    assert load(tmp_path).preferences.theme == "morning"


async def test_a_difficulty_for_one_time_is_not_kept(player: FakePlayer, tmp_path: Path) -> None:
    app = PastHrApp(lambda: player, keep=lambda preferences: save(tmp_path, preferences), difficulty=Difficulty.EXPERT)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f2")
        assert app.difficulty is Difficulty.EXPERT
    assert load(tmp_path).preferences.difficulty is Difficulty.GUIDED


async def test_what_cannot_be_kept_is_told_and_holds(player: FakePlayer) -> None:
    def refuse(_: Preferences) -> None:
        raise PastHrError("The preferences were not saved, [because] it rains.")

    app = PastHrApp(lambda: player, keep=refuse)
    async with app.run_test(size=COMFORTABLE, notifications=True) as pilot:
        await press(pilot, "f2")
        await pilot.pause()
        assert app.theme == "morning"
        assert "not saved, [because] it rains." in flat(pilot)


async def test_a_difficulty_changes_what_a_gate_shows_at_once(at: At) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert "most 68" in shown(pilot)
        await press(pilot, "f3 2 escape .")
        assert lit(pilot) == "GateScreen"
        assert "most 68" not in shown(pilot)


async def test_a_difficulty_changes_how_you_stand_at_once(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert "Trust 6 of 10" in shown(pilot)
        await press(pilot, "f3 2 2 escape")
        assert "Trust 6 of 10" not in shown(pilot)


async def test_the_palette_finds_the_settings(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". ctrl+p")
        await press(pilot, "s e t t i n g")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        await pilot.pause()
        assert lit(pilot) == "SettingsScreen"
