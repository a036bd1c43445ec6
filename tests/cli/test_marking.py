"""Marks in plain mode: on what was said last, kept with the play, listed in its order."""

from __future__ import annotations

from tests.cli.running import past_hr
from tests.stories import CROSSING

PLAY = ("play", "--plain", str(CROSSING))
NOTHING = "Nothing is marked. Type m to mark what was said last."


def flat(typed: str) -> str:
    return " ".join(past_hr(*PLAY, typed=typed).stdout.split())


def test_what_was_said_last_is_marked_and_listed_and_kept() -> None:
    first = flat("begin\nm\nmarks\nq\n")
    marked = first.partition("Marked: ")[2].partition(" Type ")[0]
    assert marked
    assert f"Marked: - {marked}" in first
    assert f"Marked: - {marked}" in flat("k\nq\n")


def test_marked_again_it_is_marked_no_longer() -> None:
    told = flat("begin\nmark\nmark\nmarks\nq\n")
    assert "No longer marked: " in told
    assert NOTHING in told


def test_without_marks_it_tells_how() -> None:
    assert NOTHING in flat("k\nq\n")


def test_help_names_both() -> None:
    told = flat("?\nq\n")
    assert "- m or mark: " in told
    assert "- k or marks: " in told
