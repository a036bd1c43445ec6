"""The proof sheet: its figures, held against plays tried one by one."""

from __future__ import annotations

import json
from dataclasses import replace
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from game.authoring.sheet.data import as_data
from game.authoring.sheet.sheet import Sheet, facts_at, sheet_of
from game.authoring.sheet.worth import doors_of
from game.engine.machine import ScenarioMachine
from game.model.choice import ChoiceKind
from game.model.scenario import EndingKind, Kind
from game.rules.belief import worlds_in
from game.rules.compile import compile_scenario
from game.rules.moves import options_open, start, step
from game.solver.policies import POLICIES
from game.solver.solution import Solution, solve
from game.testing import machine_of, scenario_of
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

    from game.model.state import State

MACHINE = machine_of(CROSSING)
LEAVING = {ChoiceKind.LEAVE, ChoiceKind.DECLINE}


def solved(path: Path) -> Solution:
    """The solution of a scenario that is small enough."""
    found = solve(machine_of(path).game)
    assert isinstance(found, Solution)
    return found


SOLUTION = solved(CROSSING)
SHEET = sheet_of(MACHINE, SOLUTION)


def every_state() -> set[State]:
    """Every whole state of the crossing, found by trying every choice in every world that fits."""
    game = MACHINE.game
    todo, seen = [start(game)], {start(game)}
    while todo:
        state = todo.pop()
        for option in options_open(game, state):
            for world in worlds_in(state.belief):
                after = step(game, state, option, world).after
                if after not in seen:
                    seen.add(after)
                    todo.append(after)
    return seen


def test_choices_that_are_never_best_are_those_that_no_state_finds_best() -> None:
    least: dict[tuple[str, str], Fraction] = {}
    for state in every_state():
        place = MACHINE.game.stations[state.place].place.id
        for each in SOLUTION.choice_values(state):
            key = (place, each.choice.id)
            least[key] = min(least.get(key, each.regret), each.regret)
    expected = {key: loss for key, loss in least.items() if loss > 0}
    assert expected
    assert {(each.place, each.choice): each.least_loss for each in SHEET.dominated} == expected


def test_the_worth_of_a_door_goes_from_its_least_to_its_most_over_every_state() -> None:
    gains: dict[tuple[str, str], list[Fraction]] = {}
    for state in every_state():
        values = SOLUTION.choice_values(state)
        leaving = max((each.points for each in values if each.choice.kind in LEAVING), default=Fraction(0))
        for each in values:
            if each.choice.kind is ChoiceKind.GO_ON:
                key = (MACHINE.game.stations[state.place].place.id, each.choice.id)
                gains.setdefault(key, []).append(each.points - leaving)
    assert {(each.place, each.choice): (each.least, each.most) for each in SHEET.doors} == {
        key: (min(found), max(found)) for key, found in gains.items()
    }
    assert [(each.place, each.to, each.cost) for each in SHEET.doors] == [("ann/gate", "bo", 2), ("bo/gate", "cy", 3)]
    for door in SHEET.doors:
        assert door.worth is not None
        assert door.least <= door.worth <= door.most
        assert 0 <= door.best_in <= 1


def test_a_door_is_held_against_the_best_way_to_leave() -> None:
    text = CROSSING.read_text("utf-8").replace("parted: silently, ending: left}", "parted: silently, ending: cold}")
    worse = f"{text}  cold: {{title: The quay, kind: left, text: You walk., value: 10}}\n"
    machine = ScenarioMachine(compile_scenario(scenario_of(worse, "crossing")))
    solution = solve(machine.game)
    assert isinstance(solution, Solution)
    assert doors_of(solution) == SHEET.doors


def test_the_size_is_counted() -> None:
    size = SHEET.size
    assert (size.states, size.places, size.choices) == (
        len(SOLUTION),
        len(MACHINE.game.stations),
        sum(len(station.options) for station in MACHINE.game.stations),
    )
    assert (size.scenes, size.claimed) == (6, 3)
    assert (size.words, round(size.words_read), size.choices_made) == (466, 372, Fraction(87, 10))
    assert size.minutes == size.words_read / 238 + size.choices_made / 4


def test_facts_are_counted_by_who_knows_them() -> None:
    found = {each.where: (each.known, each.only_there, each.decide) for each in SHEET.facts_at}
    assert SHEET.facts == 4
    assert found == {
        "hr": (2, 0, 0),
        "manager": (2, 1, 1),
        "director": (0, 0, 0),
        "executive": (1, 0, 1),
        "ad": (1, 0, 0),
        "documents": (1, 0, 1),
    }


@pytest.mark.parametrize("path", [CROSSING, *SHIPPED], ids=lambda path: path.stem)
def test_every_way_of_playing_is_told_and_none_is_worth_more_than_the_best(path: Path) -> None:
    solution = solved(path)
    sheet = sheet_of(machine_of(path), solution)
    assert [way.name for way in sheet.ways] == list(POLICIES)
    assert sheet.ways[0].value == pytest.approx(float(solution.points))
    for way in sheet.ways:
        assert sum(way.endings.values()) + way.endless == pytest.approx(1)
        assert way.value is not None
        assert way.value <= float(solution.points) + 1e-9
        assert (way.score is None) == (way.name == "at random")
    assert sheet.never_reached == ()


def test_neither_blind_rule_wins_night_desk() -> None:
    (path,) = [each for each in SHIPPED if each.stem == "night-desk"]
    sheet = sheet_of(machine_of(path), solved(path))
    values = {way.name: way.value or 0 for way in sheet.ways}
    assert values["best"] > values["up and accept"] > values["quit after HR"]
    assert sheet.computed is sheet.claimed is Kind.GOING_ON


@pytest.mark.parametrize(
    ("stays", "kind"),
    [
        (Fraction(1), Kind.GOING_ON),
        (Fraction(2, 3), Kind.GOING_ON),
        (Fraction(65, 100), Kind.MIXED),
        (Fraction(34, 100), Kind.MIXED),
        (Fraction(1, 3), Kind.LEAVING),
        (Fraction(0), Kind.LEAVING),
    ],
)
def test_the_kind_follows_from_how_often_best_play_stays(stays: Fraction, kind: Kind) -> None:
    assert replace(SHEET, stays=stays).computed is kind


def test_an_ending_that_nobody_comes_to_is_told() -> None:
    assert replace(SHEET, endings={**SHEET.endings, "moon": EndingKind.LEFT}).never_reached == ("moon",)


def test_the_sheet_as_data_survives_json() -> None:
    data = as_data(SHEET)
    again = json.loads(json.dumps(data))
    assert set(again) == {
        "format",
        "scenario",
        "title",
        "size",
        "facts",
        "facts_at",
        "policies",
        "endings",
        "ending_kinds",
        "endings_never_reached",
        "doors",
        "dominated",
        "kind",
        "settling",
    }
    assert again["kind"] == {"claimed": "going on", "computed": "mixed", "best_play_stays": 0.5}
    assert [each["name"] for each in again["policies"]] == list(POLICIES)
    assert again["doors"][0]["worth"] == round(float(SHEET.doors[0].worth or 0), 4)
    assert isinstance(SHEET, Sheet)


def test_facts_that_are_seen_or_found_out_are_told_where_there_are_any() -> None:
    scenario = scenario_of(CROSSING.read_text("utf-8").replace("known by: [", "known by: [own check, ", 1), "crossing")
    found = {each.where: each.known for each in facts_at(scenario)}
    assert found["own check"] == 1
    assert "seen" not in found
