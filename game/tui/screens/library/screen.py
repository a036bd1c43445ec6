"""The library: every scenario, and where one was left off."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import ItemGrid, VerticalScroll
from textual.getters import query_one
from textual.widgets import Static

from game.errors import BrokenScenario, PastHrError
from game.session.grammar import count
from game.tui.commands.command import Commands
from game.tui.commands.general import QuitApp
from game.tui.commands.library import Filter, OpenScenario
from game.tui.rows import words
from game.tui.screens.base import CommandScreen
from game.tui.widgets.card import Card
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.reminder import Reminder
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.widgets import Input

    from game.session.shelf import Shelved

OPENING = "opening…"
"""Stands in the title while the player is not there yet."""


class LibraryScreen(CommandScreen[None]):
    """Cards to open. The first frame shows them as they were last time; what is true now takes their place."""

    AUTO_FOCUS = ""

    offers: ClassVar[Commands] = Commands((OpenScenario, Filter, QuitApp))

    cards = query_one("#cards", ItemGrid)
    note = query_one("#note", Static)
    bar = query_one(TitleBar)

    def __init__(self, remembered: Sequence[Shelved] = (), *, warning: str = "") -> None:
        super().__init__()
        self._shelf = tuple(remembered)
        self._warning = warning
        self._eager = False
        """Whether Enter was pressed before there was a card."""

        self._search: Input | None = None
        """The line to type in, while it is open."""

    def compose(self) -> ComposeResult:
        """Show what is remembered."""
        yield TitleBar("Past HR", "how far would you go?", _status(self._shelf) if self._shelf else OPENING)
        yield Reminder()
        with VerticalScroll(id="shelf", can_focus=False):
            yield ItemGrid(*map(Card, self._shelf), id="cards", min_column_width=54, stretch_height=True)
            yield Static(words(self._warning), id="note", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Mark where to begin."""
        self._focus_card(_left_off(self._shelf))

    def on_screen_resume(self) -> None:
        """Look at the shelf anew."""
        if not self.app.is_open:
            return
        try:
            shelf = self.app.player.shelf()
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.show(shelf)

    def show(self, shelf: Sequence[Shelved]) -> None:
        """Put the scenarios on the shelf."""
        self.bar.status = _status(shelf)
        with suppress(PastHrError):  # a line that is out of reach is no reason to keep the shelf shut
            self.query_one(Reminder).line = self.app.player.intention()
        if tuple(shelf) != self._shelf:
            self._shelf = tuple(shelf)
            self.run_worker(self._fill(), exclusive=True)

    async def _fill(self) -> None:
        focused = self._focused_id()
        with self.app.batch_update():
            await self.cards.remove_children()
            await self.cards.mount_all(map(Card, self._shelf))
        card = self._focus_card(focused or _left_off(self._shelf))
        self._show_matches("" if self._search is None else self._search.value)
        if self._eager and card is not None:
            self._eager = False
            card.ask()

    @on(Card.Opened)
    def open_card(self, message: Card.Opened) -> None:
        """Open a scenario; where one was left off, ask first."""
        self.open_shelved(message.shelved)

    @on(OpenScenario)
    def open_focused(self) -> None:
        """Open the scenario that is marked, or the first that matches; where there is none yet, the first to come."""
        card = self.focused if isinstance(self.focused, Card) else self._first_shown()
        self._eager = card is None and not self.app.is_open
        if card is not None:
            card.ask()

    def open_shelved(self, shelved: Shelved) -> None:
        """Play a scenario, or say why it cannot be played."""
        if shelved.card is None:
            self.app.show_error(BrokenScenario(shelved.id, shelved.problems))
        else:
            self.bar.status = self.bar.status if self.app.is_open else OPENING
            self.app.open(shelved.id)

    @on(Filter)
    async def open_search(self) -> None:
        """Show the line to type in."""
        from textual.widgets import Input  # noqa: PLC0415 - the first frame does without

        if self._search is None:
            self._search = Input(placeholder="Type a word of a title, a field, a place…", id="search")
            await self.mount(self._search, before="#shelf")
        self._search.focus()

    def on_input_changed(self, message: Input.Changed) -> None:
        """Show what matches."""
        self._show_matches(message.value)

    def on_input_submitted(self) -> None:
        """Go from the typing to the first card that is left."""
        card = self._first_shown()
        if card is not None:
            card.focus()

    def key_escape(self) -> None:
        """Show everything again."""
        if self._search is not None:
            self._search.remove()
            self._search = None
        self._show_matches("")
        self._focus_card(None)

    def key_down(self) -> None:
        """Mark the next card."""
        self.focus_next(Card)

    def key_up(self) -> None:
        """Mark the card before."""
        self.focus_previous(Card)

    @on(QuitApp)
    def quit_app(self) -> None:
        """Quit; everything is kept already."""
        self.app.exit(0)

    def _show_matches(self, query: str) -> None:
        for card in self.query(Card):
            card.display = card.matches(query)
        empty = bool(self._shelf) and self._first_shown() is None
        note = "Nothing on the shelf has that in it. Esc shows everything." if empty else self._warning
        self.note.update(words(note))

    def _first_shown(self) -> Card | None:
        return next((card for card in self.query(Card) if card.display), None)

    def _focused_id(self) -> str | None:
        return self.focused.shelved.id if isinstance(self.focused, Card) else None

    def _focus_card(self, scenario: str | None) -> Card | None:
        """Mark a card, the first where there is none of this scenario, and return it."""
        cards = list(self.query(Card))
        marked = next((card for card in cards if card.shelved.id == scenario), cards[0] if cards else None)
        if marked is not None:
            marked.focus()
        return marked


def _status(shelf: Sequence[Shelved]) -> str:
    return count(len(shelf), "scenario")


def _left_off(shelf: Sequence[Shelved]) -> str | None:
    """Return the scenario to begin at: one that can go on, otherwise the first never played."""
    for shelved in shelf:
        if shelved.unfinished is not None:
            return shelved.id
    return next((shelved.id for shelved in shelf if shelved.card and not shelved.plays), None)
