"""What a report repeats of a scenario, the base rate of its gates, and sheets that are kept."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from game.authoring.sheet.kept import KeptSheets, from_json, to_json
from game.authoring.sheet.settling import Settling, settling_of
from game.authoring.sheet.story import EXPERT, GATEKEEPER, WRONGDOER
from game.engine.game import Game
from game.model.event import IssueMoved
from game.model.issue import IssueStatus
from game.solver.policies import up_then_think
from game.solver.solution import Solution, solve
from game.testing import machine_of
from tests.authoring.proofs import NIGHT_DESK, STORIES, proved
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

stories = pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)


def by_events(path: Path) -> Settling:
    """The same as `settling_of`, from what a live game tells."""
    machine = machine_of(path)
    solution = solve(machine.game)
    assert isinstance(solution, Solution)
    choose = up_then_think(solution)
    doors = settled = Fraction(0)
    for index, world in enumerate(machine.game.scenario.worlds):
        game = Game(machine, 0, world=index)
        wanted, happened = [], []
        closed: set[str] = set()
        while game.legal_choices:
            choice = choose(game.state, game.legal_choices)
            assert isinstance(choice, str)
            before = game.place.meeting
            events = game.choose(choice)
            moved = [each for each in events if isinstance(each, IssueMoved)]
            if before is not None:
                happened += [before.id for each in moved if each.status is IssueStatus.SETTLED]
            after = game.place.meeting
            if before is not None and after is not None and after.id != before.id:
                wanted += [after.id] * (len(closed) < len(machine.game.scenario.issues))
            closed |= {each.issue for each in moved if each.status in {IssueStatus.SETTLED, IssueStatus.FIXED}}
        doors += Fraction(world.weight * len(wanted), 100)
        settled += Fraction(world.weight * sum(meeting in happened for meeting in wanted), 100)
    return Settling(doors, settled)


@stories
def test_the_base_rate_is_what_live_games_come_to(path: Path) -> None:
    assert proved(path).sheet.settling == by_events(path)


def test_the_base_rate_of_night_desk() -> None:
    solution = solve(machine_of(NIGHT_DESK).game)
    assert isinstance(solution, Solution)
    found = settling_of(solution)
    assert found.share is not None
    assert 0 < found.settled < found.doors
    assert Settling(Fraction(0), Fraction(0)).share is None


def test_parts_are_read_off_the_file() -> None:
    people = {one.id: one for one in proved(NIGHT_DESK).story.people}
    assert people["marta"].roles == (GATEKEEPER,)
    assert people["duarte"].roles == (GATEKEEPER, EXPERT, WRONGDOER)
    assert (people["vasco"].level, people["vasco"].pronoun) == ("executive", "he")


def test_who_may_settle_an_issue_is_told() -> None:
    story = proved(CROSSING).story
    issues = {each.id: each for each in story.issues}
    (settler,) = issues["title"].settled_by
    assert (settler.name, settler.level, settler.verbs) == ("Cy Orr", "executive", ("ask",))
    assert issues["mornings-off"].fixed_in
    assert set(issues["mornings-off"].fixed_in) < {world.id for world in story.worlds}


@stories
def test_a_sheet_survives_being_kept(path: Path) -> None:
    sheet = proved(path).sheet
    assert from_json(to_json(sheet)) == sheet


def test_a_sheet_is_found_for_the_same_file_alone(tmp_path: Path) -> None:
    kept, sheet = KeptSheets(tmp_path / "sheets"), proved(CROSSING).sheet
    assert kept.find(b"one", "crossing") is None
    kept.keep(b"one", "crossing", sheet)
    assert kept.find(b"one", "crossing") == sheet
    assert kept.find(b"two", "crossing") is None
    assert kept.find(b"one", "ferry") is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"scenario": 1}', "null", '"x"'])
def test_a_damaged_sheet_was_not_kept(tmp_path: Path, damage: str) -> None:
    kept = KeptSheets(tmp_path)
    kept.keep(b"one", "crossing", proved(CROSSING).sheet)
    (file,) = tmp_path.iterdir()
    file.write_text(damage, "utf-8")
    assert kept.find(b"one", "crossing") is None


def test_a_sheet_with_a_spoiled_fraction_was_not_kept(tmp_path: Path) -> None:
    kept = KeptSheets(tmp_path)
    kept.keep(b"one", "crossing", proved(CROSSING).sheet)
    (file,) = tmp_path.iterdir()
    data = json.loads(file.read_text("utf-8"))
    file.write_text(json.dumps(data | {"stays": "1/0"}), "utf-8")
    assert kept.find(b"one", "crossing") is None


def test_a_way_that_never_ends_is_kept_too() -> None:
    sheet = proved(CROSSING).sheet
    endless = replace(sheet, ways=(sheet.ways[0]._replace(value=None, endless=1.0, endings={}), *sheet.ways[1:]))
    assert from_json(to_json(endless)) == endless
