"""How the doors share the columns: alike, unless other widths take fewer lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.tui.widgets.fitting import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.tui.rows import Row

_TRIED: Final = {
    (2, False): ((1, 1), (3, 2)),
    (3, False): ((3, 3, 2), (2, 2, 1)),
    (2, True): ((5, 6, 5), (5, 6, 4), (6, 6, 5)),
    (3, True): ((4, 4, 6, 4), (5, 5, 6, 4), (5, 5, 5, 4)),
}
"""The shares that are tried for so many doors, the fairest first; what lies between them has the last but one."""


def spread(
    doors: Sequence[tuple[Sequence[Row], Sequence[Row]]], between: Sequence[Row], width: int, gutter: int, edge: int
) -> tuple[int, ...]:
    """Return the shares that take the fewest lines for the doors, each with what stands below it.

    `edge` are the columns that the frame of a door takes; `between` stands before the last door, and may be nothing.
    """
    alike = (1,) * (len(doors) + bool(between))

    def taken(shares: tuple[int, ...]) -> int:
        room = width - gutter * (len(shares) - 1)
        columns = [room * share // sum(shares) for share in shares]
        middle = len(lines(between, columns.pop(-2) - 2)) + 1 if between else 0
        framed = [len(lines(door[0], each - edge)) + 2 for door, each in zip(doors, columns, strict=True)]
        below = [len(lines(door[1], each - 2)) for door, each in zip(doors, columns, strict=True)]
        return max(*framed, middle) + max(below)

    return min(_TRIED.get((len(doors), bool(between)), (alike,)), key=taken)
