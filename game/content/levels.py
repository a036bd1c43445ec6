"""Levels: lines in one column under one other line, and what can be told of the keys there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.known_keys import are_alike, known_keys, sorts_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.content.rows import Row

_ID = re.compile(r"[a-z][a-z0-9-]*")
_IN_BRACKETS = re.compile(r"[{,]\s*([a-z][a-z ]*):")

NEIGHBOURS = "its neighbours begin"
"""What begins in a column, where no more can be said of it."""


def keys_in_brackets(text: str) -> frozenset[str]:
    """The keys of a table in curly brackets."""
    return frozenset(_IN_BRACKETS.findall(text)) if text.startswith("{") else frozenset()


class Level:
    """Lines in one column that stand under one other line."""

    __slots__ = ("below", "column", "is_list", "keys", "parent", "rows")

    def __init__(self, column: int, parent: Row | None, *, is_list: bool) -> None:
        self.column = column
        self.parent = parent
        self.is_list = is_list
        self.keys: list[str] = []
        self.rows: list[Row] = []
        self.below: list[Level] = []
        """What stands under the lines here."""

    def takes(self, row: Row) -> bool:
        """Whether a line in this column is in its place."""
        return self.is_list == bool(row.dashes)

    def others(self, row: Row) -> frozenset[str]:
        """The keys here besides that of the line."""
        return frozenset(self.keys) - {row.key or ""}

    def tables(self, row: Row) -> list[frozenset[str]]:
        """The keys under each of the other lines here."""
        inside = [keys_in_brackets(each.value) for each in self.rows if each is not row]
        under = [frozenset(level.keys) for level in self.below if level.parent is not row]
        return [keys for keys in (*inside, *under) if keys]

    def suits(self, row: Row, below: frozenset[str]) -> bool:
        """Whether a line could be meant to stand here, as far as its key and the keys below it tell."""
        others, key = self.others(row), row.key
        if key is None or not others:
            return True
        if sorts := sorts_of(others):
            return any(key in sort for sort in sorts)
        if key in known_keys() and not below:
            return False
        tables = self.tables(row)
        return not tables or not below or any(are_alike(below, keys) for keys in tables)

    @property
    def words(self) -> str:
        """What stands here, for a message."""
        if self.parent is None or self.parent.key is None:
            return "the main keys begin" if self.column == 1 else NEIGHBOURS
        return f"what stands under `{self.parent.key}` begins"


def margin_of(row: Row) -> int:
    """The column that what belongs to a line has to be further to the right than."""
    return row.column if row.key is not None else row.dashes[-1]


def is_under(row: Row, owner: Row) -> bool:
    """Whether a line can be what a key or dash with nothing behind it holds; a list may begin in the same column."""
    margin = margin_of(owner)
    return row.begin > margin or (bool(row.dashes) and owner.key is not None and row.begin == margin)


def is_key(row: Row) -> bool:
    """Whether what stands before a colon looks like a key, and not like a part of a sentence."""
    return row.key is None or row.key in known_keys() or _ID.fullmatch(row.key) is not None


def keys_of(row: Row, below: Sequence[Row]) -> frozenset[str]:
    """The keys of the table that a line holds, of which some lines stand below it."""
    keys = (each.key for each in below if each.begin == below[0].begin)
    return frozenset(key for key in keys if key is not None) or keys_in_brackets(row.value)


def is_deeper(row: Row, than: Row) -> bool:
    """Whether a key stands further to the right than another one above it."""
    return row.key is not None and than.key is not None and row.begin > than.column


def count_in(rows: Sequence[Row], column: int) -> int:
    """How many lines begin in a column before one begins to the left of it."""
    found = 0
    for row in rows:
        if row.begin < column:
            break
        found += row.begin == column and (row.key is not None or bool(row.dashes))
    return found
