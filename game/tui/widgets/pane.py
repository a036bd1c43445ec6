"""The base of what is drawn from the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.color import Color
from textual.reactive import reactive
from textual.widgets import Static

from game.tui.rows import Row, Rows

if TYPE_CHECKING:
    from textual.timer import Timer

    from game.tui.moment import Moment

STEPS: Final = 8
"""In how many steps what is new fades."""

STEP: Final = 0.15
"""Seconds that each takes."""


class Pane(Static):
    """A piece of the screen that is drawn anew for each moment; the ground of what is new fades, if things may move."""

    ALLOW_SELECT = False

    moment: reactive[Moment | None] = reactive(None)
    """What to draw; bound to the screen's."""

    _drawn: Rows | None = None
    _fading: Timer | None = None
    _left: int = 0
    """Steps until the ground is as it always is."""

    def watch_moment(self, moment: Moment | None) -> None:
        """Draw."""
        self._drawn = Rows(() if moment is None else self.rows(moment))
        self.update(self._drawn)
        self._glow()

    def rows(self, moment: Moment) -> list[Row]:
        """Return what is drawn for a moment."""
        raise NotImplementedError

    def _glow(self) -> None:
        """Let what is fresh glow, and fade."""
        if self._fading is not None:
            self._fading.stop()
        if self._drawn is None or self.app.animation_level != "full" or not any(row.fresh for row in self._drawn.rows):
            return
        self._left = STEPS
        self._fading = self.set_interval(STEP, self._fade, repeat=STEPS - 1)
        self._tinge()

    def _fade(self) -> None:
        self._left -= 1
        self._tinge()

    def _tinge(self) -> None:
        if self._drawn is None:
            return
        glow = Color.parse(self.app.theme_variables["glow"])
        ground = self.background_colors[1]
        self._drawn.glow = ground.blend(glow, self._left / STEPS) if self._left else None
        self.refresh()
