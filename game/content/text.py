"""Text: bytes to characters that are safe to parse and to show."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from game.problems import Findings

MOST_BYTES = 2 * 1024 * 1024
"""The largest file that is read."""

REPLACEMENT = "\ufffd"
"""Stands in for a character that is not allowed, so that the rest can still be read."""

_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # control characters: C0, DEL and C1
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that turn the direction of writing
    "\u2028\u2029\ufff9-\ufffb\ufeff"  # line separators, annotations and a byte order mark in the middle
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # no characters at all, half ones, and invisible tags
)
_INDENTING_TAB = re.compile(r"^ *\t", re.MULTILINE)
_BYTE_ORDER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


class Position(NamedTuple):
    """A line and a column, both counted from 1."""

    line: int
    column: int


def position_of(text: str, index: int) -> Position:
    """The line and column of the character at this index."""
    return Position(text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index))


def forbidden(text: str) -> str | None:
    """The name of the first character that may not be shown, such as ``U+001B``; None where all may."""
    found = _FORBIDDEN.search(text)
    return None if found is None else _name(found[0])


def clean(data: str | bytes, findings: Findings) -> str | None:
    """The text of a file with line ends made equal; None where there is nothing that could be parsed."""
    text = _decoded(data, findings)
    if text is None:
        return None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    if not text.strip():
        findings.add("F05", Position(1, 1))
        return None
    return _without_tabs(_without_controls(text, findings), findings)


def _decoded(data: str | bytes, findings: Findings) -> str | None:
    size = len(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    if size > MOST_BYTES:
        findings.add("F01", Position(1, 1), size=size, most=MOST_BYTES)
        return None
    if isinstance(data, str):
        return data
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        encoding, at = _guess(data, error.start)
        findings.add("F02", at, encoding=encoding)
        return None


def _guess(data: bytes, bad: int) -> tuple[str, Position]:
    """The encoding that the bytes are probably in, and where the first one stands that is not UTF-8."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return encoding, Position(1, 1)
    before = data[:bad].decode("utf-8")
    return "Latin-1 or Windows-1252", position_of(before, len(before))


def _without_controls(text: str, findings: Findings) -> str:
    for found in _FORBIDDEN.finditer(text):
        if findings.full:
            break
        findings.add("F03", position_of(text, found.start()), character=_name(found[0]))
    return _FORBIDDEN.sub(REPLACEMENT, text)


def _without_tabs(text: str, findings: Findings) -> str | None:
    """The text with tabs as spaces; None where tabs stand in the margin, and nobody knows how far they go."""
    if "\t" not in text:
        return text
    for number, line in enumerate(text.split("\n"), start=1):
        if "\t" in line:
            findings.add("F04", Position(number, line.index("\t") + 1))
    return None if _INDENTING_TAB.search(text) else text.replace("\t", " ")


def _name(character: str) -> str:
    return f"U+{ord(character):04X}"
