"""Colours, motion and words: what can be checked without eyes."""

from __future__ import annotations

import math
from itertools import combinations, product
from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.content import Content

from game.model.card import Seniority
from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.scenario import Level
from game.session.view import NOTICES, Tone
from game.settings.preferences import Preferences
from game.tui import words
from game.tui.app import PastHrApp
from game.tui.preferring import REDUCED_MOTION
from game.tui.rows import MEASURE, Row, Rows
from game.tui.themes import THEMES, TINTS, next_theme
from tests.tui.driving import COMFORTABLE, QUESTIONS, opened, press, shown

if TYPE_CHECKING:
    from textual.theme import Theme

    from tests.tui.fakes import FakePlayer

AA = 4.5


def luminance(colour: Color) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours as WCAG 2 counts it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


PEOPLE = tuple(f"person-{number}" for number in range(1, TINTS + 1))
APART = 20
"""Least distance of two colours that mean different things, as CIE 1976 counts it; 2.3 is just to be seen."""


def lab(colour: Color) -> tuple[float, float, float]:
    """Return a colour as lightness and two hues, in which distances are about as people see them."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.normalized
    )
    x, y, z = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    bent = [part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in (x, y, z)]
    return 116 * bent[1] - 16, 500 * (bent[0] - bent[1]), 200 * (bent[1] - bent[2])


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_text_meets_contrast_aa(theme: Theme) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    letters = ("foreground", "text-muted", "primary", "secondary", "success", "warning", "error", *PEOPLE)
    for letter, ground in product(letters, ("background", "surface", "panel", "glow")):
        ratio = contrast(Color.parse(colours[ground]), Color.parse(colours[letter]))
        assert ratio >= AA, f"{letter} on {ground} in {theme.name}: {ratio:.2f}"


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_people_look_like_nobody_else(theme: Theme) -> None:
    colours = theme.to_color_system().generate() | theme.variables
    for one, other in combinations((*PEOPLE, "primary", "secondary"), 2):
        distance = math.dist(lab(Color.parse(colours[one])), lab(Color.parse(colours[other])))
        assert distance >= APART, f"{one} and {other} in {theme.name}: {distance:.0f}"


@pytest.mark.parametrize("theme", ["textual-dark", "textual-light"])
async def test_a_theme_of_someone_elses_has_colours_for_people_too(player: FakePlayer, theme: str) -> None:
    app = PastHrApp(lambda: player, preferences=Preferences(theme=theme))
    async with app.run_test(size=COMFORTABLE):
        grounds = [Color.parse(app.theme_variables[name]) for name in ("background", "surface")]
        for letter in PEOPLE:
            assert all(contrast(ground, Color.parse(app.theme_variables[letter])) >= AA for ground in grounds)


def test_there_is_a_dark_and_a_light_theme_and_a_way_round() -> None:
    assert {theme.dark for theme in THEMES} == {True, False}
    assert [next_theme(theme.name) for theme in THEMES] == [*[theme.name for theme in THEMES[1:]], THEMES[0].name]
    assert next_theme("someone else's") == THEMES[0].name


async def test_one_key_changes_the_theme(app: PastHrApp) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "f2")
        assert app.theme == "morning"


@pytest.mark.parametrize("theme", ["morning", "contrast", "textual-dark", "no such theme"])
async def test_starts_in_the_theme_that_is_preferred(player: FakePlayer, theme: str) -> None:
    app = PastHrApp(lambda: player, preferences=Preferences(theme=theme))
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        assert app.theme == (theme if theme != "no such theme" else "evening")
        assert "Night Desk" in shown(pilot)


async def test_without_colour_nothing_is_missing(player: FakePlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = PastHrApp(lambda: player, open_scenario="night-desk")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, QUESTIONS)
        assert app.no_color
        text = shown(pilot)
        for part in ("▸1", "◂", "new", "●●●●●●○○○○", "6 of 10"):
            assert part in text


def test_reduced_motion_keeps_everything_still(player: FakePlayer, monkeypatch: pytest.MonkeyPatch) -> None:
    assert PastHrApp(lambda: player, preferences=Preferences(reduced_motion=True)).animation_level == "none"
    monkeypatch.setenv(REDUCED_MOTION, "1")
    assert PastHrApp(lambda: player).animation_level == "none"


def test_every_value_has_a_word() -> None:
    assert {*words.LEVELS} == {*Level}
    assert {*words.SENIORITIES} == {*Seniority}
    assert {*words.ISSUE_MARKS} == {*words.ISSUE_WORDS} == {*IssueStatus}
    assert {*words.SPEC_MARKS} == {*words.SPEC_WORDS} == {*SpecStatus}
    assert {*words.NOTICE_MARKS} == NOTICES - {Tone.ISSUE, Tone.SPEC}
    assert [words.value(points) for points in (0, 45, 100)] == [
        "hardly worth having, 0 of 100",
        "fair, 45 of 100",
        "superb, 100 of 100",
    ]
    assert words.dots(3) == "●●●○○○○○○○"
    assert words.one_of(["a", "b", "c"]) == "a, b or c"
    assert words.quoted('It says "has debts".') == "“It says ‘has debts’.”"


def test_rows_hang_and_leave_no_word_alone() -> None:
    rows = Rows([Row(Content("You choose what you say to them now"), Content("1"), indent=3)])
    assert rows.laid_out(33).plain.split("\n") == ["1  You choose what you say to", "   them now"]


def test_rows_keep_to_the_measure() -> None:
    rows = Rows([Row(Content("word " * 60)), Row(Content("Heading"), rule=True, gap=1)])
    lines = rows.laid_out(200).plain.split("\n")
    assert max(len(line.rstrip()) for line in lines) <= MEASURE
    assert lines[-1].endswith("─")
    assert lines[-2] == ""
