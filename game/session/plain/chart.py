"""The value of knowing as a small chart of plain characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.session.view import Range

CELLS = 39
"""Columns for 0 to 100; with the names and the numbers a line has 60."""

_LONGEST_NAME = 12
SPAN, LIKELY, OTHERWISE = "-", "o", "|"


def chart(ranges: Sequence[Range]) -> Iterator[str]:
    """A heading, and a line for each moment: from the least to the most, and where the outside option lies."""
    if not ranges:
        return
    yield (
        f"What the job might be worth to you as you went, from 0 to 100: {SPAN} runs from the least to the most, "
        f"{LIKELY} marks the job as it stood, and {OTHERWISE} what you do otherwise ({ranges[0].otherwise})."
    )
    yield from map(_line, ranges)


def _line(known: Range) -> str:
    cells = [" "] * CELLS
    for cell in range(_cell(known.least), _cell(known.most) + 1):
        cells[cell] = SPAN
    cells[_cell(known.likely)] = LIKELY
    cells[_cell(known.otherwise)] = OTHERWISE
    name = known.heading if len(known.heading) <= _LONGEST_NAME else f"{known.heading[: _LONGEST_NAME - 1]}…"
    return f"{name:<{_LONGEST_NAME}} {known.least:>3} {''.join(cells)} {known.most:>3}"


def _cell(points: float) -> int:
    return round(points / 100 * (CELLS - 1))
