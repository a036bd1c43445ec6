"""The building as a drawing: a roof, floors with windows, a lift shaft with its car, and the street."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.session.view import Light
from game.tui.rows import words
from game.tui.themes import tint
from game.tui.words import HERE, LEVELS, NEW

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.scenario import Level
    from game.session.view import FloorView, PersonView, View

BROAD: Final = 28
"""Columns from which on the shaft is two columns wide."""

_LIT, _DIM, _UNLIT = ("▆▆", "$primary"), ("▒▒", "$text-muted"), ("░░", "$rule")
_WALL: Final = "$rule"


@dataclass(frozen=True, slots=True)
class Dress:
    """How much of the building is drawn."""

    titles: bool = False
    """Whether the title stands below the name of everybody, or else of whom you sit with."""

    here: bool = False
    """Whether the title of whom you sit with is told."""

    slabs: bool = False
    """Whether a line lies between the floors."""

    tower: bool = True
    """Whether the shaft rises over the roof, beside the sign."""

    flat: bool = False
    """Whether a floor of which you know nobody takes one line."""

    crowded: bool = False
    """Whether those on one floor share a line."""


DRESSES: Final = (
    Dress(titles=True, here=True, slabs=True),
    Dress(titles=True, here=True),
    Dress(here=True, slabs=True),
    Dress(here=True),
    Dress(),
    Dress(tower=False),
    Dress(tower=False, flat=True),
    Dress(tower=False, flat=True, crowded=True),
)
"""From the richest to the barest, which takes at most 10 lines with 4 floors."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the building, between its walls."""

    text: Content
    level: Level | None = None
    """The floor at which the lift can stop here; None for a line at which it does not."""

    person: str = ""
    """Who sits at this line, by id."""

    slab: bool = False


class Elevation:
    """The drawing of one view, in a number of columns and at most so many lines where that can be."""

    def __init__(self, view: View, columns: int, room: int, fresh: frozenset[int] = frozenset()) -> None:
        """`fresh` are the levels of which something new was heard."""
        self.view = view
        self.columns = columns
        self.shaft = 2 if columns >= BROAD else 1
        self.inner = columns - (7 if columns >= BROAD else 5)
        self.fresh = fresh
        for dress in DRESSES:
            self.dress, self.lines = dress, tuple(self._lines(dress))
            if self.height <= room:
                break

    @property
    def height(self) -> int:
        """How many lines the drawing takes."""
        return len(self.lines) + 2 + self.dress.tower

    @property
    def street(self) -> float:
        """Where the lift is before you have gone up."""
        return float(len(self.lines) - 1)

    def stop(self, level: Level | None, person: str = "") -> float:
        """Return where the lift stands for a floor, or for one person on it, in lines below the roof."""
        at = [index for index, line in enumerate(self.lines) if level is not None and line.level is level]
        beside = [index for index in at if self.lines[index].person == person]
        return float(next(iter(beside or at), self.street))

    def draw(self, car: float, *, moving: bool = False) -> list[Content]:
        """Return the lines of the drawing, with the car so many lines below the roof."""
        pointed = None if moving else round(car)
        body = [self._between(line, index, car, pointed=index == pointed) for index, line in enumerate(self.lines)]
        ground = Content.styled(f"└{'─' * self.inner}┴{'─' * self.shaft}┴─", _WALL)
        return [*self._roof(), *body, ground]

    def _roof(self) -> list[Content]:
        if not self.dress.tower:
            return [Content.styled(f"┌{'─' * self.inner}┬{'─' * self.shaft}┐", _WALL)]
        sign, roof = words(self.view.company, "$text-muted"), "─" * self.inner
        if sign.cell_length > self.inner - 2:
            sign, roof = Content.styled("╷", _WALL), f"─┴{roof[2:]}"
        above = (Content("  ") + sign).extend_right(max(0, self.inner - 1 - sign.cell_length))
        tower = Content.styled(f"┌{'─' * self.shaft}┐", _WALL)
        return [above + tower, Content.styled(f"┌{roof}┤{' ' * self.shaft}│", _WALL)]

    def _between(self, line: Line, index: int, car: float, *, pointed: bool) -> Content:
        """Return a line with the walls, the shaft and what of the car is in it."""
        halves = [round(car * 2) <= half < round(car * 2) + 2 for half in (2 * index, 2 * index + 1)]
        part = {(True, True): "█", (True, False): "▀", (False, True): "▄"}.get((halves[0], halves[1]), " ")
        left, right = ("├", "┤") if line.slab else ("│", "│")
        here = (f" {HERE}" if self.columns >= BROAD else HERE, "$primary") if pointed else ""
        return Content.assemble(
            (left, _WALL),
            line.text.extend_right(max(0, self.inner - line.text.cell_length)),
            (right, _WALL),
            (part * self.shaft, "$primary"),
            ("│", _WALL),
            here,
        )

    def _lines(self, dress: Dress) -> Iterator[Line]:
        for number, floor in enumerate(self.view.floors):
            if number and dress.slabs:
                yield Line(Content.styled("─" * self.inner, _WALL), slab=True)
            if dress.flat and not floor.people:
                yield self._dark(floor)
                continue
            yield Line(self._windows(floor))
            yield from self._people(floor, dress)

    def _dark(self, floor: FloorView) -> Line:
        """Return a floor of which you know nobody as one line."""
        level = Content.styled(f" {LEVELS[floor.level]} ", "$text-muted")
        count = (self.inner - level.cell_length) // 3
        return Line(level + Content(" ").join([Content.styled(*_UNLIT)] * count), floor.level)

    def _windows(self, floor: FloorView) -> Content:
        """Return a row of windows: lit where you have been, dim for each of whom you heard, or dark."""
        fresh = int(floor.level) in self.fresh and floor.light is Light.KNOWN
        room = self.inner - 1 - (len(NEW) + 1 if fresh else 0)
        count = (room + 1) // 3
        lit = count if floor.light in {Light.HERE, Light.VISITED} else 0
        dim = min(count, len(floor.people)) if floor.light is Light.KNOWN else 0
        windows = [_LIT] * lit + [_DIM] * dim + [_UNLIT] * (count - lit - dim)
        row = Content(" ") + Content(" ").join(Content.styled(*window) for window in windows)
        if not fresh:
            return row
        return row.extend_right(self.inner - len(NEW) - row.cell_length) + Content.styled(NEW, "bold $primary")

    def _people(self, floor: FloorView, dress: Dress) -> Iterator[Line]:
        if not floor.people:
            yield Line(self._fitted(Content.styled(LEVELS[floor.level], "$text-muted")), floor.level)
            return
        if dress.crowded and len(floor.people) > 1:
            nearest = sorted(floor.people, key=lambda person: not self._is_here(person))
            names = Content(", ").join(self._name(person, floor) for person in nearest)
            yield Line(self._fitted(names), floor.level)
            return
        for person in floor.people:
            yield Line(self._fitted(self._name(person, floor)), floor.level, person.id)
            if dress.titles or (dress.here and self._is_here(person)):
                title = words(person.title, "$text-muted").wrap(self.inner - 1)
                yield from (Line(Content(" ") + line) for line in title)

    def _name(self, person: PersonView, floor: FloorView) -> Content:
        fresh = floor.light is Light.KNOWN and int(floor.level) in self.fresh
        bold = "bold " if fresh or self._is_here(person) else ""
        return words(person.name, f"{bold}{tint(person.seat)}")

    def _fitted(self, text: Content) -> Content:
        """Return a text one column from the wall, or at the wall where there is no more room."""
        indent = " " if text.cell_length < self.inner else ""
        return (Content(indent) + text).truncate(self.inner, ellipsis=True)

    def _is_here(self, person: PersonView) -> bool:
        return self.view.person is not None and person.id == self.view.person.id
