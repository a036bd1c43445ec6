"""Two texts beside each other, or under each other where there is no room."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.rows import MEASURE, Row, Rows
from game.tui.widgets.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Self

    from textual.app import RenderResult

Pair = tuple["Sequence[Row]", "Sequence[Row]"]
DrawPair = Callable[[bool], Pair]
"""What draws both texts, with numbers or in words alone."""

_EDGE: Final = " │ "
_LEAST: Final = 44
"""Columns from which on they stand beside each other."""


class Columns(Rows):
    """Two columns of rows with a thin line between them."""

    def __init__(self, left: Iterable[Row], right: Iterable[Row]) -> None:
        self.left, self.right = Rows(left), Rows(right)
        super().__init__((*self.left.rows, *self.right.rows))

    def laid_out(self, width: int) -> Content:
        """Return the lines of both."""
        if width < _LEAST:
            return Content("\n").join([self.left.laid_out(width), self.right.laid_out(width)])
        half = min(MEASURE, (width - len(_EDGE)) // 2)
        lines = [list(each.laid_out(half).split("\n", allow_blank=True)) for each in (self.left, self.right)]
        rows = max(map(len, lines))
        left, right = (each + [Content("")] * (rows - len(each)) for each in lines)
        edge = Content.styled(_EDGE, "$rule")
        return Content("\n").join(
            mine.extend_right(max(0, half - mine.cell_length)) + edge + other
            for mine, other in zip(left, right, strict=True)
        )


class Beside(Passage):
    """A passage of two texts."""

    def __init__(self, draw: DrawPair, *, classes: str = "") -> None:
        super().__init__((), classes=classes)
        self._pair = draw

    def become(self, other: Self) -> None:
        """Show the two texts of another one."""
        self._pair = other._pair
        super().become(other)

    def render(self) -> RenderResult:
        """Draw both."""
        return Columns(*self._pair(self.numbers))
