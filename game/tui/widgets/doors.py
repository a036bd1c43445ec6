"""The doors of a gate side by side, with the cheap ways between them, or under them where there is little room."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from textual.containers import ItemGrid, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from game.tui.rows import Row, Rows, words
from game.tui.widgets.choice_list import ChoiceList, ChoiceRow
from game.tui.widgets.door import Door, Neighbour, Way, way_rows
from game.tui.widgets.fitting import lines
from game.tui.widgets.spread import spread

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult, RenderResult

    from game.tui.option import Option

FIRST: Final = "Or find something out first"
"""Above the checks."""

NOW: Final = "Or take it as it stands"
"""Above the same list, where all it holds is asking for the offer."""

_EDGE: Final = 4
"""Columns beside the doors."""

_LINES: Final = 4
"""That a cheap way takes between the doors, as a rule."""

_FEW: Final = 2
"""Doors up to which there is a space between frame and words at the least size."""


@dataclass(frozen=True, slots=True)
class Front:
    """What stands at a gate."""

    ways: tuple[Way, ...] = ()
    """The doors; the last leads out."""

    first: tuple[Option, ...] = ()
    """What can be done before going through any."""

    heading: str = FIRST
    answer: tuple[Row, ...] = ()
    """What the last check brought."""

    @property
    def shared(self) -> str:
        """The price that all the cheap ways have, where there are several; empty where they differ."""
        prices = {option.note for option in self.first}
        return prices.pop() if len(prices) == 1 < len(self.first) else ""

    @property
    def each(self) -> tuple[Option, ...]:
        """The cheap ways, without a price that their heading tells for all."""
        return tuple(replace(option, note="") for option in self.first) if self.shared else self.first


class Doors(Widget):
    """The doors. They stay where they are while something is found out."""

    DEFAULT_CSS = """
    Doors { layout: vertical; height: auto; }
    Doors #frames { grid-gutter: 0 2; grid-rows: auto; }
    Doors .price { height: auto; padding: 0 1; }
    Doors #beside, Doors #below { height: auto; }
    """

    front: reactive[Front] = reactive(Front(), recompose=True)
    wide: reactive[bool] = reactive(False, recompose=True)
    """Whether there is room between the doors."""

    def compose(self) -> ComposeResult:
        """Show the doors, the prices on their thresholds, and the cheap ways."""
        front = self.front
        if not front.ways:
            return
        self.set_class(self._few, "-few")
        *up, out = front.ways
        with ItemGrid(id="frames", stretch_height=True) as grid:
            grid.styles.grid_size_columns = len(front.ways) + self._apart
            grid.styles.grid_columns = self._columns(self.size.width or self.app.size.width - _EDGE)
            yield from (Door(way) for way in up)
            if self._apart:
                with Vertical(id="beside"):
                    yield from self._first()
            yield Door(out)
            yield from (_price(way) for way in up)
            if self._apart:
                yield Static()
            yield _price(out)
        if not self.wide and (front.first or front.answer):
            with Vertical(id="below"):
                yield from self._first()

    def on_resize(self, event: events.Resize) -> None:
        """Share the columns anew."""
        for grid in self.query(ItemGrid):
            grid.styles.grid_columns = self._columns(event.size.width)

    async def recompose(self) -> None:
        """Compose anew, and leave the focus on the option that had it."""
        held = next((each for each in self.query(ChoiceList) if each.has_focus), None)
        option = held and held.options[held.marked].id
        await super().recompose()
        for each in self.query(ChoiceList):
            for index, there in enumerate(each.options):
                if there.id == option:
                    each.marked = index
                    each.focus()

    def has_room_for(self, answer: Sequence[Row], spare: int) -> bool:
        """Return whether an answer can stand there, where so many lines above the doors could be given up."""
        needed = len(lines(answer, self._room)) + 1
        if not self.wide:
            return needed <= spare + 1
        return needed + _LINES * len(self.front.first) <= self.size.height + spare

    @property
    def _room(self) -> int:
        """The columns that an answer has."""
        return self.query_one("#beside").content_size.width if self._apart else self.size.width

    @property
    def _apart(self) -> bool:
        """Whether something lies between the doors."""
        return self.wide and bool(self.front.first or self.front.answer)

    @property
    def _few(self) -> bool:
        """Whether the doors are broad enough for a space beside the words."""
        return len(self.front.ways) <= _FEW

    def _columns(self, width: int) -> str:
        front, gutter, edge = self.front, 1 + self.wide, 2 + 2 * (self.wide or self._few)
        between = [*front.answer, *_cheap_rows(front)] if self._apart else []
        shares = spread([(way_rows(way), _price_rows(way)) for way in front.ways], between, width, gutter, edge)
        return " ".join(f"{share}fr" for share in shares)

    def _first(self) -> ComposeResult:
        front = self.front
        if front.answer:
            yield Static(Rows(front.answer), id="answer")
        if front.first:
            if self.wide or front.shared:
                yield Static(Rows(_heading_rows(front, wide=self.wide)), classes="heading")
            yield FirstList(front.each, len(front.ways) + 1)


class FirstList(Neighbour):
    """The cheap ways, a line each where that is long enough."""

    def __init__(self, options: tuple[Option, ...], first: int) -> None:
        super().__init__(options, first=first, id="first")

    def new_row(self, index: int) -> ChoiceRow:
        """Return a row with the price behind the words."""
        return FirstRow(self.options[index], self.first + index)


class FirstRow(ChoiceRow):
    """One of them, with its price behind it."""

    DEFAULT_CSS = """
    FirstRow { margin: 0; }
    """

    def render(self) -> RenderResult:
        """Draw number, words and price; the price goes on in the same line where it fits there whole."""
        mark = Content.assemble(("▸" if self.marked else " ", "$primary"), (f"{self.number}", "bold $primary"))
        text, note = words(self.option.words), words(self.option.note and f"− {self.option.note}")
        one = text + words("  ") + note if self.option.note else text
        if not self.option.note or one.cell_length <= self.container_size.width - _INDENT - 1:
            return Rows([Row(one, mark, indent=_INDENT)])
        return Rows([Row(text, mark, indent=_INDENT), Row(note, indent=_INDENT)])


_INDENT: Final = 4


def _price(way: Way) -> Static:
    return Static(Rows(_price_rows(way)), classes="price")


def _price_rows(way: Way) -> list[Row]:
    return [Row(words(way.price))]


def _heading_rows(front: Front, *, wide: bool) -> list[Row]:
    """Return what stands above the cheap ways: what they are for, and the price where all have the same."""
    heading = words(front.heading, "bold $text-muted")
    if not front.shared:
        return [Row(heading)]
    price = words(f"− {front.shared} each")
    return [Row(heading), Row(price)] if wide else [Row(heading + words("   ") + price)]


def _cheap_rows(front: Front) -> list[Row]:
    """Return the cheap ways as rows, to be measured between the doors."""
    rows = _heading_rows(front, wide=True) if front.first else []
    for option in front.each:
        rows += [Row(words(text), indent=_INDENT) for text in (option.words, option.note) if text]
    return rows
