"""The base of every part of the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from game.session.view import DebriefView


class Part(Static):
    """One part of the debrief."""

    name_of_part: ClassVar[str]
    """One or two words for its tab."""

    ALLOW_SELECT = True

    def __init__(self, view: DebriefView) -> None:
        super().__init__(Rows(self.rows(view)))

    def rows(self, view: DebriefView) -> list[Row]:
        """Return what it shows."""
        raise NotImplementedError


def entry(mark: str, title: str, *lines: str, style: str = "bold") -> list[Row]:
    """Return a marked line with small print under it."""
    first = Row(words(title, style), Content.styled(mark, "bold $primary"), indent=2, gap=1)
    return [first, *(Row(words(line, "$text-muted"), indent=2) for line in lines if line)]
