"""Going through a door: the light in it grows, and the lift passes from floor to floor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.session.view import Light
from game.tui.rows import words
from game.tui.widgets.door import DoorRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.screen import Screen

    from game.session.view import FloorView
    from game.tui.widgets.door import Door

LONGEST: Final = 0.4
"""Seconds that it takes at most."""

_STEP: Final = 0.1
_CAR: Final = ("██", "bold $primary")


class Crossing:
    """One way through one door; it calls back once, when it is over or is cut short."""

    def __init__(self, screen: Screen[None], door: Door, floors: Sequence[FloorView], then: Callable[[], None]) -> None:
        assert door.way.floors is not None, "only a door with a lift is crossed"
        here, there = door.way.floors
        step = 1 if there >= here else -1
        self._stops = [*range(here, there + step, step), there]
        self._row, self._floors, self._then = door.query_one(DoorRow), floors, then
        self._row.styles.height = self._row.size.height
        screen.add_class("-crossing")
        door.add_class("-crossed")
        self._timer = screen.set_interval(min(_STEP, LONGEST / len(self._stops)), self._move)
        self._done = False
        self._show(self._stops.pop(0))

    def finish(self) -> None:
        """End it now."""
        if not self._done:
            self._done = True
            self._timer.stop()
            self._then()

    def _move(self) -> None:
        if self._stops:
            self._show(self._stops.pop(0))
        else:
            self.finish()

    def _show(self, at: int) -> None:
        self._row.shaft = tuple(_floor(floor, at) for floor in self._floors)


def _floor(floor: FloorView, at: int) -> Content:
    here, lit = floor.level == at, floor.light is not Light.DARK
    window = _CAR if here else ("▒▒" if lit else "░░", "$text-muted")
    name = words(floor.people[0].name if floor.people else "", "bold" if here else "$text-muted")
    return Content.assemble(" ", window, (f" {int(floor.level)}  ", "bold" if here else "$text-muted")) + name
