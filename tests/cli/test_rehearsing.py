"""Rehearsals in plain lines, and what is said where there can be none."""

from __future__ import annotations

import re
import subprocess
import sys
from threading import Event
from typing import IO, TYPE_CHECKING

import pytest

from game.authoring.run import Source
from game.cli.checking import checker, found_in, problems_in
from game.cli.linear.rehearsing import RehearsalTable
from game.problems import Severity
from game.session.difficulty import Difficulty
from game.session.plain.page import Page
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Start
from game.session.rehearsal.version import version_of
from game.session.rehearsal.watch import Watch
from tests.cli.running import COMMAND, ROOT, past_hr, told
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

STORY = CROSSING.read_text("utf-8")
PLAY = ("play", "--plain", str(CROSSING))


class FakeText:
    """A text that the test edits, at a time that goes on when somebody pauses."""

    name = "crossing.yaml"
    id = "crossing"

    def __init__(self) -> None:
        self.text = STORY
        self.time = 0.0

    def read(self) -> bytes:
        return self.text.encode()

    def pause(self, seconds: float) -> None:
        self.time += seconds


def rehearsed(*steps: str | tuple[str, str], text: str = STORY) -> list[str]:
    """What is printed, paragraph by paragraph, when lines are typed and passages of the file replaced in between.

    A pair is a change, made while the prompt waits for the line after it; a pair of empty texts mends everything.
    """
    file, said, left = FakeText(), list[str](), list[str | tuple[str, str]](steps)
    file.text = text
    watch = Watch(file, lambda: file.time)
    watch.look()

    def listen() -> str | None:
        while left:
            step = left.pop(0)
            if isinstance(step, str):
                return step
            file.text = STORY if step == ("", "") else file.text.replace(*step)
        return None

    play = Rehearsal(version_of(text.encode(), "crossing"), Start(7, 0))
    page = Page(said.append, 1000)
    RehearsalTable(play, page, listen, Difficulty.GUIDED, "crossing.yaml", watch, file.pause).rehearse()
    return said


def after(said: Sequence[str], part: str) -> list[str]:
    """What was printed from the first line on that has this in it."""
    return list(said[next(number for number, line in enumerate(said) if part in line) :])


MORNINGS = ("Are mornings a problem?", "Are afternoons a problem?")
RENAMED = ("          ask-bo: {say", "          ask-mr-bo: {say")
WRONG = ("format: 1", "format: 1\nhue: red")
MEND = ("", "")


def test_it_says_what_it_is() -> None:
    first = rehearsed()[0]
    assert first.startswith("Rehearsal of crossing.yaml: world `calm`, seed 7. Nothing of it is kept;")


def test_a_save_is_told_in_one_line_and_shown() -> None:
    said = after(rehearsed("begin", MORNINGS, "r"), "Read again.")
    assert said[0] == "Read again. You stand where you stood."
    assert 'Ann: "Are afternoons a problem?"' in said


def test_a_choice_typed_after_a_save_is_still_made_where_it_is_open() -> None:
    said = after(rehearsed("begin", MORNINGS, "ask-bo"), "Read again.")
    assert 'You: "Who would know about the mornings"' in said[:4]


def test_a_choice_that_a_save_took_away_is_not_made() -> None:
    said = after(rehearsed("begin", RENAMED, "ask-bo"), "Read again.")
    assert 'You: "Who would know about the mornings"' not in said
    assert any("Are mornings a problem?" in line for line in said)


def test_what_is_lost_is_named_and_comes_back() -> None:
    said = rehearsed("begin", "ask-bo", RENAMED, "n", MEND, "n")
    assert "Read again. `ask-bo` in ann/hello is gone: you stand before it." in said
    assert "Read again. `ask-bo` in ann/hello is back: you stand where you stood before it went." in said


def test_errors_are_told_in_one_line_and_looked_up() -> None:
    said = rehearsed("begin", WRONG, "ask-bo", "f", MEND, "f")
    assert said.count("crossing.yaml has 1 error. The last good version is played on. Type f to read them.") == 1
    assert 'You: "Who would know about the mornings"' in said
    assert any(re.match(r"- crossing\.yaml:2:1: error S\d\d: ", line) for line in said)
    assert "It plays again. You stand where you stood." in said
    assert said[said.index("It plays again. You stand where you stood.") :].count(
        "crossing.yaml: world `calm`, seed 7, nothing to mend."
    )


def test_what_a_check_finds_is_told_once_and_looked_up(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(STORY.replace("That is a foolish thing to be asking", "That is always a foolish question"), "utf-8")
    typed = "begin\nf\ni\nf\nq\n"
    code, said, complaint = told(past_hr("play", str(file), "--plain", "--watch", "--seed", "7", typed=typed))
    assert (code, complaint) == (0, "")
    checked = past_hr("check", str(file)).stdout
    counts = re.search(r"^(\d+ errors?), (\d+ warnings?), (\d+ notes?) in", checked, re.MULTILINE)
    assert counts is not None
    flat = " ".join(said.split())
    assert flat.count(f"It plays; check has {counts[1]}, {counts[2]} and {counts[3]}.") in {2, 3}
    assert "warning L05: Only this answer says `always`." in flat
    assert list((home / "cache" / "check").iterdir())


def test_the_severities_of_a_folder_and_exceptions_hold_beside_a_play_too(tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    always = "          rude: {say: That is always foolish"
    text = STORY.replace("          rude: {say: That is a foolish", always)
    found = {each.code: each.severity for each in problems_in(found_in(Source(file, text.encode())))}
    assert found["L05"] is Severity.WARNING
    (tmp_path / "past-hr.toml").write_text('[severity]\nL05 = "error"\n', "utf-8")
    found = {each.code: each.severity for each in problems_in(found_in(Source(file, text.encode())))}
    assert found["L05"] is Severity.ERROR
    allowed = text.replace(always, f"          # past-hr: allow L05 because she says it to everyone\n{always}")
    codes = [each.code for each in problems_in(found_in(Source(file, text.encode())))]
    left = [each.code for each in problems_in(found_in(Source(file, allowed.encode())))]
    assert codes.count("L05") == left.count("L05") + 1


def test_a_check_beside_a_play_is_given_up_at_once(tmp_path: Path) -> None:
    given_up = Event()
    given_up.set()
    assert checker(tmp_path / "story.yaml")(version_of(STORY.encode(), "story"), given_up) is None


def test_the_help_says_that_nothing_is_kept() -> None:
    said = rehearsed("?")
    assert "- q or quit: end this; nothing of it is kept." in said
    assert any(line.startswith("- f or file: ") for line in said)


def test_choices_can_be_taken_back_from_an_ending_too() -> None:
    said = rehearsed("begin", "l", "5", "u", "u", "u")
    assert any("It ended so: Back to the kiosk." in line for line in said)
    assert said.count("There is nothing to take back; this is the beginning.") == 1


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("--from", "ann/gate", "--with", "shown"), "No play comes to `ann/gate` with your unlisted strength shown."),
        (("--from", "gate"), "`gate` can mean ann/gate or bo/gate; name one of them."),
        (("--from", "ann/gat"), "The scenario has no place `ann/gat`. Did you mean ann/gate?"),
        (("--from", "bo/more", "--with", "moorings"), "Did you mean mornings?"),
        (("--with", "mornings"), "name the scene with --from."),
        (("--world", "windy"), "The scenario has no world `windy`. There is calm, busy and sunk."),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: tuple[str, ...], complaint: str, home: Path) -> None:
    code, said, complained = told(past_hr(*PLAY, *arguments))
    assert (code, said, complained.count("\n")) == (2, "", 1)
    assert complaint in complained
    assert not (home / "data").exists()


def test_only_a_file_can_be_watched() -> None:
    code, _, complaint = told(past_hr("play", "night-desk", "--plain", "--watch"))
    assert (code, complaint.count("\n")) == (2, 1)
    code, _, complaint = told(past_hr("play", "--plain", "--watch"))
    assert (code, complaint.count("\n")) == (2, 1)
    code, _, complaint = told(past_hr("play", "nowhere.yaml", "--plain", "--watch"))
    assert (code, complaint.count("\n")) == (2, 1)


def test_a_start_anywhere_is_played_and_not_kept(home: Path) -> None:
    arguments = ("--from", "bo/more", "--with", "mornings,paint", "--seed", "3")
    code, said, complaint = told(past_hr(*PLAY, *arguments, typed="n\nu\nq\n"))
    assert (code, complaint) == (0, "")
    assert said.startswith("Rehearsal of crossing.yaml: world `")
    assert "seed 3" in said
    assert "Kept after" not in said
    assert not (home / "data").exists()


def test_a_broken_file_is_told_or_waited_for(tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(STORY.replace(*WRONG), "utf-8")
    code, said, complaint = told(past_hr("play", str(file), "--plain", "--from", "bo/more"))
    assert (code, said) == (1, "")
    assert "story.yaml:2:1" in complaint
    code, said, complaint = told(past_hr("play", str(file), "--plain", "--watch", typed="\nq\n"))
    assert (code, complaint) == (0, "")
    assert "Press Enter when that is mended" in said


def read_until(stream: IO[str], part: str) -> str:
    """Read lines up to the first with this in it."""
    said = ""
    while part not in said:
        line = stream.readline()
        assert line, f"{part!r} never came:\n{said}"
        said += line
    return said


@pytest.mark.skipif(sys.platform == "win32", reason="a file that is open cannot be replaced there")
def test_the_real_command_follows_a_real_file(tmp_path: Path) -> None:
    file = tmp_path / "story.yaml"
    file.write_text(STORY, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "play", str(file), "--plain", "--watch", "--seed", "7"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None

        def type_in(line: str) -> None:
            assert process.stdin is not None
            process.stdin.write(f"{line}\n")
            process.stdin.flush()

        read_until(process.stdout, "Rehearsal. Type")
        type_in("begin")
        read_until(process.stdout, "Rehearsal. Type")
        file.write_text(STORY.replace(*MORNINGS), "utf-8")
        type_in("r")
        assert "Read again. You stand where you stood." in read_until(process.stdout, "Are afternoons a problem?")
        read_until(process.stdout, "Rehearsal. Type")
        file.unlink()
        type_in("i")
        gone = "story.yaml is not there; save it again under this name. The last good version is played on."
        assert gone in " ".join(read_until(process.stdout, "Issues:").split())
        read_until(process.stdout, "Rehearsal. Type")
        file.write_text(STORY, "utf-8")
        type_in("q")
        assert "It plays again. You stand where you stood." in process.stdout.read()
        assert process.stderr.read() == ""
    assert process.returncode == 0
