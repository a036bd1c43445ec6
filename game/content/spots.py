"""Spots: where everything that a scenario says stands in its file, for those who find something wrong with it later."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from game.content.text import Position, position_of
from game.content.values import Filled, Said

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]
"""The keys and ids from the top of the file, such as ``("facts", "pay", "text")``; in a list, an item's number."""


class Spots:
    """The places of one file by their paths. They are looked up only when something is wrong."""

    def __init__(self, text: str, root: Filled) -> None:
        self.text = text
        """The text that was read, with its line ends made equal."""
        self._root = root

    def at(self, path: Path) -> Position:
        """Where something stands; for what is not in the file, what it would stand in."""
        while path and path not in self.all:
            path = path[:-1]
        return self.all[path]

    def within(self, path: Path, words: str) -> Position:
        """Where some words stand in the text at a path, however it is wrapped; the text itself where they do not."""
        begin = self.at(path)
        pattern = r"\s+".join(map(re.escape, words.split()))
        found = re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE).search(self.text, self._index(begin))
        return begin if found is None else position_of(self.text, found.start())

    @cached_property
    def all(self) -> dict[Path, Position]:
        """Every path of the file, with its position."""
        return {(): Position(1, 1)} | dict(_walk(self._root, ()))

    @cached_property
    def _starts(self) -> list[int]:
        """The index of the first character of each line."""
        return [0, *(found.end() for found in re.finditer("\n", self.text))]

    def _index(self, at: Position) -> int:
        return self._starts[at.line - 1] + at.column - 1


def _walk(value: object, path: Path) -> Iterator[tuple[Path, Position]]:
    match value:
        case Filled():
            for key, at in value.keys.items():
                yield (*path, key), at
            for key, each in value.values.items():
                yield from _walk(each, (*path, key))
        case dict():
            for name, each in value.items():
                yield (*path, name.text), Position(name.line, name.column)
                yield from _walk(each, (*path, name.text))
        case tuple():
            for number, each in enumerate(value):
                if isinstance(each, Filled | Said):
                    yield (*path, number), Position(each.line, each.column)
                    yield from _walk(each, (*path, number))
