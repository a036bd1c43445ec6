"""The building beside the script: it lights up floor by floor, and its lift goes where you go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.reactive import reactive

from game.tui.moment import floor_of
from game.tui.rows import Row
from game.tui.widgets.elevation import Elevation
from game.tui.widgets.pane import Pane

if TYPE_CHECKING:
    from game.tui.moment import Moment

RIDE: Final = 0.4
"""Seconds that the lift takes."""


class Building(Pane):
    """The elevation of the company, with everybody you have heard of."""

    space: reactive[tuple[int, int]] = reactive((22, 11))
    """Columns of the drawing, and the most lines it may take."""

    car: reactive[float] = reactive(0.0)
    """Where the lift is, in lines below the roof."""

    _drawing: Elevation | None = None
    _goal: float = 0.0
    _ridden: Moment | None = None
    """The moment for which the lift has gone already; a resize does not send it again."""

    _shown: float | None = None
    """Where the lift was drawn last, to half a line."""

    def watch_space(self) -> None:
        """Draw anew, with the lift where it belongs."""
        if self.moment is not None:
            self.watch_moment(self.moment)

    def watch_moment(self, moment: Moment | None) -> None:
        """Draw the floors, and let the lift come from where you were."""
        if moment is None:
            return
        view = moment.view
        drawing = self._drawing = Elevation(view, *self.space, moment.floors)
        level = floor_of(view) or moment.came_from  # at an offer you still sit where it was made
        self._goal = drawing.stop(level, "" if view.person is None else view.person.id)
        came = drawing.stop(moment.came_from) if moment.moved and moment is not self._ridden else self._goal
        self._shown = None
        self.set_reactive(Building.car, came)
        self._draw(layout=True)
        if came != self._goal:
            self.call_after_refresh(self._ride)

    def watch_car(self) -> None:
        """Draw the lift where it is now."""
        self._draw(layout=False)

    def rows(self, moment: Moment) -> list[Row]:  # noqa: ARG002 - what is drawn was worked out before
        """Return the lines of the drawing."""
        if self._drawing is None:
            return []
        moving = round(self.car * 2) != round(self._goal * 2)
        return [Row(line, cut=True) for line in self._drawing.draw(self.car, moving=moving)]

    def _draw(self, *, layout: bool) -> None:
        here = round(self.car * 2) / 2
        if self.moment is not None and here != self._shown:
            self._shown = here
            self.draw(self.rows(self.moment), layout=layout)

    def _ride(self) -> None:
        self._ridden = self.moment
        self.animate("car", self._goal, duration=RIDE, easing="in_out_cubic")
