"""A row of tabs with numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import RenderResult


class TabRow(Widget):
    """The names of parts; the open one is underlined."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    TabRow { width: 76; height: 3; padding: 1 0 1 2; }
    """

    current: reactive[int] = reactive(0)
    """Index of the part that is open."""

    @dataclass
    class Picked(Message):
        """The mouse chose a part."""

        index: int

    def __init__(self, names: Iterable[str]) -> None:
        super().__init__()
        self.names = tuple(names)

    def render(self) -> RenderResult:
        """Draw the names beside each other."""
        return Content("   ").join(self._tab(index, name) for index, name in enumerate(self.names))

    def on_click(self, event: events.Click) -> None:
        """Turn to the tab under the pointer."""
        left = self.styles.padding.left
        for index, name in enumerate(self.names):
            right = left + len(name) + 2
            if left <= event.x < right:
                self.post_message(self.Picked(index))
            left = right + 3

    def _tab(self, index: int, name: str) -> Content:
        style = "bold underline" if index == self.current else "$text-muted"
        return Content.assemble((f"{index + 1} ", "bold $primary"), (name, style))
