"""Checking records: known keys, missing keys, and keys that belong together or exclude each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.nodes import Node, Pair, TableNode, TextNode
from game.content.text import Position
from game.content.values import Filled

if TYPE_CHECKING:
    from game.content.check import Checker
    from game.content.shapes import Record
    from game.problems import Positioned


def check_record(check: Checker, shape: Record, node: Node, label: str, at: Positioned) -> Filled | None:
    """The values of a record, as far as they are in order."""
    if shape.short is not None and isinstance(node, TextNode):
        key = TextNode(shape.short, node.line, node.column)
        node = TableNode((Pair(key, node),), node.line, node.column)
    if not isinstance(node, TableNode):
        check.mismatch(shape, node, label)
        return None
    where = _where(shape, label)
    pairs = {pair.key.text: pair for pair in node.pairs}
    values: dict[str, object] = {}
    for field in shape.fields:
        pair = pairs.pop(field.key, None)
        if pair is not None:
            value = check.value(field.shape, pair.value, field.key, pair.key)
            if value is not None:
                values[field.key] = value
        elif field.required:
            check.names.miss(field.shape)
            check.findings.add("S02", at, field.key, subject=_capital(where), about=field.about)
    for pair in pairs.values():
        _unknown(check, shape, pair, where)
    keys = {pair.key.text: Position(pair.key.line, pair.key.column) for pair in node.pairs}
    filled = Filled(shape, values, keys, at.line, at.column)
    _combinations(check, filled, _capital(where))
    return filled


def _unknown(check: Checker, shape: Record, pair: Pair, where: str) -> None:
    known = tuple(field.key for field in shape.fields)
    if _has_no_colon(check, pair):
        check.findings.add("S18", pair.key, pair.key.text)
        return
    check.findings.add("S01", pair.key, pair.key.text, known, where=where, known=", ".join(known))


def _has_no_colon(check: Checker, pair: Pair) -> bool:
    """Whether a key is really the rest of a text that was cut by a comma."""
    key, value = pair
    if not isinstance(value, TextNode) or value.text or key.style is not None:
        return False
    line = check.lines[key.line - 1]
    return not line[key.column - 1 + len(key.text) :].lstrip().startswith(":")


def _combinations(check: Checker, filled: Filled, subject: str) -> None:
    """Tell keys that exclude each other, and keys that lack their companion."""
    shape, keys, findings = filled.record, filled.keys, check.findings
    for group in (*shape.one_of, *shape.most_one_of):
        there = [key for key in group if key in keys]
        if len(there) > 1:
            findings.add("S12", keys[there[1]], there[0], other=there[1], subject=subject)
        elif not there and group in shape.one_of:
            findings.add("S13", filled, _either(group), subject=subject)
    for key, companions in shape.needs:
        if key in keys and not any(companion in keys for companion in companions):
            findings.add("S14", keys[key], key, other=_either(companions))


def _either(keys: tuple[str, ...]) -> str:
    *rest, last = (f"`{key}`" for key in keys)
    return f"{', '.join(rest)} or {last}" if rest else last


def _where(shape: Record, label: str) -> str:
    """What a message calls the record."""
    if shape.name == label:
        return f"`{label}`"
    return f"the {shape.name} `{label}`" if label else f"the {shape.name}"


def _capital(where: str) -> str:
    """The same at the beginning of a sentence."""
    return where[0].upper() + where[1:]
