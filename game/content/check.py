"""Checking: walks a tree of nodes against the schema and gives plain values, telling what does not fit."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from game.content.check_records import check_record
from game.content.conditions import parse_condition
from game.content.lines import check_by_world, check_lines
from game.content.names import Names
from game.content.nodes import ListNode, Node, Refused, TableNode, TextNode, located
from game.content.shapes import (
    ByWorld,
    ConditionText,
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
from game.content.text import Position
from game.content.values import Filled, Name
from game.model.state import MOST_TRUST

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import UnionType

    from game.model.condition import Condition
    from game.problems import Findings, Positioned

_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"[+-]?(?:0|[1-9][0-9]{0,8})")
_YES = {"yes": True, "no": False, "true": True, "false": False}


class Checker:
    """One walk over one file. Every method answers None for what is not in order, and has told it then."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.lines = text.split("\n")
        self.findings = findings
        self.names = Names(findings)

    def record(self, shape: Record, node: Node) -> Filled | None:
        """The values of the outermost record."""
        value = self.value(shape, node, "", Position(1, 1))
        return value if isinstance(value, Filled) else None

    def value(self, shape: Shape, node: Node, label: str, at: Positioned) -> object | None:
        """The value of a node in a shape; `label` is what a message calls it, and `at` where it is named."""
        if isinstance(node, Refused):
            self.names.lose(shape)
            return None
        way = _WAYS[type(shape)]
        if isinstance(node, TextNode) and not _is_written(node):
            self.names.lose(shape)
            self.findings.add("S04", at, label, expected=way.expected)
            return None
        if not isinstance(node, way.nodes):
            self.mismatch(shape, node, label)
            return None
        return way.check(self, shape, node, label, at)

    def mismatch(self, shape: Shape, node: Node, label: str) -> None:
        """Tell that a node is of the wrong sort."""
        self.names.lose(shape)
        expected = _WAYS[type(shape)].expected
        self.findings.add("S03", node, label or "the file", expected=expected, found=_found(node))

    def counted(self, shape: ListOf | Table, count: int, label: str, at: Positioned) -> None:
        """Tell where a list or table is too short or too long."""
        if count < shape.least or (shape.most is not None and count > shape.most):
            wanted = f"at least {shape.least}" if shape.most is None else f"{shape.least} to {shape.most}"
            self.findings.add("S11", at, label, found=count, range=wanted)

    def id(self, shape: Id, node: TextNode) -> Name:
        """A new name, entered in the register."""
        name = Name(node.text, node.line, node.column)
        if _ID.fullmatch(name.text) is None:
            self.findings.add("S09", name, name.text)
        elif name.text in shape.taken:
            self.findings.add("S16", name, name.text, where=f"a {shape.kind}")
        if shape.registers:
            self.names.declare(shape.kind, name, local=shape.local)
        return name

    def ref(self, shape: Ref, node: TextNode) -> Name:
        """A name of something else, to be looked up once the whole file is read."""
        name = Name(node.text.strip(), node.line, node.column)
        if name.text not in shape.words:
            self.names.refer(shape.kind, name, local=shape.local, words=shape.words)
        return name


def _text(check: Checker, shape: Text, node: TextNode, label: str, _at: Positioned) -> str:
    text = node.text.strip()
    if shape.longest is not None and len(text) > shape.longest:
        check.findings.add("S10", node, label, found=len(text), most=shape.longest)
    return text


def _number(check: Checker, shape: Number, node: TextNode, label: str, _at: Positioned) -> int | str | None:
    if node.text in shape.words:
        return node.text
    if _NUMBER.fullmatch(node.text) is None:
        check.findings.add("S05", node, label, found=node.text)
        return None
    number = int(node.text)
    if not shape.least <= number <= shape.most:
        check.findings.add("S06", node, label, found=number, least=shape.least, most=shape.most)
        return None
    return number


def _yes_no(check: Checker, _shape: YesNo, node: TextNode, label: str, _at: Positioned) -> bool | None:
    answer = _YES.get(node.text.lower())
    if answer is None:
        check.findings.add("S07", node, label, found=node.text)
    return answer


def _word(check: Checker, shape: Word, node: TextNode, label: str, _at: Positioned) -> str | None:
    if node.text not in shape.words:
        check.findings.add("S08", node, node.text, shape.words, key=label, known=", ".join(shape.words))
        return None
    return node.text


def _id(check: Checker, shape: Id, node: TextNode, _label: str, _at: Positioned) -> Name:
    return check.id(shape, node)


def _ref(check: Checker, shape: Ref, node: TextNode, _label: str, _at: Positioned) -> Name:
    return check.ref(shape, node)


def _list(check: Checker, shape: ListOf, node: ListNode, label: str, at: Positioned) -> tuple[object, ...]:
    check.counted(shape, len(node.items), label, at)
    values = [check.value(shape.of, item, label, item) for item in node.items]
    return tuple(value for value in values if value is not None)


def _one_or_many(check: Checker, shape: OneOrMany, node: Node, label: str, at: Positioned) -> tuple[object, ...]:
    several = node if isinstance(node, ListNode) else ListNode((node,), node.line, node.column)
    return _list(check, ListOf(shape.of), several, label, at)


def _table(check: Checker, shape: Table, node: TableNode, label: str, at: Positioned) -> dict[Name, object]:
    check.counted(shape, len(node.pairs), label, at)
    entries: dict[Name, object] = {}
    for key, item in node.pairs:
        name = check.id(shape.keys, key) if isinstance(shape.keys, Id) else check.ref(shape.keys, key)
        with check.names.within(shape.keys, name):
            value = check.value(shape.of, item, name.text, name)
        if value is not None:
            entries[name] = value
    return entries


def _condition(check: Checker, _shape: ConditionText, node: TextNode, _label: str, _at: Positioned) -> Condition | None:
    parsed = parse_condition(node.text)
    for mention in parsed.mentions:
        check.names.refer(mention.kind, Name(mention.name, *located(check.lines, node, mention.offset)))
    if parsed.slip is not None:
        slip = parsed.slip
        at = located(check.lines, node, slip.offset)
        known = ", ".join(slip.among)
        check.findings.add(slip.code, at, slip.word, slip.among, expected=slip.expected, known=known, most=MOST_TRUST)
    return parsed.condition


class _Way(NamedTuple):
    """How a shape is checked."""

    nodes: type | UnionType
    """The sorts of nodes that it can be."""

    expected: str
    """What a message calls it."""

    check: Callable[..., object | None]


_WAYS: dict[type[Shape], _Way] = {
    Text: _Way(TextNode, "a text", _text),
    Number: _Way(TextNode, "a whole number", _number),
    YesNo: _Way(TextNode, "`yes` or `no`", _yes_no),
    Word: _Way(TextNode, "a word", _word),
    Id: _Way(TextNode, "a word", _id),
    Ref: _Way(TextNode, "a name", _ref),
    ListOf: _Way(ListNode, "a list, each line of which begins with `- `", _list),
    OneOrMany: _Way(TextNode | ListNode | TableNode, "one value or a list", _one_or_many),
    Table: _Way(TableNode, "a table of ids, each with a colon", _table),
    ByWorld: _Way(TextNode | TableNode, "a text, or a table of worlds", check_by_world),
    Lines: _Way(TextNode | ListNode | TableNode, "a line or a list of lines", check_lines),
    ConditionText: _Way(TextNode, "a condition", _condition),
    Record: _Way(TextNode | TableNode, "a table of keys", check_record),
}


def _is_written(node: TextNode) -> bool:
    return bool(node.text.strip()) and (node.text != "~" or node.style is not None)


def _found(node: Node) -> str:
    match node:
        case TextNode(text=text):
            return f"the text `{text[:40]}`"
        case ListNode():
            return "a list"
        case _:
            return "a table of keys"
