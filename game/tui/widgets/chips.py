"""The filter line of the library: a chip for each filter, with its key and what it is set to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.session.filters import Kind, Wanted
from game.tui.rows import words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from textual import events
    from textual.app import RenderResult

_GAP: Final = 3


class Chips(Widget):
    """A chip for each filter; a click on one is as good as its key."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    Chips { height: 1; width: auto; color: $text-muted; }
    """

    wanted: reactive[Wanted] = reactive(Wanted, layout=True)
    """What the filters are set to."""

    @dataclass
    class Pressed(Message):
        """A chip was clicked; None for the one that clears them all."""

        kind: Kind | None

    def __init__(self, keys: Mapping[Kind, str], clearing: str) -> None:
        """`keys` are those that open each filter, and `clearing` the one that shows everything again."""
        super().__init__()
        self._keys = keys
        self._clearing = clearing

    def render(self) -> RenderResult:
        """Draw the line."""
        return Content(" " * _GAP).join(chip for _, chip in self._chips())

    def on_click(self, event: events.Click) -> None:
        """Do what the chip under the pointer does."""
        content, left = event.get_content_offset(self), 0
        for kind, chip in self._chips():
            if content is not None and left <= content.x < left + chip.cell_length:
                self.post_message(self.Pressed(kind))
            left += chip.cell_length + _GAP

    def _chips(self) -> list[tuple[Kind | None, Content]]:
        chips: list[tuple[Kind | None, Content]] = [(kind, self._chip(kind)) for kind in Kind]
        if not self.wanted.anything:
            chips.append((None, Content.assemble((self._clearing, "$primary"), " show all")))
        return chips

    def _chip(self, kind: Kind) -> Content:
        value = self.wanted.value(kind)
        told = words("any") if value is None else words(f"✓ {value}", "bold $foreground")
        return Content.assemble((self._keys[kind], "$primary"), f" {kind} ", told)
