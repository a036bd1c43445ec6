"""What the job may be worth to you on what you heard, against what you do otherwise: a scale in words and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.session.deciding import can_change
from game.tui.rows import Row, heading, words

if TYPE_CHECKING:
    from game.session.view import Range

LONGEST: Final = 61
"""Columns of the longest scale, from 0 to 100."""

SHORTEST: Final = 21

_LIKELY, _OTHERWISE, _LEAST, _MOST = "●", "┊", "├", "┤"
_GAP = "  "


def worth_rows(worth: Range, width: int, *, leans: bool) -> list[Row]:
    """Return the range at a width: the scale, its numbers, and whether what you have not heard can still change it.

    What is likely is told once something heard leans to one side.
    """
    rows = [
        heading("What the job may be worth to you, of 100"),
        Row(scale(worth, min(width, LONGEST), leans=leans)),
        Row(_numbers(worth, leans=leans)),
    ]
    return [*rows, open_row(worth)]


def worth_line(worth: Range, width: int, *, leans: bool) -> Row:
    """Return the same range in one line: the scale and its numbers."""
    told = Content.assemble(("Worth", "bold $text-muted"), _GAP) + _numbers(worth, leans=leans)
    room = min(LONGEST, width - told.cell_length - len(_GAP))
    return Row(told + words(_GAP) + scale(worth, room, leans=leans)) if room >= SHORTEST else Row(told)


def open_row(worth: Range) -> Row:
    """Return whether the job can still come out on either side of what you do otherwise."""
    if can_change(worth):
        return Row(words("What you have not heard can still change your choice.", "$text-muted"))
    return Row(words("Nothing that you have not heard can change your choice.", "$text-muted"))


def scale(worth: Range, track: int, *, leans: bool) -> Content:
    """Return the range on a line from 0 to 100 that takes so many columns."""
    least, likely, most, otherwise = (
        max(0, min(track - 1, round(points / 100 * (track - 1))))
        for points in (worth.least, worth.likely, worth.most, worth.otherwise)
    )
    cells = [("·", "$text-muted")] * track
    cells[least : most + 1] = [("─", "$primary")] * (most + 1 - least)
    cells[least], cells[most] = (_LEAST, "$primary"), (_MOST, "$primary")
    if leans and least != most:
        if likely == otherwise:
            likely, otherwise = _apart(otherwise, worth, track)
        cells[likely] = (_LIKELY, "bold $primary")
    cells[otherwise] = (_OTHERWISE, "bold $secondary")
    return Content.assemble(*cells)


def _apart(column: int, worth: Range, track: int) -> tuple[int, int]:
    """Return the columns of what is likely and of what you do otherwise, where one column is too few for both."""
    step = 1 if worth.likely >= worth.otherwise else -1
    return (column + step, column) if 0 <= column + step < track else (column, column - step)


def _numbers(worth: Range, *, leans: bool) -> Content:
    """Return the numbers with the marks that stand for them on the scale."""
    likely = f" · {_LIKELY} likely {round(worth.likely)}" if leans and worth.least != worth.most else ""
    told = f"{worth.least}" if worth.least == worth.most else f"{worth.least} to {worth.most}"
    return (
        words(f"{told}{likely}")
        + words(" · ", "$text-muted")
        + words(f"{_OTHERWISE} otherwise {worth.otherwise}", "$secondary")
    )
