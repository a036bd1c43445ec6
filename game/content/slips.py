"""Slips: the true cause where a file stops being YAML, or where a line stands in the wrong column.

The parser tells where it could not go on, which is often a line too late. Here the lines around it are looked at as a
person would: who stands in line with whom. Each slip brings the lines as they were probably meant, so that the rest of
the file can be read and nothing is told that only follows from it.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from game.content.known_keys import known_keys
from game.content.margins import NO_KEY, NO_SIGN, Margins
from game.content.rows import Row, rows_of
from game.content.text import Position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NO_BLANK = re.compile(r"(?P<key>[A-Za-z][\w -]*):(?=\S)(?!//)")
_NO_BLANK_AFTER_DASH = re.compile(r"-(?=[^\s-])")
_MOST_FAULTS = 50
"""Lines out of place that are looked at before the one at which the parser stopped."""

_WORD = re.compile(r"\S+")


class Slip(NamedTuple):
    """What is wrong, and the lines as they were probably meant."""

    code: str
    at: Position
    word: str
    values: Mapping[str, str]
    lines: tuple[str, ...]


def slip_in(lines: Sequence[str], stopped: int) -> Slip | None:
    """The true cause why a parser stopped in a line, counted from 1; None where the lines do not show one."""
    rows = [row for row in rows_of(lines) if row.line <= stopped + 1 or not row.open]
    before = [row.line for row in rows if row.line < stopped]
    since = before[-1] if before else 1
    for row in rows:
        if row.line > stopped:
            break
        if row.open:
            return _never_closed(lines, row)
        if row.after and row.end >= since:
            return _after_quotation(lines, row)
    for fault in islice(Margins(rows).faults(), _MOST_FAULTS):
        if since <= fault.seen <= stopped:
            if fault.wanted == NO_KEY:
                return _colon_inside(lines, fault.row)
            if fault.wanted == NO_SIGN:
                return _no_sign(lines, fault.row, in_list=fault.in_list)
            return out_of_line(lines, fault.row, fault.last, fault.wanted, fault.beside)
    return None


def misplaced(lines: Sequence[str], told: frozenset[int]) -> Slip | None:
    """The first line among those told of that is a key in the wrong column, although the file can be read."""
    for fault in Margins(list(rows_of(lines))).strays(told):
        return out_of_line(lines, fault.row, fault.last, fault.wanted, fault.beside)
    return None


def out_of_line(lines: Sequence[str], row: Row, last: int, wanted: int, beside: str) -> Slip:
    """A line, and those up to the last that belong to it, in the wrong column."""
    more = wanted - row.begin
    while last > row.line and lines[last - 1].strip()[:1] in {"", "#"}:
        last -= 1
    word = row.key or ("- " if row.dashes else " ".join(row.value.split()[:3]))
    side, count = ("left" if more > 0 else "right"), abs(more)
    blanks = f"{count} blank" if count == 1 else f"{count} blanks"
    along = "" if last == row.line else ", and of the lines that belong to it"
    found = f"`{word}` begins in column {row.begin}, too far to the {side}: {beside} in column {wanted}"
    instead = f"Put {blanks} more in front of it{along}" if more > 0 else f"Take {blanks} away in front of it{along}"
    moved = [_moved(line, more) if row.line <= number <= last else line for number, line in enumerate(lines, start=1)]
    return Slip("F07", Position(row.line, row.begin), word, {"found": found, "instead": instead}, tuple(moved))


def _moved(line: str, more: int) -> str:
    if more > 0:
        return f"{' ' * more}{line}" if line.strip() else line
    margin = len(line) - len(line.lstrip(" "))
    return line[min(-more, margin) :]


def _never_closed(lines: Sequence[str], row: Row) -> Slip:
    mark = row.value[0]
    at = Position(row.line, row.at)
    return Slip("F08", at, mark, {}, _with(lines, row.line, f"{lines[row.line - 1].rstrip()}{mark}"))


def _after_quotation(lines: Sequence[str], row: Row) -> Slip:
    """A text that goes on behind the quotation mark that closes."""
    mark = row.value[0]
    whole = " ".join((row.value, *(lines[number].strip() for number in range(row.line, row.end))))
    plain = "'" + whole.replace("'", "''") + "'"
    first = f"{lines[row.line - 1][: row.at - 1]}{plain}"
    rest = [first, *("" for _ in range(row.line, row.end))]
    mended = (*lines[: row.line - 1], *rest, *lines[row.end :])
    return Slip("F22", Position(row.end, row.after), mark, {}, mended)


def _colon_inside(lines: Sequence[str], row: Row) -> Slip:
    """A text that goes on over several lines, with a colon in it."""
    line = lines[row.line - 1]
    at = line.index(":", row.column - 1 + len(row.key or ""))
    return Slip("F06", Position(row.line, at + 1), "", {}, _with(lines, row.line, f"{line[:at]};{line[at + 1 :]}"))


def _no_sign(lines: Sequence[str], row: Row, *, in_list: bool) -> Slip:
    """A text that stands where a key or item should: a colon is missing, a blank, or a dash."""
    line = lines[row.line - 1]
    text = line.strip()
    dash = _NO_BLANK_AFTER_DASH.match(text)
    close = dash or (None if in_list else _NO_BLANK.match(text))
    if close is not None:
        at = row.column - 1 + close.end()
        mended = _with(lines, row.line, f"{line[:at]} {line[at:]}")
        return Slip("F20", Position(row.line, at + 1), close[0], {}, mended)
    if in_list:
        begin = row.column - 1
        found, instead = f"no `- ` in front of `{_first_words(text)}`", "Begin each line of a list with `- `"
        mended = _with(lines, row.line, f"{line[:begin]}- {line[begin:]}")
        return Slip("F19", Position(row.line, row.column), text, {"found": found, "instead": instead}, mended)
    key = _meant(text)
    at = row.column - 1 + len(key)
    found, instead = f"no colon after `{key}`", f"Write `{key}: ` and then what it holds"
    mended = _with(lines, row.line, f"{line[:at]}:{line[at:]}")
    return Slip("F19", Position(row.line, at + 1), key, {"found": found, "instead": instead}, mended)


def _meant(text: str) -> str:
    """The key with which a text begins that should be a key and a colon."""
    known = [key for key in known_keys() if text == key or text.startswith(f"{key} ")]
    word = _WORD.match(text)
    return max(known, key=len) if known else word[0] if word else text


def _first_words(text: str) -> str:
    return " ".join(text.split()[:3])


def _with(lines: Sequence[str], line: int, mended: str) -> tuple[str, ...]:
    """The lines with one of them, counted from 1, replaced."""
    return (*lines[: line - 1], mended, *lines[line:])
