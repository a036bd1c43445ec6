"""The base of what is drawn from the moment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.reactive import reactive
from textual.widgets import Static

from game.tui.rows import Row, Rows

if TYPE_CHECKING:
    from game.tui.moment import Moment


class Pane(Static):
    """A piece of the screen that is drawn anew for each moment."""

    ALLOW_SELECT = False

    moment: reactive[Moment | None] = reactive(None)
    """What to draw; bound to the screen's."""

    def watch_moment(self, moment: Moment | None) -> None:
        """Draw."""
        self.update(Rows(() if moment is None else self.rows(moment)))

    def rows(self, moment: Moment) -> list[Row]:
        """Return what is drawn for a moment."""
        raise NotImplementedError
