"""The part of the library that narrows it down: the search, the filters, and the list of what fits."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual import on
from textual.getters import query_one
from textual.widgets import Static

from game.session.filters import Kind, Wanted, values
from game.session.grammar import count
from game.tui.commands.library import Filter, FilterField, FilterLength, FilterLevel, ShowAll
from game.tui.rows import words
from game.tui.screens.base import CommandScreen
from game.tui.widgets.chips import Chips
from game.tui.widgets.shelf_list import ShelfList
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.widgets import Input

    from game.session.shelf import Shelved
    from game.tui.commands.command import Command

FILTERS: Final[Mapping[Kind, type[Command]]] = {
    Kind.LEVEL: FilterLevel,
    Kind.FIELD: FilterField,
    Kind.LENGTH: FilterLength,
}

_COUNTED: Final = "In brackets, how many there would be."


class Narrowing(CommandScreen[None]):
    """A shelf of which those scenarios are listed that fit what is wanted."""

    cards = query_one(ShelfList)
    chips = query_one(Chips)
    note = query_one("#note", Static)
    bar = query_one(TitleBar)

    def __init__(self, remembered: Sequence[Shelved] = (), *, warning: str = "") -> None:
        super().__init__()
        self._shelf = tuple(remembered)
        self._warning = warning
        self._search: Input | None = None
        """The line to type in, while it is open."""

    @on(Filter)
    async def open_search(self) -> None:
        """Show the line to type in."""
        from game.tui.widgets.search_line import SearchLine  # noqa: PLC0415 - the first frame does without

        if self._search is None:
            self._search = SearchLine()
            await self.query_one("#filters").mount(self._search, before=0)
        self._search.focus()

    @on(FilterLevel)
    @on(FilterField)
    @on(FilterLength)
    def open_filter(self, command: FilterLevel | FilterField | FilterLength) -> None:
        """Ask for the value of a filter."""
        self._ask(next(kind for kind, each in FILTERS.items() if isinstance(command, each)))

    @on(Chips.Pressed)
    async def press_chip(self, message: Chips.Pressed) -> None:
        """Ask for the value of a filter, or clear them all."""
        if message.kind is None:
            await self.show_all()
        else:
            self._ask(message.kind)

    @on(ShowAll)
    async def show_all(self) -> None:
        """Show everything again."""
        if self._search is not None:
            await self._search.remove()
            self._search = None
        self._want(Wanted())
        self.cards.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what matches."""
        self._want(self.chips.wanted.saying(message.value))

    def on_input_submitted(self) -> None:
        """Go from the typing to what is left."""
        self.cards.focus()

    def key_down(self) -> None:
        """Go from the typing to what is left."""
        self.cards.focus()

    def _ask(self, kind: Kind) -> None:
        from game.tui.option import Option  # noqa: PLC0415 - the first frame does without
        from game.tui.screens.ask.screen import AskScreen  # noqa: PLC0415 - likewise

        found = values(self._shelf, self.chips.wanted, kind)
        options = [Option(word, f"{word} ({number})") for word, number in found]

        def set_to(value: str | None) -> None:
            if value is not None:
                self._want(self.chips.wanted.having(kind, value or None))

        self.app.push_screen(AskScreen(f"Which {kind}?", _COUNTED, [*options, Option("", f"any {kind}")]), set_to)

    def _want(self, wanted: Wanted) -> None:
        self.chips.wanted = wanted
        self.list_fitting(None if self.cards.shelved is None else self.cards.shelved.id)

    def list_fitting(self, mark: str | None) -> None:
        """List what is wanted, and mark a scenario, the first where it is not among them."""
        shown = [each for each in self._shelf if self.chips.wanted.fits(each)]
        self.cards.show(shown, mark)
        empty = bool(self._shelf) and not shown
        note = f"Nothing on the shelf fits. {ShowAll.key_words} shows everything." if empty else self._warning
        self.note.update(words(note))
        self.note.display = bool(note)
        if self._shelf:
            self.bar.status = status_of(self._shelf, len(shown))


def status_of(shelf: Sequence[Shelved], shown: int | None = None) -> str:
    """Return how many scenarios there are, and how many of them are listed."""
    every = count(len(shelf), "scenario")
    return every if shown in {None, len(shelf)} else f"{shown} of {every}"
