"""``past-hr debrief``: the last play or any other, in text or as data, and one sentence for what is not there."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli.arguments_plays import DEBRIEFS
from game.session.export.forms import Form
from game.session.plain.chart import CELLS, LIKELY, OTHERWISE, SPAN, chart
from game.session.view import Range
from tests.cli.running import COMMAND, ROOT, past_hr, told
from tests.stories import CROSSING

PLAY = ("play", "--plain", str(CROSSING))


@pytest.fixture
def two_plays() -> None:
    """One play that was left, one that was turned down, and a third that is not over."""
    past_hr(*PLAY, "--seed", "3", typed="begin\nask-bo\nboats\n\nwarmly\nIf so, then I ask.\n")
    past_hr(*PLAY, "--seed", "4", typed="begin\nrude\n")
    past_hr(*PLAY, "--seed", "5", typed="begin\n")


def test_the_plays_that_are_over_are_listed_the_last_first(two_plays: None) -> None:
    assert told(past_hr("debrief", "--list")) == (
        0,
        "2: The Crossing. Not this time\n1: The Crossing. Back to the kiosk\n",
        "",
    )
    listed = json.loads(past_hr("debrief", "--list", "--json").stdout)
    assert [(each["playthrough"], each["scenario"]) for each in listed] == [(2, "crossing"), (1, "crossing")]


def test_the_last_is_told_unless_another_is_asked_for(two_plays: None) -> None:
    assert "Nothing here was yours to decide: the company decided first." in past_hr("debrief").stdout
    code, said, complaint = told(past_hr("debrief", "1"))
    assert (code, complaint) == (0, "")
    assert said.startswith("Debrief: The Crossing.\n\nHow you decided, on what you could know at the time:\n")
    assert said.endswith("Your line for next time: If so, then I ask.\n")


def test_the_chart_can_be_told_in_words(two_plays: None) -> None:
    drawn, plain = past_hr("debrief", "1").stdout, past_hr("debrief", "1", "--plain").stdout
    assert "The ad        10 " in drawn
    assert "The ad: from 10 to 65, as it stood 38; 3 stories fitted." in " ".join(plain.split())
    assert "---" not in plain


@pytest.mark.parametrize("width", [60, 72, 100])
def test_no_line_is_longer_than_asked_for(two_plays: None, width: int) -> None:
    assert max(map(len, past_hr("debrief", "1", "--width", str(width)).stdout.splitlines())) <= width


def test_as_data_it_is_one_line_of_json(two_plays: None) -> None:
    code, said, complaint = told(past_hr("debrief", "1", "--json"))
    assert (code, said.count("\n"), complaint) == (0, 1, "")
    data = json.loads(said)
    assert (data["debrief"], data["playthrough"], data["seed"]) == (1, 1, 3)
    assert data["choices"] == ["begin", "ask-bo", "boats", "warmly"]
    assert data["intention"] == "If so, then I ask."


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("debrief", "9"), "There is no playthrough 9.\n"),
        (("debrief", "9", "--json"), "There is no playthrough 9.\n"),
        (("debrief", "3"), "Playthrough 3 is not over yet; its debrief is told when it is.\n"),
    ],
)
def test_what_is_not_there_is_told_in_one_sentence(two_plays: None, arguments: tuple[str, ...], complaint: str) -> None:
    assert told(past_hr(*arguments)) == (2, "", complaint)


def test_before_the_first_play_there_is_nothing_to_tell() -> None:
    nothing = "No play is over yet; past-hr play begins one.\n"
    assert told(past_hr("debrief")) == (2, "", nothing)
    assert told(past_hr("debrief", "--json")) == (2, "", nothing)
    assert told(past_hr("debrief", "--list")) == (0, nothing, "")
    assert told(past_hr("debrief", "--list", "--json")) == (0, "[]\n", "")


FORMS = {"text": "Debrief: The Crossing.", "md": "# The Crossing: a debrief", "html": "<!doctype html>", "json": "{"}
"""How each form begins."""


def begins(form: str, text: str) -> bool:
    return text.lower().startswith(FORMS[form].lower())


def test_the_command_and_the_screen_offer_the_same_forms() -> None:
    assert set(DEBRIEFS) == set(FORMS) == {"text" if form is Form.TEXT else str(form) for form in Form}


@pytest.mark.parametrize("form", FORMS)
def test_each_form_is_printed_and_nothing_else(two_plays: None, form: str) -> None:
    code, said, complaint = told(past_hr("debrief", "1", "--format", form))
    assert (code, complaint) == (0, "")
    assert begins(form, said)
    assert said.endswith("\n")
    assert not said.endswith("\n\n")


@pytest.mark.parametrize("form", FORMS)
def test_each_form_of_a_play_that_is_not_over_is_one_sentence(two_plays: None, form: str) -> None:
    complaint = "Playthrough 3 is not over yet; its debrief is told when it is.\n"
    assert told(past_hr("debrief", "3", "--format", form)) == (2, "", complaint)


@pytest.mark.parametrize("form", FORMS)
def test_a_file_holds_what_would_be_printed_and_is_never_written_over(
    two_plays: None, tmp_path: Path, form: str
) -> None:
    printed = past_hr("debrief", "1", "--format", form).stdout
    file = tmp_path / "kept"
    wanted = ("debrief", "1", "--format", form, "-o", str(file))
    assert told(past_hr(*wanted)) == (0, "", f"Saved: {file}\n")
    assert file.read_text("utf-8") == printed
    file.write_text("mine", "utf-8")
    there = f"{file} is there already, and nothing was written. Name another file.\n"
    assert told(past_hr(*wanted)) == (2, "", there)
    assert file.read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("name", "form"), [("a.md", "md"), ("a.HTM", "html"), ("a.json", "json"), ("a.txt", "text"), ("a", "text")]
)
def test_the_name_of_the_file_tells_the_form(two_plays: None, tmp_path: Path, name: str, form: str) -> None:
    assert past_hr("debrief", "1", "-o", str(tmp_path / name)).returncode == 0
    assert begins(form, (tmp_path / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("none/a.md", "{} cannot be written: No such file or directory."),
        ("file/a.md", "{} cannot be written: Not a directory."),
        ("", "{} is a folder; name a file in it."),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the system says it otherwise there")
def test_a_place_that_refuses_is_told_in_one_sentence(two_plays: None, tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "file").touch()
    before = sorted(tmp_path.iterdir())
    told_why = f"{why.format(tmp_path / name)}\n"
    assert told(past_hr("debrief", "1", "-o", str(tmp_path / name))) == (2, "", told_why)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is refused to root")
def test_a_folder_that_may_not_be_written_to_is_told_in_one_sentence(two_plays: None, tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(mode=0o500)
    refused = f"{folder / 'a.md'} cannot be written: Permission denied.\n"
    assert told(past_hr("debrief", "1", "-o", str(folder / "a.md"))) == (2, "", refused)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no such device")
@pytest.mark.parametrize("form", FORMS)
def test_a_disk_that_is_full_is_told_in_one_sentence(two_plays: None, form: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [*COMMAND, "debrief", "1", "--format", form],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
            cwd=ROOT,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (1, "The system refused: No space left on device.\n")


@pytest.mark.parametrize("wanted", [("--format", "md"), ("--format", "html"), ("-o", "list.json")])
def test_the_list_takes_no_form_that_it_does_not_have(two_plays: None, wanted: tuple[str, ...]) -> None:
    code, said, complaint = told(past_hr("debrief", "--list", *wanted))
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert not (ROOT / "list.json").exists()


def test_what_was_marked_is_told_in_each_form() -> None:
    past_hr(*PLAY, "--seed", "3", typed="begin\nm\nask-bo\nboats\n\nwarmly\n\n")
    marked = 'Ann: "Are mornings a problem?"'
    for form in FORMS:
        said = html.unescape(past_hr("debrief", "--format", form).stdout)
        if form == "json":
            (mark,) = json.loads(said)["marks"]
            assert (mark["heading"], mark["speaker"]) == ("Ann Pell, People", "Ann")
        else:
            assert marked in said.partition("Marked")[2]
            assert "Ann Pell, People" in said.partition("Marked")[2].partition(marked)[0]


@pytest.mark.parametrize("word", ["three", "-1", "\u0663", "9" * 30])
def test_a_number_is_wanted(word: str) -> None:
    code, said, complaint = told(past_hr("debrief", "--", word))
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert "is not the number of a play; past-hr debrief --list tells them." in complaint


def test_a_chart_is_to_scale() -> None:
    known = Range("After somebody", 3, least=0, likely=50.0, most=100, otherwise=25, stories=2)
    heading, line = chart([known])
    assert heading.endswith("what you do otherwise (25).")
    cells = line[len("After somebo") + 5 :][:CELLS]
    assert len(line) == 60
    assert cells == SPAN * 10 + OTHERWISE + SPAN * 8 + LIKELY + SPAN * 19
    assert list(chart([])) == []
