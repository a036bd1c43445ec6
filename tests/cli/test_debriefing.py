"""``past-hr debrief``: the last play or any other, in text or as data, and one sentence for what is not there."""

from __future__ import annotations

import json

import pytest

from game.cli.chart import CELLS, LIKELY, OTHERWISE, SPAN, chart
from game.session.view import Range
from tests.cli.running import past_hr, told
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
