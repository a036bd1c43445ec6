"""Plain mode as a person, or a pipe, meets it."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from game.content.library import Library
from game.session.player import Player
from game.session.transcript import as_text
from game.store.store import open_store
from tests.cli.running import past_hr, told
from tests.stories import CROSSING, HERE

if TYPE_CHECKING:
    from pathlib import Path

PLAY = ("play", "--plain", str(CROSSING))
AGAIN = f"past-hr play {CROSSING} --plain\n"


def test_the_end_of_the_input_keeps_everything() -> None:
    code, said, complaint = told(past_hr(*PLAY, typed="1\n"))
    assert (code, complaint) == (0, "")
    assert said.endswith(f"\nKept after 1 choice. To go on, type:\n{AGAIN}")


@pytest.mark.parametrize("word", ["q", "QUIT", "q."])
def test_quitting_keeps_everything(word: str) -> None:
    assert past_hr(*PLAY, typed=f"begin\nask-bo\n{word}\n1\n").stdout.endswith(f"2 choices. To go on, type:\n{AGAIN}")


def test_a_play_goes_on_where_it_stood() -> None:
    first = past_hr(*PLAY, "--seed", "3", typed="1\n1\n").stdout
    again = past_hr(*PLAY).stdout
    assert again.startswith("The Crossing: going on after 2 choices.\n")
    scene = again.partition("going on after 2 choices.\n")[2]
    assert first.endswith(scene)


def test_a_new_play_puts_the_old_one_aside(home: Path) -> None:
    for more in ((), ("--new",), ("--seed", "5")):
        past_hr(*PLAY, *more, typed="begin\nask-bo\n")
    with open_store(home / "data") as store:
        assert [row.id for row in store.unfinished()] == [3]
        assert store.playthrough(3).seed == 5
        assert all(store.playthrough(number).put_aside for number in (1, 2))
        assert len(store.choices(1)) == 2


def test_without_a_name_the_last_play_goes_on() -> None:
    past_hr(*PLAY, typed="1\n")
    assert past_hr("play", "--plain").stdout.startswith("The Crossing: going on after 1 choice.\n")


def test_without_a_name_or_a_play_the_library_asks() -> None:
    code, said, complaint = told(past_hr("play", "--plain", typed="nonsense\nq\n"))
    assert (code, complaint) == (0, "")
    assert "There is no such scenario in the list." in said or "There are no scenarios to play." in said


def test_the_same_seed_and_choices_tell_the_same_to_the_letter() -> None:
    typed = "1\n" * 30
    plays = {past_hr(*PLAY, "--seed", "3", typed=typed, PYTHONHASHSEED=seed).stdout for seed in ("1", "2")}
    assert len(plays) == 1


def test_screens_plain_lines_and_a_resumed_play_tell_the_same_to_the_letter(home: Path, tmp_path: Path) -> None:
    choices = ("begin", "ask-bo", "boats", "read", "bo", "show")
    past_hr(*PLAY, "--seed", "3", typed="begin\nask-bo\nboats\n\nread\nbo\nshow\n")
    with Player(open_store(tmp_path / "screens"), Library(HERE)) as someone:
        on_screens = someone.begin("crossing", 3)
        for choice in choices:
            on_screens.choose(choice)
        text = as_text(on_screens.transcript())
    with Player(open_store(home / "data"), Library(HERE)) as someone:
        resumed = someone.resume(1)
        assert resumed.choices == choices
        assert as_text(resumed.transcript()).encode() == text.encode()


@pytest.mark.parametrize("width", [60, 72, 100])
def test_no_line_is_longer_than_asked_for(width: int) -> None:
    said = past_hr(*PLAY, "--width", str(width), typed="?\nn\ni\nj\nb\na\nt\nl\nr\n" + "1\n\n" * 20 + "s\n").stdout
    lines = [line for line in said.splitlines() if not line.startswith("past-hr play")]
    assert width - 15 < max(map(len, lines)) <= width


def test_no_line_holds_anything_but_text() -> None:
    said = past_hr(*PLAY, "--seed", "3", typed="\x1b[2J\n\x07\n\u202e\n" + "1\n\n" * 20 + "s\n").stdout
    assert all(line.isprintable() for line in said.splitlines())
    assert not set(said) & set("─│┌┐└┘█▒░●○")
    assert r"\x1b[2J" in said


def test_what_is_not_understood_changes_nothing(home: Path) -> None:
    said = past_hr(*PLAY, typed="0\n99999999999\n²\nperhaps\n-1\n" + "x" * 500 + "\n\n").stdout
    assert said.count("is not possible here.") == 6
    assert "Nothing was typed." in said
    assert f'"{"x" * 40}…" is not possible' in said
    with open_store(home / "data") as store:
        assert store.choices(1) == ()


def test_leaving_is_asked_for_before_it_is_done(home: Path) -> None:
    past_hr(*PLAY, "--seed", "3", typed="1\n5\n6\n")
    with open_store(home / "data") as store:
        assert store.unfinished()
    said = past_hr(*PLAY, typed="l\n5\n").stdout
    assert '5. "Thank you but I will leave it here"' in said
    assert "Debrief: The Crossing." in said
    with open_store(home / "data") as store:
        (row,) = store.finished()
        assert row.kind == "left"


def test_a_choice_can_be_typed_by_its_name(home: Path) -> None:
    past_hr(*PLAY, typed="begin\nask-bo\n")
    with open_store(home / "data") as store:
        assert store.choices(1) == ("begin", "ask-bo")


def test_the_question_of_a_gate_is_put_once(home: Path) -> None:
    to_the_gate = "begin\nask-bo\n1\n"
    said = past_hr(*PLAY, "--seed", "3", typed=to_the_gate + "35\nn\n70%\n2\nr\n").stdout
    assert said.count("How likely is it, in per cent") == 3
    assert '"35" is not possible here.' in said
    assert "Noted: 70 per cent." in said
    assert "How likely" not in past_hr(*PLAY).stdout
    with open_store(home / "data") as store:
        assert [row.percent for row in store.estimates(1)] == [70]
        assert len(store.choices(1)) == 4


def test_a_finished_play_can_be_looked_at_again() -> None:
    said = past_hr(*PLAY, "--seed", "3", typed="1\nl\n5\nt\nn\ns\nr\n\nnever read\n").stdout
    assert said.count("Debrief: The Crossing.") == 2
    assert said.count("One line for next time") == 1
    assert said.count("It is over. Press Enter to close") == 4
    assert "The score in numbers:" in said
    assert "Kept after" not in said
    assert "never read" not in said


def test_a_scenario_that_was_changed_is_played_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "my story.yaml"
    shutil.copy(CROSSING, file)
    assert past_hr("play", "--plain", str(file), typed="1\n").stdout.endswith(f'past-hr play "{file}" --plain\n')
    file.write_text(file.read_text("utf-8").replace("Ann has a form.", "Ann has a pen."), "utf-8")
    said = past_hr("play", "--plain", str(file)).stdout
    assert "The scenario has been changed since; you play it as it was" in said
    assert "Ann has a form." in said
    assert "Ann has a pen." in past_hr("play", "--plain", str(file), "--new", typed="1\n").stdout
