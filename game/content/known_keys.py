"""Known keys: which keys can stand side by side, so that one can see where a line that moved was meant to be."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from game.content.schema import SCENARIO
from game.content.shapes import ListOf, OneOrMany, Record, Table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.shapes import Shape


@cache
def records() -> frozenset[frozenset[str]]:
    """The keys of every sort of record in a scenario."""
    return frozenset(frozenset(field.key for field in record.fields) for record in _records(SCENARIO))


@cache
def known_keys() -> frozenset[str]:
    """Every key of the format."""
    return frozenset().union(*records())


@lru_cache(1000)
def sorts_of(keys: frozenset[str]) -> frozenset[frozenset[str]]:
    """The sorts of record that keys are probably of: those that know most of them, if that is more than half."""
    most = max(len(keys & record) for record in records())
    if most * 2 <= len(keys):
        return frozenset()
    return frozenset(record for record in records() if len(keys & record) == most)


def is_of_one_sort(keys: frozenset[str]) -> bool:
    """Whether some sort of record has all of these keys; there has to be one key at least."""
    return bool(keys) and any(keys <= record for record in records())


def are_alike(keys: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two tables are probably of one sort."""
    return not sorts_of(keys).isdisjoint(sorts_of(others))


def _records(shape: Shape) -> Iterator[Record]:
    match shape:
        case Record():
            yield shape
            for field in shape.fields:
                yield from _records(field.shape)
        case ListOf(of=of) | OneOrMany(of=of) | Table(of=of):
            yield from _records(of)
