"""Checking lines and tables of worlds: who says what, and in which world."""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from game.content.nodes import ListNode, Node, Pair, Refused, TableNode, TextNode, located
from game.content.schema import MOST_WORLDS, OTHERWISE
from game.content.shapes import ByWorld, ConditionText, Lines, Text
from game.content.values import Said
from game.model.condition import Condition
from game.model.line import VOICES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.check import Checker
    from game.content.shapes import Number
    from game.content.text import Position
    from game.problems import Positioned

_CONDITION = ConditionText()
_TEXT = Text()
_TEXT_BY_WORLD = ByWorld(_TEXT)


def check_by_world(
    check: Checker, shape: ByWorld, node: TextNode | TableNode, label: str, at: Positioned
) -> tuple[object, ...] | None:
    """One value for each world, in the order of the worlds."""
    if isinstance(node, TextNode):
        value = check.value(shape.of, node, label, at)
        return None if value is None else (value,) * max(1, len(_worlds(check)))
    return _world_table(check, shape.of, node.pairs, at)


def check_lines(check: Checker, shape: Lines, node: Node, label: str, at: Positioned) -> tuple[Said, ...] | None:
    """The lines, with the voice of those that name one."""
    if isinstance(node, ListNode):
        if not node.items:
            check.findings.add("S04", at, label, expected="a line")
        items = node.items
    else:
        items = (node,)
    lines = [_line(check, shape, item, label) for item in items]
    return tuple(line for line in lines if line is not None)


def _line(check: Checker, shape: Lines, node: Node, label: str) -> Said | None:
    match node:
        case TextNode():
            _voice_inside(check, node)
            texts = _texts(check, node, label, node)
            return None if texts is None else Said(shape.voice, texts, None, node.line, node.column)
        case TableNode():
            return _line_table(check, shape, node)
        case ListNode():
            check.findings.add("S17", node, found="a list")
    return None


def _voice_inside(check: Checker, node: TextNode) -> None:
    """Tell of a line that was meant as `voice: text` and has become one text."""
    voice, colon, _ = node.text.partition(":")
    if colon and (voice in VOICES or voice in check.names.known("person")):
        check.findings.add("W23", node, voice)


def _line_table(check: Checker, shape: Lines, node: TableNode) -> Said | None:
    """A line with a condition, a voice or a text for each world."""
    when = next((pair for pair in node.pairs if pair.key.text == "if"), None)
    pairs = tuple(pair for pair in node.pairs if pair is not when)
    condition = None if when is None else check.value(_CONDITION, when.value, "if", when.key)
    texts: tuple[str, ...] | None = None
    voice = shape.voice
    if not pairs:
        check.findings.add("S17", node, found="neither")
    elif all(_is_world(check, pair.key.text) for pair in pairs):
        table = _world_table(check, _TEXT, pairs, node)
        texts = None if table is None else _only_texts(table)
    elif len(pairs) > 1:
        check.findings.add("S17", pairs[1].key, found=f"{len(pairs)} keys")
    else:
        voice = _voice(check, pairs[0].key)
        texts = _texts(check, pairs[0].value, pairs[0].key.text, pairs[0].key)
    if texts is None or (when is not None and condition is None):
        return None
    return Said(voice, texts, condition if isinstance(condition, Condition) else None, node.line, node.column)


def _voice(check: Checker, key: TextNode) -> str:
    people = check.names.known("person")
    if (
        key.text not in VOICES
        and key.text not in people
        and not (check.names.is_lost("person") or check.names.is_lost("world"))
    ):
        check.findings.add("R06", key, key.text, chain(sorted(VOICES), _worlds(check), people))
    return key.text


def _texts(check: Checker, node: Node, label: str, at: Positioned) -> tuple[str, ...] | None:
    value = None if isinstance(node, Refused) else check.value(_TEXT_BY_WORLD, node, label, at)
    return _only_texts(value) if isinstance(value, tuple) else None


def _only_texts(values: tuple[object, ...]) -> tuple[str, ...]:
    return tuple(value for value in values if isinstance(value, str))


def _is_world(check: Checker, key: str) -> bool:
    """Whether a key reads as worlds: a known one among one or several, or all the rest."""
    known = check.names.known("world")
    return any(part.strip() in known or part.strip() == OTHERWISE for part in key.split(","))


def _world_table(
    check: Checker, shape: Text | Number, pairs: tuple[Pair, ...], at: Positioned
) -> tuple[object, ...] | None:
    """The values of a table of worlds, in the order of the worlds; None unless every world has one."""
    known = check.names.known("world")
    found: dict[str, object] = {}
    rest: object | None = None
    sound = True
    for key, node in pairs:
        value = check.value(shape, node, key.text, key)
        sound = sound and value is not None
        for name, offset in _worlds_in(key):
            if name == OTHERWISE:
                rest = value
            elif name in found:
                check.findings.add("R04", located(check.lines, key, offset), name)
            elif name not in known:
                _unknown_world(check, name, located(check.lines, key, offset))
                sound = False
            else:
                found[name] = value
    worlds = _worlds(check)
    missing = [world for world in worlds if world not in found]
    if missing and rest is None and sound:
        check.findings.add("R03", at, ", ".join(missing))
    if not sound or (missing and rest is None):
        return None
    return tuple(found.get(world, rest) for world in worlds)


def _unknown_world(check: Checker, name: str, spot: Position) -> None:
    if not check.names.is_lost("world"):
        among = (*_worlds(check), OTHERWISE)
        check.findings.add("R01", spot, name, among, kind="world", home="worlds", known=", ".join(among))


def _worlds(check: Checker) -> tuple[str, ...]:
    """The worlds in their order, and of far too many only as many as there may be."""
    return tuple(islice(check.names.known("world"), MOST_WORLDS))


def _worlds_in(key: TextNode) -> Iterator[tuple[str, int]]:
    """The names in ``a, b``, each with its offset."""
    offset = 0
    for part in key.text.split(","):
        yield part.strip(), offset + len(part) - len(part.lstrip())
        offset += len(part) + 1
