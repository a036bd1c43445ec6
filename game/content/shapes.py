"""Shapes: the small vocabulary in which the schema says what may stand where.

A shape is data. The reader checks a file against it, and editors and documents can be made from it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """A text that is not empty."""

    longest: int | None = None
    """In characters."""


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number."""

    least: int
    most: int
    words: tuple[str, ...] = ()
    """Words that may stand instead of a number."""


@dataclass(frozen=True, slots=True)
class YesNo:
    """``yes`` or ``no``."""


@dataclass(frozen=True, slots=True)
class Word:
    """One of a few words."""

    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Id:
    """A new name, in small letters, digits and hyphens."""

    kind: str
    """What it names."""

    registers: bool = True
    """Whether others refer to it by this kind."""

    local: bool = False
    """Whether it is known only within its meeting."""

    taken: frozenset[str] = frozenset()
    """Words that it cannot be, because they mean something else there."""


@dataclass(frozen=True, slots=True)
class Ref:
    """The name of something that is in the file."""

    kind: str
    words: tuple[str, ...] = ()
    """Words that may stand instead of a name."""

    local: bool = False
    """Whether it is looked for within the same meeting only."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list."""

    of: Shape
    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class OneOrMany:
    """One value, or a list of them."""

    of: Shape


@dataclass(frozen=True, slots=True)
class Table:
    """Names in front of a colon, all holding the same shape."""

    keys: Id | Ref
    of: Shape
    least: int = 1
    most: int | None = None


@dataclass(frozen=True, slots=True)
class ByWorld:
    """A value for all worlds, or one for each in a table of worlds."""

    of: Text | Number


@dataclass(frozen=True, slots=True)
class Lines:
    """What is said: a line, or a list of them."""

    voice: str | None = None
    """Who says a plain line; None for the person one sits with."""


@dataclass(frozen=True, slots=True)
class ConditionText:
    """A condition."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a record."""

    key: str
    shape: Shape
    about: str
    """What it holds, in one sentence without its full stop."""

    required: bool = False
    default: int | str | bool | None = None
    """What stands for it where it is missing, if that can be said in the format."""


@dataclass(frozen=True, slots=True)
class Record:
    """A table with known keys."""

    name: str
    """What a message calls it."""

    fields: tuple[Field, ...]
    one_of: tuple[tuple[str, ...], ...] = ()
    """Groups of keys of which there must be exactly one."""

    most_one_of: tuple[tuple[str, ...], ...] = ()
    """Groups of keys of which there may be one."""

    needs: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Keys that do nothing without one of some others."""

    short: str | None = None
    """The key that is meant where a single value stands instead of a table."""


Shape = Text | Number | YesNo | Word | Id | Ref | ListOf | OneOrMany | Table | ByWorld | Lines | ConditionText | Record
