"""The whole thing as a person meets it: the real command, a real terminal, real keys, and a real kill."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from game.store.database import FILE
from tests.tui.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")

CRASH = """
import sys
from game.tui.screens.playing import PlayScreen
def fail(self, choice):
    raise ZeroDivisionError("by nought")
PlayScreen.choose = fail
from game.cli.main import main
sys.exit(main(["play", "night-desk", "--seed", "7"]))
"""

SEEDED = """
import secrets, sys
secrets.randbelow = lambda below: 7
from game.cli.main import main
sys.exit(main([]))
"""
"""The library, from which every game begins with the same seed."""


def test_a_game_from_the_library_to_the_debrief_and_back() -> None:
    with Terminal(program=SEEDED) as one:
        one.until("a short tour", "1 of 5")
        one.press("q")
        one.until("Night Desk", "not played yet")
        one.press("/", *"night", "\r", "\r")
        one.until("This story holds")
        one.press("1")
        one.until("Before you go in")
        one.play_until("After Marta")
        one.play_until("▲ Up")
        at_the_gate = one.text
        one.resize(70, 20)
        one.until("It needs 80 columns and 24 lines.", "Here are 70 and 20.")
        one.resize(80, 24)
        one.until("▲ Up")
        assert one.text == at_the_gate
        one.press("l")
        one.until("How do you leave?")
        one.press("1")
        one.play_until("The debrief")
        one.until("Tell Marta that you are")
        one.press("q")
        one.until("endings seen")
        one.press("q")
        assert one.end() == (0, "")
    with Terminal() as two:
        two.until("endings seen")
        two.press("q")
        assert two.end() == (0, "")


def test_a_kill_in_the_middle_of_a_meeting_goes_on_at_the_same_scene() -> None:
    with Terminal("play", "night-desk", "--seed", "7") as one:
        one.until("This story holds")
        one.press("1")
        one.play_until("Marta Lopes")
        for _ in range(2):
            one.press("1")
            one.play_until("Marta Lopes")
        before = one.lines
        one.kill()
    with Terminal() as two:
        two.until("Continue where you were")
        two.press("\r")
        two.until("You have been here before.")
        two.press("\r")
        two.play_until("Marta Lopes")
        assert _answers(two.lines) == _answers(before)
        assert _answers(before)


def _answers(lines: list[str]) -> list[str]:
    """What can be chosen, with the last line that was said above it."""
    first = next(number for number, line in enumerate(lines) if "▸1" in line)
    return [line[24:] for line in lines[first - 2 : -1]]


def test_an_error_that_nobody_foresaw_ends_in_one_sentence_and_a_report(home: Path) -> None:
    with Terminal(program=CRASH) as one:
        one.until("This story holds")
        one.press("1")
        one.play_until("Go in")
        one.press("1")
        code, said = one.end()
    report = home / "cache" / "reports" / "report-1.txt"
    assert code == 1
    assert said.count("\n") == 1
    assert str(report) in said
    assert "Traceback" not in said
    assert "ZeroDivisionError: by nought" in report.read_text("utf-8")
    with Terminal() as two:
        two.until("Continue where you were")


def test_a_damaged_database_is_told_in_the_app_and_after_it(home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / FILE).write_bytes(b"not a database" * 100)
    with Terminal() as one:
        one.until("Your playthroughs are out of reach", "past-hr-damaged-1")
        one.press("\r")
        code, said = one.end()
    assert (code, said.count("\n")) == (1, 1)
    assert "past-hr-damaged-1" in said
    with Terminal() as two:
        two.until("a short tour", "1 of 5")
        two.press("q")
        two.until("Night Desk", "not played yet")


def test_a_folder_that_refuses_is_told_in_the_app_and_after_it(home: Path) -> None:
    home.mkdir(parents=True)
    (home / "data").write_text("not a folder", "utf-8")
    with Terminal() as one:
        one.until("cannot be used", "Try again")
        (home / "data").unlink()
        one.press("2")
        one.until("a short tour", "1 of 5")
        one.press("q")
        one.until("Night Desk", "not played yet")
        one.press("q")
        assert one.end() == (0, "")
