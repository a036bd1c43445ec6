"""The base of what is drawn from the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.color import Color
from textual.reactive import reactive
from textual.widgets import Static

from game.tui.rows import Row, Rows
from game.tui.widgets.fitting import height

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual import events
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
        """Draw, and light what is fresh."""
        if self.draw(() if moment is None else self.rows(moment)):
            self._glow()

    def draw(self, rows: Iterable[Row], *, layout: bool = True) -> bool:
        """Draw these rows; return False where they stand there already, and there is nothing to do."""
        drawn = Rows(rows)
        if self._drawn is not None and drawn.is_same(self._drawn):
            return False
        self._drawn = drawn
        self.update(drawn, layout=layout)
        return True

    def rows(self, moment: Moment) -> list[Row]:
        """Return what is drawn for a moment."""
        raise NotImplementedError  # abstract, but a query takes no class that mypy knows to be

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


class FittedPane(Pane):
    """A pane that tells less where there are fewer lines, so that nothing of it is out of sight without a word."""

    _fitted: tuple[int, int] | None = None
    """The columns and lines for which it was drawn last."""

    def tellings(self, moment: Moment) -> Iterator[list[Row]]:
        """Return what could be drawn, the fullest first; the last one is drawn where nothing fits."""
        raise NotImplementedError  # abstract, but a query takes no class that mypy knows to be

    @property
    def room(self) -> int:
        """The lines that there are; none before it is known."""
        return self.content_size.height

    def rows(self, moment: Moment) -> list[Row]:
        """Return the fullest telling that fits."""
        width, room = self.content_size.width, self.room
        self._fitted = (width, room)
        told: list[Row] = []
        for told in self.tellings(moment):
            if not (width and room) or height(told, width) <= room:
                break
        return told

    def on_resize(self, event: events.Resize) -> None:  # noqa: ARG002 - what counts is the room
        """Draw anew for the room there is."""
        if self._fitted != (self.content_size.width, self.room):
            self.watch_moment(self.moment)
