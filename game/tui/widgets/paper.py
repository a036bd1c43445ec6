"""The ad, as a piece of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from game.model.choice import SpecStatus
from game.tui.rows import Row, Rows, words
from game.tui.words import SPEC_MARKS

if TYPE_CHECKING:
    from collections.abc import Iterable


class Paper(Static):
    """Who is hiring for what, and the lines as advertised, with the mark that they bear until they move."""

    ALLOW_SELECT = True

    DEFAULT_CSS = """
    Paper {
        height: auto;
        max-width: 76;
        padding: 1 3;
        background: $panel;
        border-left: outer $primary 45%;
    }
    """

    def __init__(self, company: str, title: str, advertised: Iterable[str]) -> None:
        mark = Content.styled(SPEC_MARKS[SpecStatus.ADVERTISED], "$text-muted")
        lines = [Row(words(line), mark, indent=2, gap=0 if number else 1) for number, line in enumerate(advertised)]
        self.rows = (Row(words(company, "$text-muted")), Row(words(title, "bold")), *lines)
        super().__init__(Rows(self.rows))
