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


_FOREIGN = (
    (b"{\\rtf", "a document in RTF, as Word or TextEdit saves it"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"%PDF", "a PDF"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"\x1f\x8b", "a packed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
"""How files begin that a program wrote for itself."""

_PACKED = b"PK\x03\x04"
_PACKED_BY = (
    (b"word/", "a Word document"),
    (b"opendocument.text", "a LibreOffice document"),
    (b"Index/Document.iwa", "a Pages document"),
    (b"xl/", "a spreadsheet"),
)
_SAMPLE = 400
"""Bytes that are looked at to see how letters are written down."""


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


def foreign(data: bytes) -> str | None:
    """What a file is that is no plain text, such as ``a Word document``; None for a text."""
    if data.startswith(_PACKED):
        return next((name for sign, name in _PACKED_BY if sign in data), "a ZIP file")
    head = data[:20].lstrip().lower()
    return next((name for sign, name in _FOREIGN if head.startswith(sign.lower())), None)


def wide_encoding(data: bytes) -> str | None:
    """The encoding of a text that has two or four bytes for each letter; None for one that has not."""
    marked = next((encoding for mark, encoding in _BYTE_ORDER_MARKS if data.startswith(mark)), None)
    if marked is not None:
        return marked
    sample = data[:_SAMPLE]
    most = max(sample[0::2].count(0), sample[1::2].count(0))
    return "UTF-16" if len(sample) > 7 and most * 2 > len(sample) * 0.8 else None


def lines_to_show(data: bytes) -> tuple[str, ...]:
    """The lines of a file as a person sees them in an editor, whatever it is saved as; none for what is no text."""
    if foreign(data) is not None:
        return ()
    wide = wide_encoding(data)
    text = data.decode("utf-8" if wide is None else _byte_order(data, wide), "replace").removeprefix("\ufeff")
    return tuple(text.replace("\r\n", "\n").split("\n"))


def _byte_order(data: bytes, wide: str) -> str:
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"} or wide == "UTF-32":
        return wide
    return "UTF-16-LE" if data[1:2] == b"\0" else "UTF-16-BE"


def _decoded(data: str | bytes, findings: Findings) -> str | None:
    found = foreign(data if isinstance(data, bytes) else data[:20].encode("utf-8", "replace"))
    if found is not None:
        findings.add("F23", Position(1, 1), found=found)
        return None
    size = len(data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data)
    if size > MOST_BYTES:
        findings.add("F01", Position(1, 1), size=size, most=MOST_BYTES)
        return None
    if isinstance(data, str):
        return data
    wide = wide_encoding(data)
    if wide is not None:
        findings.add("F02", Position(1, 1), encoding=wide)
        return None
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        findings.add("F02", position_of(before, len(before)), encoding="Latin-1 or Windows-1252")
        return None


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
