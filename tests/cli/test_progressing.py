"""The progress on the command line: plain lines for people, data for programs, and nothing on the screens alone."""

from __future__ import annotations

import json

from tests.cli.running import past_hr, told
from tests.stories import CROSSING


def play(seed: int, typed: str) -> None:
    past_hr("play", "--plain", str(CROSSING), "--new", "--seed", str(seed), typed=typed)


def test_before_the_first_play_it_says_where_to_begin() -> None:
    code, said, complaint = told(past_hr("progress"))
    assert (code, complaint) == (0, "")
    assert "No play is over yet." in said
    assert "Begin here: a first job" in said


def test_plays_are_counted_and_told_as_data() -> None:
    for seed in (1, 2):
        play(seed, "1\n\n" * 80)
    code, said, complaint = told(past_hr("progress"))
    assert (code, complaint) == (0, "")
    for part in (
        "Results, the first play first:",
        "1. ",
        "2. ",
        "What you tend to do:",
        "from 10 on they are told here",
    ):
        assert part in said
    data = json.loads(past_hr("progress", "--json").stdout)
    assert [each["playthrough"] for each in data["plays"]] == [1, 2]
    assert all(each["band"] in {"thin", "fair", "good", "strong"} for each in data["plays"])
    assert data["waiting"] == []


def test_lines_keep_to_their_width() -> None:
    play(1, "1\n\n" * 80)
    assert max(map(len, past_hr("progress", "--width", "60").stdout.splitlines())) <= 60


def test_the_tour_is_behind_a_word() -> None:
    said = past_hr("play", "--plain", typed="tour\nq\n").stdout
    assert "A short tour, in five parts:" in said
    in_a_game = past_hr("play", "--plain", str(CROSSING), typed="tour\no\nq\n").stdout
    assert in_a_game.count("A short tour, in five parts:") == 2
