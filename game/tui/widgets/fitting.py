"""Choosing among rows what fits into so many lines."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import MEASURE, Row, Rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Block:
    """Rows that stand or fall together."""

    rows: tuple[Row, ...]
    rank: int
    """The smaller, the sooner there is room for it."""


def fit(blocks: Sequence[Block], width: int, height: int) -> list[Row]:
    """Return the rows of the blocks that fit, in the order of the blocks; those of the first rank in any case."""
    heights = [len(lines(block.rows, width)) for block in blocks]
    ranked = sorted(range(len(blocks)), key=lambda index: blocks[index].rank)
    kept: set[int] = set()
    left = height
    for index in ranked:
        if heights[index] <= left or blocks[index].rank == 0:
            kept.add(index)
            left -= heights[index]
    return [row for index in sorted(kept) for row in blocks[index].rows]


def lines(rows: Iterable[Row], width: int) -> list[Content]:
    """Return the rows as lines of at most this width."""
    laid = tuple(rows)
    return Rows(laid).laid_out(width).split("\n", allow_blank=True) if laid else []


def height(rows: Iterable[Row], width: int) -> int:
    """Return how many lines the rows take at a width; what was measured before is not measured again."""
    laid = tuple(rows)
    gaps = sum(row.gap for row in laid[1:])
    return gaps + sum(_height(row.text.plain, min(width, MEASURE) - row.indent, row.cut) for row in laid)


@lru_cache(maxsize=1024)
def _height(plain: str, room: int, cut: bool) -> int:
    return len(lines([Row(Content(plain), cut=cut)], room))
