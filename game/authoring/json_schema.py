"""The format as JSON Schema (2020-12), for editors that help while one types.

Made from the one definition of the format. What a schema cannot say, such as that a name leads somewhere, is left to
`past-hr check`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.content.schema import FORMAT, OTHERWISE, SCENARIO
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

if TYPE_CHECKING:
    from collections.abc import Mapping

Schema = dict[str, Any]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_ID = "^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$"
_YES_NO = "^(?:[Yy][Ee][Ss]|[Nn][Oo]|[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"
_SCALAR = ["string", "number", "boolean"]
"""What an editor may take a text for: `text: 14` is one."""


def json_schema() -> Schema:
    """The schema of a whole file."""
    maker = _Maker()
    root = maker.record(SCENARIO)
    root["properties"]["format"] |= {"const": FORMAT}
    return {"$schema": DIALECT, "title": "A Past HR scenario", **root, "$defs": maker.definitions}


class _Maker:
    """Makes schemas from shapes; records that stand in several places are written once."""

    def __init__(self) -> None:
        self.definitions: dict[str, Schema] = {
            "text": {"type": _SCALAR, "pattern": r"\S"},
            "condition": {"type": "string", "pattern": r"\S", "examples": ["knows(fact) and trust >= 5"]},
            "line": {
                "description": "A text, or a voice with a text, or a text for each world; `if` above it says when",
                "anyOf": [{"$ref": "#/$defs/text"}, self._line_table()],
            },
        }
        self._names: dict[int, str] = {}

    def record(self, shape: Record) -> Schema:
        """A table with known keys."""
        made: Schema = {
            "type": "object",
            "properties": {field.key: self._field(field) for field in shape.fields},
            "required": [field.key for field in shape.fields if field.required],
            "additionalProperties": False,
        }
        rules = [_exactly_one(group) for group in shape.one_of]
        rules += [_at_most_one(group) for group in (*shape.one_of, *shape.most_one_of)]
        rules += [_companions(key, others) for key, others in shape.needs]
        return made | ({"allOf": rules} if rules else {})

    def of(self, shape: Shape) -> Schema:
        """The schema of any shape."""
        match shape:
            case Text(longest=longest):
                return {"$ref": "#/$defs/text"} | ({"maxLength": longest} if longest else {})
            case ConditionText():
                return {"$ref": "#/$defs/condition"}
            case Number():
                return _number(shape)
            case YesNo():
                return {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": _YES_NO}]}
            case Word(words=words):
                return {"enum": [str(word) for word in words]}
            case Id() | Ref():
                return _name(shape)
            case ListOf(of=of, least=least, most=most):
                return {"type": "array", "items": self.of(of)} | _bounds("Items", least, most)
            case OneOrMany(of=of):
                one = self.of(of)
                return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}
            case Table():
                return self._table(shape)
            case ByWorld(of=of):
                each = self.of(of)
                return {"anyOf": [each, {"type": "object", "additionalProperties": each, "minProperties": 1}]}
            case Lines():
                line = {"$ref": "#/$defs/line"}
                return {"anyOf": [line, {"type": "array", "items": line, "minItems": 1}]}
            case Record():
                return self._named(shape)

    def _field(self, field: Field) -> Schema:
        made: Schema = {"description": field.about, **self.of(field.shape)}
        return made if field.default is None else made | {"default": field.default}

    def _named(self, shape: Record) -> Schema:
        """A reference to a record, which is written on its first use."""
        if id(shape) not in self._names:
            wanted = shape.name.replace(" ", "-")
            same = sum(1 for name in self._names.values() if name.rstrip("0123456789-") == wanted.rstrip("0123456789-"))
            name = self._names[id(shape)] = f"{wanted}-{same + 1}" if same else wanted
            made = self.record(shape)
            if shape.short is not None:
                alone = next(field.shape for field in shape.fields if field.key == shape.short)
                made = {"anyOf": [self.of(alone), made]}
            self.definitions[name] = made
        return {"$ref": f"#/$defs/{self._names[id(shape)]}"}

    def _table(self, shape: Table) -> Schema:
        names = _name(shape.keys)
        made: Schema = {"type": "object", "additionalProperties": self.of(shape.of)}
        if names:
            made["propertyNames"] = names
        return made | _bounds("Properties", shape.least, shape.most)

    def _line_table(self) -> Schema:
        text = {"$ref": "#/$defs/text"}
        by_world = {"anyOf": [text, {"type": "object", "additionalProperties": text, "minProperties": 1}]}
        condition = {"description": "Said only if this holds", "$ref": "#/$defs/condition"}
        return {
            "type": "object",
            "properties": {"if": condition, OTHERWISE: {"description": "In all worlds that are not named", **text}},
            "additionalProperties": by_world,
            "anyOf": [{"not": {"required": ["if"]}, "minProperties": 1}, {"required": ["if"], "minProperties": 2}],
        }


def _number(shape: Number) -> Schema:
    number = {"type": "integer", "minimum": shape.least, "maximum": shape.most}
    return {"anyOf": [number, {"enum": list(shape.words)}]} if shape.words else number


def _name(shape: Id | Ref) -> Schema:
    """A name; one that refers to something may also be a word with blanks in it, such as `own check`."""
    if isinstance(shape, Ref):
        return (
            {"anyOf": [{"type": "string", "pattern": _ID}, {"enum": list(shape.words)}]}
            if shape.words
            else {
                "type": "string",
                "pattern": _ID,
            }
        )
    taken: Mapping[str, object] = {"not": {"enum": sorted(shape.taken)}} if shape.taken else {}
    return {"type": "string", "pattern": _ID, **taken}


def _bounds(of: str, least: int, most: int | None) -> Schema:
    return {f"min{of}": least} | ({} if most is None else {f"max{of}": most})


def _exactly_one(keys: tuple[str, ...]) -> Schema:
    return {"anyOf": [{"required": [key]} for key in keys]}


def _at_most_one(keys: tuple[str, ...]) -> Schema:
    pairs = [[one, other] for index, one in enumerate(keys) for other in keys[index + 1 :]]
    return {"not": {"anyOf": [{"required": pair} for pair in pairs]}}


def _companions(key: str, others: tuple[str, ...]) -> Schema:
    return {"if": {"required": [key]}, "then": {"anyOf": [{"required": [other]} for other in others]}}
