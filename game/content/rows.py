"""Rows: the lines of a file as the eye sees them, each with its column, its key and what stands behind it.

YAML is not needed for this, so that it also works where a file is no YAML any more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence

_DASH = re.compile(r"-(?: +|$)")
_KEY = re.compile(
    r"(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<plain>[^\s#\"'\[\]{}&*!|>%@`,?-][^#\n]*?))\s*:(?= |$)"
)
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?\s*(?:#.*)?$")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_BEFORE_QUOTE = "{[,: "
_MOST_LINES = 60
"""Lines for which the end of a quotation mark or bracket is looked for."""


class Row(NamedTuple):
    """A line with a key, an item of a list, or a text that goes on; what a text, quotation or bracket swallows is none.

    Lines and columns are counted from 1.
    """

    line: int
    dashes: tuple[int, ...]
    """The columns of the `- ` in front of it."""

    column: int
    """Where the key or text begins, behind all dashes."""

    key: str | None
    value: str
    """What stands behind the key, or the text where there is no key; without a comment."""

    at: int
    """The column of the value."""

    end: int
    """The last line that belongs to the value."""

    after: int = 0
    """The column of what stands behind a quotation that has closed; 0 where nothing does."""

    open: bool = False
    """Whether a quotation mark opens here and never closes."""

    short: int = 0
    """The column in which a text of several lines began, where this one begins before it."""

    @property
    def begin(self) -> int:
        """The column of the first sign of the line."""
        return self.dashes[0] if self.dashes else self.column

    @property
    def opens(self) -> bool:
        """Whether what belongs to it has to follow further to the right."""
        return not self.value and (self.key is not None or bool(self.dashes))


def rows_of(lines: Sequence[str]) -> Iterator[Row]:
    """The rows of a file."""
    number = 0
    while number < len(lines):
        line = lines[number]
        if not line.strip() or line.lstrip().startswith("#") or line in {"---", "..."}:
            number += 1
            continue
        row = _row(lines, number)
        yield row
        number = row.end
        if _BLOCK.match(row.value):
            number = yield from _block(lines, row)


def _row(lines: Sequence[str], number: int) -> Row:
    line = lines[number]
    at = len(line) - len(line.lstrip(" "))
    dashes: list[int] = []
    while (dash := _DASH.match(line, at)) is not None:
        dashes.append(at + 1)
        at = dash.end()
    found = _KEY.match(line, at)
    key = None if found is None else found["double"] or found["single"] or found["plain"]
    begin = at if found is None else found.end() + len(line[found.end() :]) - len(line[found.end() :].lstrip(" "))
    value = _COMMENT.sub("", line[begin:]).strip()
    row = Row(number + 1, tuple(dashes), at + 1, key, value, begin + 1, number + 1)
    if value[:1] in {'"', "'"}:
        return _quoted(lines, row)
    return _bracketed(lines, row) if value[:1] in {"{", "["} else row


def _quoted(lines: Sequence[str], row: Row) -> Row:
    """The row with the end of its quotation."""
    found = quotation_end(lines, row.line - 1, row.at - 1, row.begin)
    if found is None:
        return row._replace(open=True)
    line, index = found
    rest = _COMMENT.sub("", lines[line][index:])
    after = index + len(rest) - len(rest.lstrip()) + 1 if rest.strip() else 0
    return row._replace(end=line + 1, after=after)


def quotation_end(lines: Sequence[str], line: int, index: int, margin: int) -> tuple[int, int] | None:
    """The line and index behind a quotation that opens at these, counted from 0; None where it runs into other keys.

    `margin` is the column of what it belongs to.
    """
    mark = lines[line][index]
    index += 1
    for number in range(line, min(len(lines), line + _MOST_LINES)):
        text = lines[number]
        if number > line:
            index = len(text) - len(text.lstrip(" "))
            if index < margin and text.strip() and _looks_like_a_row(text.strip()):
                return None
        while index < len(text):
            if text[index] == "\\" and mark == '"':
                index += 2
            elif text[index] != mark:
                index += 1
            elif mark == "'" and text[index + 1 : index + 2] == "'":
                index += 2
            else:
                return number, index + 1
    return None


def _looks_like_a_row(text: str) -> bool:
    return _KEY.match(text) is not None or _DASH.match(text) is not None


def _bracketed(lines: Sequence[str], row: Row) -> Row:
    """The row with the end of its bracket; where it does not close, it is left to the parser to say so."""
    depth, index = 0, row.at - 1
    number, last = row.line - 1, min(len(lines), row.line - 1 + _MOST_LINES)
    while number < last:
        text = lines[number]
        while index < len(text):
            letter = text[index]
            if letter in {'"', "'"} and text[index - 1] in _BEFORE_QUOTE:
                found = quotation_end(lines, number, index, row.begin)
                if found is None:
                    return row
                if found[0] != number:
                    number, index = found
                    text = lines[number]
                    continue
                index = found[1]
                continue
            depth += (letter in "{[") - (letter in "}]")
            index += 1
            if depth == 0:
                return row._replace(end=number + 1)
        number, index = number + 1, 0
    return row


def _block(lines: Sequence[str], row: Row) -> Generator[Row, None, int]:
    """Skip a text of several lines, and give back the lines in it that begin too far to the left."""
    margin = row.column if row.key is not None else row.dashes[-1] if row.dashes else row.column
    number, first = row.end, 0
    while number < len(lines):
        line = lines[number]
        begin = len(line) - len(line.lstrip(" ")) + 1
        if line.strip():
            if begin <= margin:
                break
            if not first:
                first = begin
            elif begin < first and not line.lstrip().startswith("#"):
                yield _row(lines, number)._replace(short=first)
        number += 1
    return number
