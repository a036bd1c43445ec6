"""What the job may be worth to you on what you heard, against what you do otherwise: a scale in words and numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.knowledge import heading

if TYPE_CHECKING:
    from game.session.view import Range

TRACK: Final = 37
"""Columns of the scale, from 0 to 100."""

_LIKELY, _OTHERWISE, _LEAST, _MOST = "●", "┊", "├", "┤"


def worth_rows(worth: Range, *, leans: bool) -> list[Row]:
    """Return the range: the scale, its numbers, and whether what you have not heard can still change your choice.

    What is likely is told once something heard leans to one side.
    """
    likely = f" · {_LIKELY} likely {round(worth.likely)}" if leans else ""
    told = f"  least {worth.least}{likely} · most {worth.most}"
    return [
        heading("What the job may be worth to you, of 100"),
        Row(scale(worth, leans=leans) + words(told)),
        Row(words(f"{_OTHERWISE} otherwise {worth.otherwise}. ") + words(_open(worth), "$text-muted")),
    ]


def scale(worth: Range, *, leans: bool) -> Content:
    """Return the range on a line from 0 to 100."""
    least, likely, most, otherwise = map(_column, (worth.least, worth.likely, worth.most, worth.otherwise))
    cells = [("·", "$text-muted")] * TRACK
    cells[least : most + 1] = [("─", "$primary")] * (most + 1 - least)
    cells[least], cells[most] = (_LEAST, "$primary"), (_MOST, "$primary")
    cells[otherwise] = (_OTHERWISE, "bold $secondary")
    if leans:
        cells[likely] = (_LIKELY, "bold $primary")
    return Content.assemble(*cells)


def _open(worth: Range) -> str:
    """Return whether the job can still come out on either side of what you do otherwise."""
    if worth.least < worth.otherwise < worth.most:
        return "What you have not heard can still change your choice."
    return "Nothing that you have not heard can change your choice."


def _column(points: float) -> int:
    return max(0, min(TRACK - 1, round(points / 100 * (TRACK - 1))))
