"""The debrief as data: the shape that is told, and nothing that is not in it."""

from __future__ import annotations

import json
import types
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.errors import IllegalChoice
from game.session.data import as_data
from game.session.practice import Practice
from game.session.shape import FORMAT, DebriefData
from tests.session.games import at_random, judge, left_after_hr

if TYPE_CHECKING:
    from game.session.player import Player

KEYS = [
    "debrief",
    "playthrough",
    "scenario",
    "title",
    "finished",
    "seed",
    "choices",
    "judged",
    "why_not",
    "judgement",
    "band",
    "total",
    "outcome",
    "worlds",
    "bars",
    "turning_points",
    "facts",
    "missed_facts",
    "issues",
    "missed_issues",
    "people",
    "spec",
    "twin",
    "tree",
    "ranges",
    "notes",
    "intention",
    "transcript",
    "marks",
]
"""Keys may be added at the end of this list; taking one away takes another `FORMAT`."""


def fits(value: Any, wanted: Any) -> bool:
    """Whether a value that came out of JSON has a type, key by key."""
    origin, arguments = get_origin(wanted), get_args(wanted)
    if is_typeddict(wanted):
        hints = get_type_hints(wanted)
        return isinstance(value, dict) and value.keys() == hints.keys() and all(fits(value[k], hints[k]) for k in hints)
    if origin is list:
        return isinstance(value, list) and all(fits(each, arguments[0]) for each in value)
    if origin in {Union, types.UnionType}:
        return any(fits(value, each) for each in arguments)
    if origin is Literal:
        return value in arguments
    return type(value) is wanted or (wanted is float and type(value) is int)


def data_of(game: Any) -> Any:
    """A game's debrief as data, by way of JSON."""
    return json.loads(json.dumps(as_data(Practice(game, judge())), allow_nan=False))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_it_has_the_shape_that_is_told(seed: int) -> None:
    assert fits(data_of(at_random(seed)), DebriefData)


def test_a_value_that_does_not_fit_is_found() -> None:
    data = data_of(left_after_hr())
    assert not fits(data | {"more": 1}, DebriefData)
    assert not fits(data | {"total": "31"}, DebriefData)
    assert not fits(data | {"debrief": FORMAT + 1}, DebriefData)
    assert not fits({key: value for key, value in data.items() if key != "notes"}, DebriefData)


def test_keys_are_stable_and_the_judgement_comes_before_the_outcome() -> None:
    data = data_of(left_after_hr())
    assert list(data)[: len(KEYS)] == KEYS
    assert list(data["turning_points"][0]) == [
        "step",
        "gain",
        "against",
        "deciding",
        "when",
        "knew",
        "chose",
        "worth",
        "hidden",
        "happened",
        "next_time",
    ]


def test_values_are_words_and_rounded_numbers() -> None:
    data = data_of(left_after_hr())
    assert data["turning_points"][0]["gain"] == -9.7
    assert {fact["weight"] for fact in data["facts"]} == {"colour", "useful", "decides"}
    assert {person["level"] for person in data["people"]["not_reached"]} == {"manager", "director", "executive"}
    assert {issue["status"] for issue in data["issues"]} == {"open", "routed"}
    assert [bar["dimension"] for bar in data["bars"]] == [
        "information",
        "reach",
        "judgement",
        "reshaping",
        "relationship",
    ]
    assert data["tree"][-1]["branches"][0]["kind"] == "go on"
    assert data["total"] == round(data["total"], 4)


def test_it_waits_for_the_end(player: Player) -> None:
    with pytest.raises(IllegalChoice):
        as_data(player.begin("crossing", 0))
