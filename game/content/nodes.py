"""Nodes: YAML as a small tree of texts, lists and tables that know their line and column.

Built from the parser's events and never from its objects, so that nothing is converted: ``no``, ``12:30`` and ``0x1f``
stay the texts that they are, and mean what the schema expects. Anchors, aliases, tags and deep nesting are refused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import yaml

from game.content.text import Position, forbidden

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.problems import Findings

MOST_LEVELS = 24
"""Tables and lists within each other; a scenario needs about ten."""

MOST_NODES = 50_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser in C where PyYAML was built with it, and the same one in Python otherwise."""


class TextNode(NamedTuple):
    """A text, as the author wrote it."""

    text: str
    line: int
    column: int
    style: str | None = None
    """The quotation mark or block sign in front of it; None for a plain text."""


class ListNode(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    line: int
    column: int


class Pair(NamedTuple):
    """A key and what it holds."""

    key: TextNode
    value: Node


class TableNode(NamedTuple):
    """A table of keys, each of them once."""

    pairs: tuple[Pair, ...]
    line: int
    column: int


class Refused(NamedTuple):
    """Something that was there and could not be read; it has been told already."""

    line: int
    column: int


Node = TextNode | ListNode | TableNode | Refused


class Unreadable(Exception):
    """The rest of the text cannot be parsed."""

    def __init__(self, code: str, at: Position, word: str = "", stopped: int = 0) -> None:
        super().__init__(code, at, word)
        self.code = code
        self.at = at
        self.word = word
        self.stopped = stopped
        """The line in which the parser stopped, if the cause may stand in another one; else 0."""


class _Stop(Exception):
    """Enough was read to refuse the whole file."""


class _Open:
    """A list or table that is still being read."""

    __slots__ = ("column", "is_table", "keys", "line", "parts")

    def __init__(self, is_table: bool, at: Position) -> None:
        self.is_table = is_table
        self.line, self.column = at
        self.keys: list[TextNode | None] = []
        self.parts: list[Node] = []

    def add(self, node: Node, findings: Findings) -> None:
        """Take the next item, or in turn the next key and the next value."""
        if not self.is_table or len(self.keys) > len(self.parts):
            self.parts.append(node)
            return
        if isinstance(node, ListNode | TableNode):
            findings.add("F16", node)
        self.keys.append(node if isinstance(node, TextNode) else None)

    def closed(self, findings: Findings) -> ListNode | TableNode:
        """The finished node."""
        if not self.is_table:
            return ListNode(tuple(self.parts), self.line, self.column)
        first: dict[str, int] = {}
        pairs: list[Pair] = []
        for key, value in zip(self.keys, self.parts, strict=True):
            if key is None:
                continue
            if key.text in first:
                findings.add("F14", key, key.text, first=first[key.text])
                continue
            first[key.text] = key.line
            pairs.append(Pair(key, value))
        return TableNode(tuple(pairs), self.line, self.column)


class _Tree:
    """Grows a tree from events."""

    def __init__(self, findings: Findings) -> None:
        self.root: Node | None = None
        self._findings = findings
        self._path: list[_Open] = []
        self._count = 0

    def take(self, event: yaml.Event) -> None:
        """Let one event happen; raises `_Stop` where the rest of the file is not worth reading."""
        if isinstance(event, yaml.ScalarEvent):
            self._place(self._text(event))
        elif isinstance(event, yaml.CollectionStartEvent):
            self._open(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._place(self._path.pop().closed(self._findings))
        elif isinstance(event, yaml.AliasEvent):
            node = Refused(*_at(event))
            self._findings.add("F11", node, f"*{event.anchor}")
            self._place(node)
        elif isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._findings.add("F15", _at(event))
            raise _Stop

    def _text(self, event: yaml.ScalarEvent) -> TextNode | Refused:
        at = _at(event)
        if event.anchor is not None or event.tag is not None:
            self._refuse(event.anchor, event.tag, at)
            return Refused(*at)
        node = TextNode(event.value, at.line, at.column, event.style or None)
        if node.style == '"':
            if (character := forbidden(node.text)) is not None:
                self._findings.add("F03", node, character=character)
                return Refused(*at)
            if "\t" in node.text:
                self._findings.add("F04", node)
        return node

    def _open(self, event: yaml.CollectionStartEvent) -> None:
        at = _at(event)
        self._refuse(event.anchor, event.tag, at)
        self._path.append(_Open(isinstance(event, yaml.MappingStartEvent), at))
        if len(self._path) > MOST_LEVELS:
            self._findings.add("F13", at, most=MOST_LEVELS)
            raise _Stop

    def _place(self, node: Node) -> None:
        self._count += 1
        if self._count > MOST_NODES:
            self._findings.add("F17", node, most=MOST_NODES)
            raise _Stop
        if self._path:
            self._path[-1].add(node, self._findings)
        else:
            self.root = node

    def _refuse(self, anchor: str | None, tag: str | None, at: Position) -> None:
        if anchor is not None:
            self._findings.add("F11", at, f"&{anchor}")
        if tag is not None:
            self._findings.add("F12", at, f"!{tag.lstrip('!')}")


def _at(event: yaml.Event) -> Position:
    mark = event.start_mark
    assert mark is not None  # only events made by hand have none
    return Position(mark.line + 1, mark.column + 1)


def parse(text: str, findings: Findings) -> Node | None:
    """The tree of a YAML text, None for no tree at all; raises `Unreadable` where the text stops being YAML."""
    try:
        return _grown(text, findings, _LOADER)
    except yaml.MarkedYAMLError as error:
        raise _explained(text, error) from error
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        raise Unreadable("F10", Position(1, 1), str(error).partition("\n")[0]) from error


_TOO_DEEP = "nesting depth"
"""What the parser in C says of brackets in brackets since libyaml 0.2.6, before it has handed over the first of them.

The one in Python hands them over, so that they are refused where it is ours to say.
"""


def _grown(text: str, findings: Findings, loader: type[yaml.SafeLoader | yaml.CSafeLoader]) -> Node | None:
    """The tree as one parser reads it; as much of it as there is where the file is refused."""
    tree = _Tree(findings)
    try:
        for event in yaml.parse(text, Loader=loader):
            tree.take(event)
    except _Stop:
        pass
    except yaml.MarkedYAMLError as error:
        if _TOO_DEEP not in (error.problem or ""):
            raise
        return _grown(text, findings, yaml.SafeLoader)
    return tree.root


def located(lines: list[str], node: TextNode, offset: int) -> Position:
    """Where the character at an offset of a node's text stands in the file, however the text was wrapped or quoted.

    Wrapping changes only blanks, so that the characters in between are counted.
    """
    wanted = len("".join(node.text[:offset].split()))
    blank_end = offset >= len(node.text) or node.text[offset].isspace()
    for position, letter in _written(lines, node):
        if letter.isspace():
            continue
        if wanted == 0 and not blank_end:
            return position
        wanted -= 1
        if wanted == 0 and blank_end:
            return Position(position.line, position.column + 1)
    return Position(node.line, node.column)


def _written(lines: list[str], node: TextNode) -> Iterator[tuple[Position, str]]:
    """The characters of a node as they stand in the file, without its quotation mark or block sign."""
    start = node.column - 1 + (node.style in {"'", '"'})
    first = node.line if node.style in {"|", ">"} else node.line - 1
    for number in range(first, len(lines)):
        line = lines[number]
        for column in range(start if number == node.line - 1 else 0, len(line)):
            yield Position(number + 1, column + 1), line[column]


_EXPLAINED = (
    ("mapping values", "F06"),
    ("escape", "F10"),
    ("hexdecimal", "F10"),
    ("cannot start any token", "F09"),
    ("quoted scalar", "F08"),
    ("flow", "F08"),
    ("alphabetic or numeric", "F11"),
    ("alias", "F11"),
    ("anchor", "F11"),
    ("tag", "F12"),
    ("document start", "F15"),
    ("expected", "F07"),
    ("not allowed in this context", "F07"),
    ("not allowed here", "F07"),
    ("indentation", "F07"),
)
"""Which code explains which words of the YAML parser's own message; the first that fits."""


def _explained(text: str, error: yaml.MarkedYAMLError) -> Unreadable:
    """The parser's complaint in our own words."""
    said = f"{error.context or ''} {error.problem or ''}"
    code = next((code for words, code in _EXPLAINED if words in said), "F10")
    begun = "simple key" in said or code == "F08"
    mark = error.context_mark if begun and error.context_mark else error.problem_mark or error.context_mark
    at = Position(mark.line + 1, mark.column + 1) if mark else Position(1, 1)
    lines = text.split("\n")
    line = lines[at.line - 1] if at.line <= len(lines) else ""
    if code == "F15" and not line.startswith(("---", "...", "%")):
        code = "F07"
    if code == "F08" and (after := _behind_quotation(lines, error)) is not None:
        return Unreadable("F22", after, lines[after.line - 1][: after.column - 1].rstrip()[-1])
    if code == "F08" and (colon := _colon_in_brackets(lines, error)) is not None:
        return Unreadable("F06", colon)
    if code == "F06" and ":" not in line[: at.column - 1]:
        # The first colon of its line: not this line is wrong, but how it stands to the one above it.
        code, at = "F07", Position(at.line, len(line) - len(line.lstrip()) + 1)
    word = error.problem or "" if code == "F10" else line[at.column - 1 : at.column]
    return Unreadable(code, at, word, at.line if code in {"F07", "F08"} else 0)


def _colon_in_brackets(lines: list[str], error: yaml.MarkedYAMLError) -> Position | None:
    """Where a second colon stands in a text in brackets; None where that is not what stopped the parser."""
    mark = error.problem_mark
    if mark is None or mark.line >= len(lines):
        return None
    line = lines[mark.line]
    inside = re.split(r"[{,]", line[: mark.column])[-1]
    return Position(mark.line + 1, mark.column + 1) if line[mark.column :][:1] == ":" and ": " in inside else None


def _behind_quotation(lines: list[str], error: yaml.MarkedYAMLError) -> Position | None:
    """Where a text goes on behind a quotation in brackets that has closed; None where it does not."""
    mark = error.problem_mark
    if mark is None or mark.line >= len(lines):
        return None
    line = lines[mark.line]
    before = line[: mark.column].rstrip()
    if mark.column < len(line) and line[mark.column] not in "{}[],:#" and before[-1:] in {'"', "'"}:
        return Position(mark.line + 1, mark.column + 1)
    return None
