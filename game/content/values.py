"""Values: what a checked file says, still as the author arranged it, each with its place in the file.

Every getter answers, with the schema's default where nothing usable was written, so that a file with problems can still
be walked to its end and tell them all.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from game.content.text import Position
from game.model.condition import Condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.shapes import Record


class Name(NamedTuple):
    """A name or word that refers to something."""

    text: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Said:
    """A line, before it is known who says the plain ones."""

    voice: str | None
    """Who says it; None for the plain voice of the place."""

    texts: tuple[str, ...]
    """One for each world."""

    when: Condition | None
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Filled:
    """A record with its values."""

    record: Record
    values: Mapping[str, object]
    """The values that are there and in order, by key."""

    keys: Mapping[str, Position]
    """Where each key stands, in order or not."""

    line: int
    column: int

    def has(self, key: str) -> bool:
        """Whether the author wrote this key, in order or not."""
        return key in self.keys

    def at(self, key: str) -> Position | Filled:
        """Where a key stands; the record itself where it is missing."""
        return self.keys.get(key, self)

    def position(self, key: str) -> Position:
        """The same as a line and a column."""
        at = self.at(key)
        return Position(at.line, at.column)

    def text(self, key: str) -> str:
        """A text or word; empty where it is missing."""
        value = self._value(key)
        return value if isinstance(value, str) else ""

    def optional(self, key: str) -> str | None:
        """A text or word, if it is there."""
        return self.text(key) or None

    def number(self, key: str) -> int:
        """A number; 0 where it is missing and has no default."""
        value = self._value(key)
        return value if isinstance(value, int) else 0

    def yes(self, key: str) -> bool:
        """Whether it says yes."""
        return self._value(key) is True

    def condition(self, key: str = "if") -> Condition | None:
        """A condition, if there is one."""
        value = self.values.get(key)
        return value if isinstance(value, Condition) else None

    def name(self, key: str) -> str | None:
        """The name that stands there, if it is known."""
        value = self.values.get(key)
        return value.text if isinstance(value, Name) else None

    def names(self, key: str) -> tuple[Name, ...]:
        """The known names of a list, or of a single one."""
        value = self.values.get(key)
        if isinstance(value, Name):
            return (value,)
        return tuple(each for each in value if isinstance(each, Name)) if isinstance(value, tuple) else ()

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list, one for each world, or a single one."""
        value = self.values.get(key)
        if isinstance(value, str):
            return (value,)
        return tuple(each for each in value if isinstance(each, str)) if isinstance(value, tuple) else ()

    def numbers(self, key: str) -> tuple[int, ...]:
        """The numbers, one for each world."""
        value = self.values.get(key)
        return tuple(each for each in value if isinstance(each, int)) if isinstance(value, tuple) else ()

    def said(self, key: str) -> tuple[Said, ...]:
        """The lines."""
        value = self.values.get(key)
        return tuple(each for each in value if isinstance(each, Said)) if isinstance(value, tuple) else ()

    def filled(self, key: str) -> Filled | None:
        """A record, if there is one."""
        value = self.values.get(key)
        return value if isinstance(value, Filled) else None

    def records(self, key: str) -> tuple[Filled, ...]:
        """The records of a list."""
        value = self.values.get(key)
        return tuple(each for each in value if isinstance(each, Filled)) if isinstance(value, tuple) else ()

    def table(self, key: str) -> Iterator[tuple[Name, Filled]]:
        """The records of a table with the names in front of them."""
        value = self.values.get(key)
        for name, each in value.items() if isinstance(value, dict) else ():
            if isinstance(each, Filled):
                yield name, each

    def texts_by_name(self, key: str) -> dict[str, str]:
        """The texts of a table by the names in front of them."""
        value = self.values.get(key)
        entries = value.items() if isinstance(value, dict) else ()
        return {name.text: text for name, text in entries if isinstance(text, str)}

    def _value(self, key: str) -> object:
        value = self.values.get(key)
        return self._default(key) if value is None else value

    def _default(self, key: str) -> object:
        return next((field.default for field in self.record.fields if field.key == key), None)
