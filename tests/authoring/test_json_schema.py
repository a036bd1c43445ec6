"""The schema for editors: shipped scenarios fit it, and it agrees with the reader on what is no scenario."""

from __future__ import annotations

import json
import re
from copy import deepcopy
from random import Random
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from game.authoring.json_schema import json_schema
from game.content.nodes import ListNode, Node, TableNode, TextNode, parse
from game.content.reader import read
from game.problems import Findings, Severity
from tests.authoring.samples import CLEAN
from tests.content.samples import EXAMPLE
from tests.content.test_schema import FIELDS
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Iterator

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
STORIES = {path.stem: path.read_text("utf-8") for path in (CROSSING, *SHIPPED)} | {"clean": CLEAN, "guide": EXAMPLE}
CASES = 300
NEW: tuple[Any, ...] = (5000, -7, "word", "Two Words!", "", "  ", [], {}, ["a", "b"], {"zzz": "word"}, True, "x" * 500)
"""What a mutation puts in the place of something else."""

BEYOND = frozenset({"S17"})
"""Which key of a line is a voice and which a world, a schema cannot know."""


def plain(node: Node | None) -> Any:
    """What an editor takes a node for: YAML 1.2, in which `yes` is a text and `07` a number."""
    match node:
        case TableNode(pairs=pairs):
            return {pair.key.text: plain(pair.value) for pair in pairs}
        case ListNode(items=items):
            return [plain(item) for item in items]
        case TextNode(text=text, style=None) if re.fullmatch(r"[-+]?\d+", text):
            return int(text)
        case TextNode(text=text, style=None) if text in {"true", "false"}:
            return text == "true"
        case TextNode(text=text):
            return text
        case _:
            raise AssertionError("a file in order has nothing else")


def as_plain(text: str) -> Any:
    return plain(parse(text, Findings("story.yaml")))


def containers(value: Any) -> Iterator[Any]:
    """A value and everything in it that holds something."""
    if isinstance(value, dict | list) and value:
        yield value
        for each in value.values() if isinstance(value, dict) else value:
            yield from containers(each)


def mutated(story: Any, chance: Random) -> Any:
    """A story with one thing taken away, put in, renamed or exchanged."""
    changed = deepcopy(story)
    place = chance.choice(list(containers(changed)))
    if isinstance(place, list):
        place[chance.randrange(len(place))] = chance.choice(NEW)
        return changed
    key = chance.choice(list(place))
    match chance.randrange(4):
        case 0:
            del place[key]
        case 1:
            place[chance.choice(("zzz", "Big Name", "then", "say", "otherwise"))] = place.pop(key)
        case 2:
            place[key] = chance.choice(NEW)
        case _:
            other = chance.choice([each for each in containers(changed) if isinstance(each, dict)])
            place[key] = deepcopy(chance.choice(list(other.values())))
    return changed


def test_the_schema_is_a_schema() -> None:
    assert [error.message for error in Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(SCHEMA)] == []
    assert json.loads(json.dumps(SCHEMA)) == SCHEMA


@pytest.mark.parametrize("name", STORIES)
def test_every_scenario_fits(name: str) -> None:
    assert [error.message for error in VALIDATOR.iter_errors(as_plain(STORIES[name]))] == []


def test_every_key_is_described() -> None:
    described = {
        (key, each["description"])
        for record in (SCHEMA, *SCHEMA["$defs"].values())
        for each_record in (record, *record.get("anyOf", []))
        for key, each in each_record.get("properties", {}).items()
    }
    assert {(field.key, field.about) for field in FIELDS} <= described


def test_schema_and_reader_agree_on_mutated_files() -> None:
    chance = Random(2020)  # noqa: S311  the same cases each time
    stories = [as_plain(STORIES[name]) for name in ("clean", "crossing", "guide")]
    refused = 0
    for number in range(CASES):
        story = mutated(chance.choice(stories), chance)
        found = {each.code for each in read(json.dumps(story), "story").problems if each.severity is Severity.ERROR}
        fits = VALIDATOR.is_valid(story)
        refused += not fits
        assert fits or found, f"case {number}: the schema refuses what the reader takes"
        shape = {code for code in found if code.startswith("S")} - BEYOND
        assert not (fits and shape), f"case {number}: the reader tells {shape}, and the schema nothing"
    assert refused > CASES // 3
