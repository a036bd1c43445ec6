"""What there is to play."""

from __future__ import annotations

import json

from game.content.library import Library
from game.model.card import Seniority
from tests.cli.running import past_hr, told


def test_the_list_names_every_scenario() -> None:
    code, said, complaint = told(past_hr("list"))
    assert (code, complaint) == (0, "")
    for scenario in Library().ids():
        assert f"\n{scenario}: " in f"\n{said}"


def test_the_list_for_programs() -> None:
    code, said, complaint = told(past_hr("list", "--json"))
    assert (code, complaint) == (0, "")
    listed = json.loads(said)
    assert sorted(each["id"] for each in listed) == list(Library().ids())
    rungs = [list(Seniority).index(Seniority(each["seniority"])) for each in listed]
    assert rungs == sorted(rungs)
    for each in listed:
        assert (each["plays"], each["endings_seen"], each["unfinished_steps"]) == (0, [], None)


def test_the_list_tells_what_was_played() -> None:
    scenario = Library().ids()[0]
    past_hr("play", "--plain", scenario, "--seed", "1", typed="1\nl\n")
    said = past_hr("list").stdout
    assert "    Begun: 1 choice made, at " in said
    (listed,) = [each for each in json.loads(past_hr("list", "--json").stdout) if each["id"] == scenario]
    assert (listed["playable"], listed["unfinished_steps"]) == (True, 1)
