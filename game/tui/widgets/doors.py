"""The doors of a gate side by side, with the cheap ways between them, or under them where there is little room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from textual.containers import ItemGrid, Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget
from textual.widgets import Static

from game.tui.rows import Row, Rows, words
from game.tui.widgets.choice_list import ChoiceList, ChoiceRow
from game.tui.widgets.door import Door, Neighbour, Way
from game.tui.widgets.fitting import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult, RenderResult

    from game.tui.option import Option

FIRST: Final = "Or find something out first"
"""Above the checks."""

NOW: Final = "Or take it as it stands"
"""Above the same list, where all it holds is asking for the offer."""


_PAIR: Final = 2
"""One door up, and one out."""

_LINES: Final = 4
"""That a cheap way takes between the doors, as a rule."""


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
        *up, out = front.ways
        with ItemGrid(id="frames", stretch_height=True) as grid:
            grid.styles.grid_size_columns = len(front.ways) + self.wide
            grid.styles.grid_columns = self._columns(len(front.ways))
            yield from (Door(way) for way in up)
            if self.wide:
                with Vertical(id="beside"):
                    yield from self._first()
            yield Door(out)
            yield from (_price(way) for way in up)
            if self.wide:
                yield Static()
            yield _price(out)
        if not self.wide and (front.first or front.answer):
            with Vertical(id="below"):
                yield from self._first()

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
        return self.query_one("#beside").content_size.width if self.wide else self.size.width

    def _columns(self, doors: int) -> str:
        if not self.wide:
            return " ".join(["1fr"] * doors if doors == _PAIR else [*["3fr"] * (doors - 1), "2fr"])
        share = "5fr" if doors == _PAIR else "4fr"
        return " ".join([*[share] * (doors - 1), "6fr", share])

    def _first(self) -> ComposeResult:
        front = self.front
        if front.answer:
            yield Static(Rows(front.answer), id="answer")
        if front.first:
            if self.wide:
                yield Static(Rows([Row(words(front.heading, "bold $text-muted"))]), classes="heading")
            yield FirstList(front.first, len(front.ways) + 1)


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
        text, note = words(self.option.words), words(self.option.note and f"− {self.option.note}", "$text-muted")
        one = text + words("  ") + note
        if one.cell_length <= self.container_size.width - _INDENT - 1:
            return Rows([Row(one, mark, indent=_INDENT)])
        rows = [Row(text, mark, indent=_INDENT)]
        return Rows([*rows, Row(note, indent=_INDENT)] if self.option.note else rows)


_INDENT: Final = 4


def _price(way: Way) -> Static:
    return Static(Rows([Row(words(way.price, "$text-muted"))]), classes="price")
