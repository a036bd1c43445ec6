"""What plain mode does when a play is over: the if-then line, practice from any choice, and difficulty before that."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.settings.preferences import FILE
from game.store.store import open_store
from tests.cli.running import past_hr
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

PLAY = ("play", "--plain", str(CROSSING), "--seed", "3", "--width", "100")
LEFT = "begin\nask-bo\nboats\n\nwarmly\n"
"""To the gate, past its question, and out."""

LINE = "If the person is not sure, then I ask who is."


def after_leaving(*typed: str) -> str:
    """What is said once a crossing was left, and this was typed."""
    said = past_hr(*PLAY, typed=LEFT + "".join(f"{each}\n" for each in typed)).stdout
    return said[said.index("Debrief: The Crossing.") :]


def choices_kept(home: Path) -> list[tuple[str, ...]]:
    """The choices of every play that is over."""
    with open_store(home / "data") as store:
        return [store.choices(row.id) for row in store.finished()]


def test_the_line_is_asked_for_once_and_shown_at_the_next_start() -> None:
    said = after_leaving(LINE, "r", "")
    assert said.count("One line for next time, in your own words: if … happens, then I …") == 1
    assert f"Kept: {LINE}" in said
    assert f"Your line for next time: {LINE}" in said
    assert past_hr("play", "--plain", "--width", "100").stdout.startswith(
        f"Your line after The Crossing: {LINE}\n\nThe library:"
    )


def test_enter_passes_the_line_over() -> None:
    said = after_leaving("", "", "never read")
    assert said.count("It is over. Press Enter to close") == 1
    assert "Your line after" not in past_hr(*PLAY).stdout


def test_a_line_that_cannot_be_kept_is_refused_and_asked_for_again() -> None:
    said = after_leaving("a\x1b[2Jb", "x" * 201, LINE)
    assert "This line holds a character that steers the screen" in said
    assert "This line has 201 characters, and at most 200 are kept." in said
    assert said.count("One line for next time") == 3
    assert f"Kept: {LINE}" in said


def test_the_line_can_be_written_anew() -> None:
    said = after_leaving("If a, then b.", "w", LINE, "r")
    assert said.endswith("or ? for help.\n")
    assert said.count("Your line for next time") == 1
    assert f"Your line for next time: {LINE}" in said


def test_practice_from_a_choice_never_touches_the_record(home: Path) -> None:
    said = after_leaving("p 4", "bo", "listen", "u", "q", "r")
    assert "4. After Ann: Thank you but I will leave it here. Worth 40." in said
    practice = said[said.index("Practice from choice 4. Nothing of it is kept") : said.index("The practice is over")]
    assert "How likely is it" not in practice
    assert "Mr Bo, Mate" in practice
    assert practice.count("Practice. Type") == 4
    assert practice.count("listen") == 0
    assert said.count("Debrief: The Crossing.") == 2
    assert choices_kept(home) == [("begin", "ask-bo", "boats", "warmly")]


def test_a_practice_can_be_played_to_its_end_and_taken_back() -> None:
    said = after_leaving("p4", "warmly", "u", "u", "silently", "", "")
    assert said.count("It ended so: Back to the kiosk. Your judgement was thin") == 2
    assert "There is nothing to take back; this is where the practice began." in said
    assert said.count("It is over. Press Enter to close") == 1


@pytest.mark.parametrize("typed", ["p 0", "p 5", "p 999"])
def test_a_choice_that_was_not_made_cannot_be_practised_from(typed: str) -> None:
    assert "the path has choices 1 to 4." in after_leaving(typed)


def test_without_a_number_practice_says_what_to_type() -> None:
    assert "Type p and the number of a choice, from 1 to 4" in after_leaving("p")


def test_commands_that_mean_nothing_afterwards_say_so() -> None:
    said = after_leaving("", "u", "l", "nonsense", "?")
    assert said.count("is not possible here.") == 3
    assert "- p or practice:" in said
    assert "- u or undo:" not in said


@pytest.mark.parametrize(
    ("difficulty", "ranges", "trust"), [("guided", True, True), ("standard", False, True), ("expert", False, False)]
)
def test_difficulty_hides_what_it_says(home: Path, difficulty: str, ranges: bool, trust: bool) -> None:
    typed = "begin\nraise-it\nraise-again\nboats\nt\nr\n"
    said = past_hr(*PLAY, "--difficulty", difficulty, typed=typed).stdout
    assert ("What the job may be worth to you" in said) == ranges
    assert ("Trust 4 of 10." in said) == trust
    assert ("Trust: 5 to 4" in said) == trust
    (home / "config").mkdir(parents=True)
    (home / "config" / FILE).write_text(f'difficulty = "{difficulty}"', "utf-8")
    assert past_hr(*PLAY, typed=typed).stdout == said


def test_afterwards_nothing_is_hidden() -> None:
    said = past_hr(*PLAY, "--difficulty", "expert", typed=f"{LEFT}t\n").stdout
    over = said[said.index("Debrief:") :]
    assert "What the job might be worth to you as you went" in over
    assert "trust 6 of 10 when you parted" in over
    assert "Trust: 5 to 6" in over
