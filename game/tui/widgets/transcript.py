"""The transcript with a cursor on it, and the marks that the player made."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from game.tui.rows import MEASURE, Row, Rows
from game.tui.widgets.script import script_parts
from game.tui.words import MARKED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from game.session.view import Paragraph

_MARGIN = 3
"""Columns for the cursor and the mark."""


class Transcript(VerticalScroll, can_focus=True):
    """All that was said; the arrow keys go from paragraph to paragraph."""

    DEFAULT_CSS = """
    Transcript > Static { width: 100%; max-width: 75; height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "move_to(0)", show=False),
        Binding("end", "move_to(-1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown,space", "page(1)", show=False),
    ]

    cursor: reactive[int] = reactive(-1)
    """Index of the paragraph that a command would mark; -1 where there is none."""

    marks: reactive[frozenset[int]] = reactive(frozenset)
    """Indices of the paragraphs that are marked."""

    @dataclass
    class Margin(Message):
        """The mouse was pressed in the margin of a paragraph."""

        index: int

    def __init__(self, paragraphs: Sequence[Paragraph], marks: frozenset[int] = frozenset(), *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self._parts = script_parts(paragraphs)
        self._starts: list[int] = []
        self._drawn = Rows(())
        self.set_reactive(Transcript.marks, marks)
        self.set_reactive(Transcript.cursor, len(self._parts) - 1)

    def compose(self) -> ComposeResult:
        """Show the script."""
        yield Static()

    def on_mount(self) -> None:
        """Draw it."""
        self._draw()

    def watch_cursor(self) -> None:
        """Show the cursor, and bring it into view."""
        self._draw()
        self.call_after_refresh(self.show_cursor)

    def watch_marks(self) -> None:
        """Show the marks."""
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the cursor only where keys would move it."""
        super().watch_has_focus(has_focus)
        self._draw()

    def show_cursor(self) -> None:
        """Bring the paragraph of the cursor into view."""
        if 0 <= self.cursor < len(self._starts):
            first, last = self._lines(self.cursor)
            self.scroll_to_region(Region(0, first, 1, last - first + 1), animate=False, force=True, immediate=True)

    def jump(self, by: int) -> None:
        """Go to the next mark, or to the one before, round and round."""
        marks = sorted(self.marks)
        if marks:
            ahead = [each for each in marks if (each - self.cursor) * by > 0]
            self.cursor = (ahead or marks)[0 if by > 0 else -1]

    def action_move(self, by: int) -> None:
        """Go on by so many paragraphs."""
        self.cursor = max(0, min(len(self._parts) - 1, self.cursor + by))

    def action_move_to(self, index: int) -> None:
        """Go to a paragraph; those from the end are below 0."""
        self.cursor = range(len(self._parts))[index] if self._parts else -1

    def action_page(self, by: int) -> None:
        """Go on by a screenful."""
        if not self._starts:
            return
        line = self._lines(self.cursor)[0] + by * max(1, self.size.height - 2)
        before = [index for index in range(len(self._parts)) if self._lines(index)[0] <= line]
        self.cursor = before[-1] if before else 0

    def on_click(self, event: events.Click) -> None:
        """Go to the paragraph under the pointer; in the margin, mark it too."""
        sheet = self.query_one(Static)
        at = event.get_content_offset(sheet)
        if at is None:
            return
        found = [index for index in range(len(self._parts)) if self._lines(index)[0] <= at.y < self._lines(index)[1]]
        if found:
            self.cursor = found[0]
            if at.x < _MARGIN:
                self.post_message(self.Margin(found[0]))

    def _draw(self) -> None:
        if not self.is_mounted:
            return
        rows: list[Row] = []
        self._starts = []
        for index, part in enumerate(self._parts):
            self._starts.append(len(rows))
            rows += [self._set_off(row, index, first=row is part[0]) for row in part]
        self._drawn = Rows(rows)
        self.query_one(Static).update(self._drawn)

    def _set_off(self, row: Row, index: int, *, first: bool) -> Row:
        """Return a row with room for the cursor and the mark, which runs down its side."""
        here = first and self.has_focus and index == self.cursor
        mark = (f"{MARKED if index in self.marks else ' '} ", "$primary")
        margin = Content.assemble(("▸" if here else " ", "bold $primary"), mark)
        return replace(row, indent=row.indent + _MARGIN, mark=margin + row.mark, edge=Content.assemble(" ", mark))

    def _lines(self, index: int) -> tuple[int, int]:
        """Return the first line of a paragraph and the one after its last."""
        spans = self._drawn.spans(min(MEASURE, max(1, self.query_one(Static).size.width)))
        first = self._starts[index]
        return spans[first][0], spans[first + len(self._parts[index]) - 1][1]
