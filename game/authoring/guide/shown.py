"""Shapes in words: what may stand after a key, as a person would say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.shapes import (
    ByWorld,
    ConditionText,
    Field,
    Id,
    Lines,
    ListOf,
    Number,
    OneOrMany,
    Record,
    Ref,
    Shape,
    Table,
    Text,
    Word,
    YesNo,
)
from game.model.line import NARRATOR, THOUGHT

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPEAKERS = {NARRATOR: "; a plain one is the narrator's", THOUGHT: "; a plain one is your inner voice", None: ""}
_PLURALS = {"person": "people"}


def holds(field: Field) -> str:
    """What the value of a key has to be, and what counts where the key is missing."""
    said = _said(field.shape)
    if field.default is None or field.default is False:
        return said
    if field.default is True:
        return f"{said}; `yes` without it"
    return f"{said}; `{field.default}` without it"


def listed(keys: Iterable[str], joining: str) -> str:
    """Keys as a person would list them."""
    *first, last = [f"`{key}`" for key in keys]
    return f"{', '.join(first)} {joining} {last}" if first else last


def a(noun: str) -> str:
    """A noun with the article in front of it."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _said(shape: Shape) -> str:
    match shape:
        case Text(longest=longest):
            return f"text, {longest} characters at most" if longest else "text"
        case Number():
            words = f", or {listed(shape.words, 'or')}" if shape.words else ""
            return f"whole number, {shape.least} to {shape.most}{words}"
        case YesNo():
            return "`yes` or `no`"
        case Word(words=words):
            return listed(words, "or")
        case Id(kind=kind):
            return f"{a(kind)}, written like an id"
        case Ref():
            return _reference(shape)
        case ListOf() | OneOrMany() | Table() | ByWorld():
            return _several(shape)
        case Lines(voice=voice):
            return f"[lines](#lines){_SPEAKERS[voice]}"
        case ConditionText():
            return "[condition](#conditions)"
        case Record():
            return f"[table](#{anchor(shape)})"


def _several(shape: ListOf | OneOrMany | Table | ByWorld) -> str:
    match shape:
        case ListOf(of=of):
            return f"list of {_many(of)}"
        case OneOrMany(of=of):
            return f"{_said(of)}; or a list"
        case Table():
            return _table(shape)
        case ByWorld(of=of):
            return f"{_said(of)}; or [one for each world](#what-differs-between-worlds)"


def _reference(shape: Ref) -> str:
    where = " of this meeting" if shape.local else ""
    words = f", or {listed(shape.words, 'or')}" if shape.words else ""
    return f"id of {a(shape.kind)}{where}{words}"


def _table(shape: Table) -> str:
    keys = f"ids of {_plural(shape.keys.kind)}" if isinstance(shape.keys, Ref) else "ids"
    most = "" if shape.most is None else f"{shape.least} to {shape.most} "
    each = f"[its keys](#{anchor(shape.of)})" if isinstance(shape.of, Record) else f"a {_said(shape.of)}"
    return f"{most}{keys}, each with {each}"


def _plural(kind: str) -> str:
    return _PLURALS.get(kind, f"{kind}s")


def _many(shape: Shape) -> str:
    return f"[tables](#{anchor(shape)})" if isinstance(shape, Record) else f"{_said(shape)}s"


def anchor(record: Record) -> str:
    """The part of the reference that tells of a record."""
    return "choices" if ("say", "do") in record.one_of else _ANCHORS.get(record.name, record.name.replace(" ", "-"))


_ANCHORS = {
    "world": "worlds",
    "fact": "facts",
    "issue": "issues",
    "person": "people",
    "meeting": "meetings",
    "scene": "scenes",
    "gate": "gates",
    "offer": "offers",
    "ending": "endings",
}
"""Where the heading is not the name of the record: in a file, these stand under the plural."""
