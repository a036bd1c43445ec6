"""The table of contents beside what it lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import RenderResult


class Contents(Widget):
    """The names of the parts under each other, with the number that opens each; the open one is marked."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Contents { height: auto; }
    """

    current: reactive[int] = reactive(0)
    """Index of the part that is open."""

    spaced: reactive[bool] = reactive(False, layout=True)
    """Whether there is room for a blank line between the names."""

    @dataclass
    class Picked(Message):
        """The mouse chose a part."""

        index: int

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = tuple(names)

    def render(self) -> RenderResult:
        """Draw a line for each part."""
        return Rows(self._line(index, name) for index, name in enumerate(self.names))

    def on_click(self, event: events.Click) -> None:
        """Turn to the part under the pointer."""
        content = event.get_content_offset(self)
        lines = 1 + self.spaced
        if content is not None and content.y % lines == 0 and content.y // lines < len(self.names):
            self.post_message(self.Picked(content.y // lines))

    def _line(self, index: int, name: str) -> Row:
        here = index == self.current
        mark = Content.assemble(("▸" if here else " ", "bold $primary"), (f"{index + 1}", "bold $primary"))
        return Row(words(name, "bold" if here else "$text-muted"), mark, indent=3, gap=int(self.spaced))
