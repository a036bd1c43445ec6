"""A place to read: what is new begins at the top, and nothing is passed over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.message import Message

from game.tui.widgets.even import Down, Scroll
from game.tui.widgets.fitting import height
from game.tui.widgets.script import Script

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual import events
    from textual.app import ComposeResult
    from textual.binding import BindingType
    from textual.screen import Screen
    from textual.timer import Timer

    from game.tui.rows import Row


class Reader(Scroll, can_focus=False):
    """What was said before, and what is new below it. While the new does not fit, there is more to read.

    The new may appear line by line, down to the last line that shows; its room is kept for it from the start.
    """

    BINDINGS: ClassVar[list[BindingType]] = []

    pace: float = 0.0
    """Seconds from line to line; 0 shows everything at once."""

    @dataclass
    class Moved(Message):
        """How much there is below has changed."""

        more: bool
        below: int
        """Lines below the last one that shows."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._read = True
        self._held = False

        self._lit: int | None = None
        """How many lines of what is new have appeared; None for all."""

        self._timer: Timer | None = None
        self._bar_at = 0.0
        """Where the bar was drawn last."""

        self._awaited = False
        """Whether what is new was not laid out yet."""

    @property
    def more(self) -> bool:
        """Whether something new is still to be read before one can answer."""
        return self._held or self._lit is not None

    @more.setter
    def more(self, more: bool) -> None:
        """Hold what is new until it was read on, even where it fits."""
        self._held = more

    @property
    def held(self) -> bool:
        """Whether what is new does not fit, and was not read to its end."""
        return self._held

    @property
    def appearing(self) -> bool:
        """Whether lines that have room on the screen have not appeared yet."""
        return self._lit is not None and (not self._held or self._lit < self._in_view)

    def compose(self) -> ComposeResult:
        """Show the old above the new."""
        with Down(id="sheet"):
            yield Script(id="before", classes="before")
            yield Script(id="fresh", classes="fresh")

    def on_mount(self) -> None:
        """Look after what is new, and after the bar, whenever something was laid out."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self._look_after)

    def present(
        self,
        fresh: Iterable[Row],
        before: Iterable[Row] = (),
        *,
        hold: bool = False,
        room: tuple[int, int] | None = None,
    ) -> int:
        """Show what is new, from its first line; held, it is to be read on from even where it fits.

        `room` is how many lines there will be above what follows, and how many while that is held back, if both are
        known: then the first picture is right. Return how many lines will be below it, 0 where that is not known yet.
        """
        new, old = tuple(fresh), tuple(before)
        said, says = self.query_one("#before", Script), self.query_one("#fresh", Script)
        self._read, self._held = False, hold
        self._lit = 0 if self.pace else None
        self.anchor(False)
        said.show(old)
        says.show(new, lines=self._lit)
        said.display = bool(old)
        self._awaited = True
        if room is None:
            return 0
        width = says.size.width
        above = height(old, width) + said.styles.padding.height if old else 0
        return self._foresee(above, height(new, width), room)

    def _foresee(self, above: int, lines: int, room: tuple[int, int]) -> int:
        """Hold what will not fit, and stand where it begins: one cannot scroll to what is not laid out yet."""
        self._held = self._held or lines > room[0]
        end = above + lines - room[self._held]
        line = max(0, min(above, end))
        self.set_reactive(Reader.scroll_y, float(line))
        self.set_reactive(Reader.scroll_target_y, float(line))
        return max(0, end - line)

    def show_all(self) -> None:
        """Let every line appear that has room on the screen."""
        if self._lit is not None:
            self._light(self._in_view)

    def read_on(self, room: int = 0) -> None:
        """Go one screenful on; at the end, or where what is left will still show in so many lines, that was all."""
        if self.appearing:
            self.show_all()
        elif not self._held:
            return
        elif self._below() > max(0, room):
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
        if self._held:
            self._tell()

    def _settle(self) -> None:
        if self._read:
            return
        fresh = self.query_one("#fresh", Script)
        if self._held or fresh.size.height > self.size.height:
            self._held = True
            self.scroll_to(y=fresh.virtual_region.y, animate=False, force=True, immediate=True)
            self._tell()
        elif self._lit is None:
            self.finish()
        else:
            self.anchor()
        if self._lit is not None and self._timer is None:
            self._timer = self.set_interval(self.pace, self._appear)

    def finish(self) -> None:
        """Count everything as read, and show the end of it."""
        self._stop()
        self._read, self._held, self._lit = True, False, None
        self.query_one("#fresh", Script).reveal()
        self.anchor()
        self._tell()

    def _look_after(self, _: Screen[object]) -> None:
        """See whether what is new fits. Draw the bar where it is: at the end of a text Textual only moves it."""
        if self._awaited:
            self._awaited = False
            self._settle()
        if self.show_vertical_scrollbar and self.vertical_scrollbar.position != self._bar_at:
            self._bar_at = self.vertical_scrollbar.position
            self.vertical_scrollbar.refresh()

    def _appear(self) -> None:
        """Let the next line appear, if it has room on the screen."""
        if self._lit is None:
            self._stop()
        elif self._lit < self._in_view:
            self._light(self._lit + 1)

    def _light(self, lines: int) -> None:
        """Show so many lines of what is new; when it is all there, and fits, it counts as read."""
        fresh = self.query_one("#fresh", Script)
        self._lit = lines if lines < fresh.size.height else None
        fresh.reveal(self._lit)
        if self._lit is None:
            self._stop()
            if not self._held:
                self.finish()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    @property
    def _in_view(self) -> int:
        """How many lines of what is new have room on the screen, with those above them."""
        fresh = self.query_one("#fresh", Script)
        if not self._held:
            return fresh.size.height
        return min(fresh.size.height, round(self.scroll_offset.y) + self.size.height - fresh.virtual_region.y)

    def _below(self) -> int:
        return max(0, round(self.max_scroll_y - self.scroll_offset.y))

    def _tell(self) -> None:
        self.post_message(self.Moved(self._held, self._below()))
