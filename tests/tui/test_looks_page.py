"""The page on looks says what the code does."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import game.tui
from game.session.view import Tone
from game.tui import words
from game.tui.themes import THEMES, TINTS, tint
from game.tui.widgets.building import RIDE
from game.tui.widgets.debrief import wording
from game.tui.widgets.pane import STEP, STEPS

if TYPE_CHECKING:
    from textual.theme import Theme

PAGE = (Path(game.tui.__file__).parent / "LOOKS.md").read_text("utf-8")


def table(heading: str) -> list[list[str]]:
    """Return the rows of the table below a heading, without its head."""
    part = PAGE.partition(f"## {heading}\n")[2].partition("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("|")]
    return rows[2:]


def test_the_table_of_marks_is_that_of_the_code() -> None:
    facts = [
        [words.SURE, "heard first-hand"],
        [words.UNSURE, "heard second-hand, unsure"],
        [words.UNKNOWN, "not heard yet"],
    ]
    issues = [[mark, f"issue: {words.ISSUE_WORDS[status]}"] for status, mark in words.ISSUE_MARKS.items()]
    spec = [[mark, f"the job: {words.SPEC_WORDS[status]}"] for status, mark in words.SPEC_MARKS.items()]
    notices = [
        [mark, f"notice: {tone}"] for tone, mark in words.NOTICE_MARKS.items() if tone not in {Tone.FACT, Tone.RUMOUR}
    ]
    judged = [
        [wording.SOUND, "debrief: as good as any"],
        [wording.CLOSE, "debrief: a close call"],
        [wording.COSTLY, "debrief: it cost"],
        [wording.GAINED, "debrief: it gained"],
    ]
    rest = [
        [words.SETTLER, "who could settle it"],
        [words.HERE, "where you are"],
        [words.MARKED, "marked by you"],
        [words.NEW, "has just changed"],
    ]
    assert table("Marks") == [*facts, *issues, *spec, *notices, *judged, *rest]


def test_notices_of_facts_have_the_marks_of_facts() -> None:
    assert (words.NOTICE_MARKS[Tone.FACT], words.NOTICE_MARKS[Tone.RUMOUR]) == (words.SURE, words.UNSURE)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_colour_on_the_page_is_one_of_the_theme(theme: Theme) -> None:
    named = re.findall(r"\$([a-z0-9-]+)", PAGE)
    assert {"person-1", f"person-{TINTS}", "glow", "primary"} <= set(named)
    colours = theme.to_color_system().generate() | theme.variables
    assert set(named) <= set(colours)


def test_the_cast_takes_its_colours_in_turn() -> None:
    assert [tint(seat) for seat in (0, TINTS - 1, TINTS)] == ["$person-1", f"$person-{TINTS}", "$person-1"]


def test_motion_takes_as_long_as_the_page_says() -> None:
    told = [float(number) for number in re.findall(r"\d\.\d", PAGE.partition("## Motion")[2])]
    assert told == [RIDE, round(STEP * STEPS, 1)]
