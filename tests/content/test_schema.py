"""The schema is complete: every key is described, documented in the guide, and of a shape that can be checked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.content.schema import CARD_KEYS, SCENARIO, card_schema
from game.content.shapes import ByWorld, Field, ListOf, OneOrMany, Record, Shape, Table
from tests.content.samples import REFERENCE

if TYPE_CHECKING:
    from collections.abc import Iterator


def records(shape: Shape) -> Iterator[Record]:
    """A shape and everything within it, as far as it is a record."""
    match shape:
        case Record(fields=fields):
            yield shape
            for field in fields:
                yield from records(field.shape)
        case ListOf(of=of) | OneOrMany(of=of) | Table(of=of) | ByWorld(of=of):
            yield from records(of)


RECORDS = tuple({id(record): record for record in records(SCENARIO)}.values())
FIELDS = tuple(field for record in RECORDS for field in record.fields)


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.name)
def test_a_record_names_its_keys_once_and_combines_only_those(record: Record) -> None:
    keys = [field.key for field in record.fields]
    assert len(keys) == len(set(keys))
    groups = [*record.one_of, *record.most_one_of, *([key, *others] for key, others in record.needs)]
    assert {key for group in groups for key in group} <= set(keys)
    assert record.short is None or record.short in keys


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.key)
def test_a_field_is_described(field: Field) -> None:
    assert field.about[0].isupper() or field.about[0].isdigit()
    assert not field.about.endswith(".")
    assert not (field.required and field.default is not None)


@pytest.mark.parametrize("key", sorted({field.key for field in FIELDS}))
def test_the_guide_tells_every_key(key: str) -> None:
    assert re.search(rf"(?<![\w-])`?{key}[`:]", REFERENCE)


def test_the_card_is_part_of_the_scenario() -> None:
    assert tuple(field.key for field in card_schema().fields) == CARD_KEYS
