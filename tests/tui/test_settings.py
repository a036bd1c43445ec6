"""Settings: by key, by mouse, by palette, applied at once and kept as they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.errors import PastHrError
from game.settings.directories import directories
from game.settings.options import Difficulty, TextSpeed
from game.settings.preferences import FILE, Preferences, load, save
from game.tui.app import PastHrApp
from game.tui.preferring import REDUCED_MOTION
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, shown

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_a_setting_goes_round_and_is_kept(player: FakePlayer, tmp_path: Path) -> None:
    app = PastHrApp(lambda: player, keep=lambda preferences: save(tmp_path, preferences))
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 1 2 2 3 4")
        text = flat(pilot)
        for part in ("evening ✓ morning contrast", "standard ✓ expert", "✓ still", "✓ brisk"):
            assert part in text
        assert (app.theme, app.difficulty, app.animation_level) == ("morning", Difficulty.EXPERT, "none")
        await press(pilot, "escape")
        assert lit(pilot) == "LibraryScreen"
    kept = load(tmp_path).preferences
    assert kept == Preferences(
        theme="morning", difficulty=Difficulty.EXPERT, reduced_motion=True, text_speed=TextSpeed.BRISK
    )


async def test_enter_stays_at_its_line(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 down enter enter enter")
        assert app.difficulty is Difficulty.GUIDED
        assert "▸2 Difficulty ✓ guided" in flat(pilot)


async def test_the_arrow_keys_go_through_the_values_and_each_shows_at_once(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 right")
        assert app.theme == "morning"
        await press(pilot, "right")
        assert app.theme == "contrast"
        await press(pilot, "left left left")
        assert app.theme == "contrast"


@pytest.mark.parametrize(
    ("value", "attribute", "expected"),
    [
        ("contrast", "theme", "contrast"),
        ("standard", "difficulty", Difficulty.STANDARD),
        ("still", "is_still", True),
    ],
)
async def test_a_click_sets_a_value(player: FakePlayer, value: str, attribute: str, expected: object) -> None:
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3")
        lines = shown(pilot).splitlines()
        row = next(index for index, line in enumerate(lines) if f"  {value}" in line)
        await pilot.click(offset=(lines[row].index(f"  {value}") + 3, row))
        await pilot.pause()
        assert getattr(app, attribute) == expected


async def test_stillness_from_the_environment_is_told(player: FakePlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(REDUCED_MOTION, "1")
    app = PastHrApp(lambda: player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 3 3 up down")
        assert (app.is_still, app.animation_level) == (True, "none")
        assert f"Held still by {REDUCED_MOTION}" in shown(pilot)


async def test_what_the_environment_keeps_still_for_textual_stays_still(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, preferences=Preferences(reduced_motion=True))
    app._usual_motion = "basic"
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f3 3")
        assert app.animation_level == "basic"


async def test_the_keys_are_told_with_their_names_and_the_file(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, preferences=Preferences(keymap={"notebook": "f6", "theme": "f9"}))
    async with app.run_test(size=(100, 120)) as pilot:
        await press(pilot, "f3 5")
        text = flat(pilot)
        box = [line.split("│")[1].strip() for line in shown(pilot).splitlines() if line.count("│") >= 2]
        assert str(directories().config / FILE) in "".join(box)
        assert "f9 theme Change the colours: evening, morning, highest contrast changed" in text
        assert "f6 notebook" in text
        assert "open Open the scenario that is marked" in text


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
        assert "to 68" in shown(pilot)
        await press(pilot, "f3 2 escape .")
        assert lit(pilot) == "GateScreen"
        assert "to 68" not in shown(pilot)


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
