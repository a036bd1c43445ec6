"""A place to read: what is new begins at the top, and nothing is passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical, VerticalScroll
from textual.message import Message
from textual.reactive import reactive

from game.tui.widgets.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from game.tui.rows import Row


class Reader(VerticalScroll, can_focus=False):
    """What was said before, and what is new below it. While the new does not fit, there is more to read."""

    BINDINGS: ClassVar[list[BindingType]] = []

    more: reactive[bool] = reactive(False)
    """Whether something new is still to be read before one can answer."""

    @dataclass
    class Moved(Message):
        """How much there is below has changed."""

        more: bool
        below: int
        """Lines below the last one that shows."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._read = True

    def compose(self) -> ComposeResult:
        """Show the old above the new."""
        with Vertical(id="sheet"):
            yield Script(id="before", classes="before")
            yield Script(id="fresh", classes="fresh")

    def present(self, fresh: Iterable[Row], before: Iterable[Row] = ()) -> None:
        """Show what is new, from its first line."""
        self._read = self.more = False
        self.anchor(False)
        old = tuple(before)
        self.query_one("#before", Script).show(old)
        self.query_one("#fresh", Script).show(fresh)
        self.query_one("#before").display = bool(old)
        self.call_after_refresh(self._settle)

    def read_on(self, room: int = 0) -> None:
        """Go one screenful on; at the end, or where what is left will still show in so many lines, that was all."""
        if not self.more:
            return
        if self._below() > max(0, room):
            self.scroll_relative(y=max(1, self.size.height - 2), animate=False, force=True, immediate=True)
            self._tell()
        else:
            self.finish()

    def on_resize(self, _: events.Resize) -> None:
        """See whether what is new still fits; what was read stays at its end by itself."""
        if self.is_mounted:
            self.call_after_refresh(self._settle)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Tell what is left when someone scrolls."""
        super().watch_scroll_y(old_value, new_value)
        if self.more:
            self._tell()

    def _settle(self) -> None:
        if self._read:
            return
        fresh = self.query_one("#fresh", Script)
        if self.more or fresh.size.height > self.size.height:
            self.more = True
            self.scroll_to(y=fresh.virtual_region.y, animate=False, force=True, immediate=True)
        else:
            self.finish()
        self._tell()

    def finish(self) -> None:
        """Count everything as read, and show the end of it."""
        self._read, self.more = True, False
        self.anchor()
        self._tell()

    def _below(self) -> int:
        return max(0, round(self.max_scroll_y - self.scroll_offset.y))

    def _tell(self) -> None:
        self.post_message(self.Moved(self.more, self._below()))
