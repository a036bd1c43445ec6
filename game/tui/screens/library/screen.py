"""The library: every scenario, and where one was left off."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import ItemGrid, VerticalScroll
from textual.getters import query_one
from textual.widgets import Footer, Input, Static

from game.errors import BrokenScenario, PastHrError
from game.tui.commands.command import Commands
from game.tui.commands.general import QuitApp
from game.tui.commands.library import Filter, OpenScenario
from game.tui.rows import words
from game.tui.screens.base import CommandScreen
from game.tui.widgets.card import Card
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from game.session.player import Shelved


class LibraryScreen(CommandScreen[None]):
    """Cards to open. The first frame is drawn before anything is read from disk."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((OpenScenario, Filter, QuitApp))

    cards = query_one("#cards", ItemGrid)
    search = query_one("#search", Input)
    note = query_one("#note", Static)
    bar = query_one(TitleBar)

    def compose(self) -> ComposeResult:
        """Show the shelf, empty at first."""
        yield TitleBar("Past HR", "how far would you go?")
        yield Input(placeholder="Type a word of a title, a field, a place…", id="search")
        with VerticalScroll(id="shelf", can_focus=False):
            yield ItemGrid(id="cards", min_column_width=54, stretch_height=True)
            yield Static("", id="note", markup=False)
        yield Footer(compact=True, show_command_palette=False)

    def on_screen_resume(self) -> None:
        """Look at the shelf anew, once this screen is drawn."""
        self.call_after_refresh(self.call_after_refresh, self.fill)

    async def fill(self) -> None:
        """Put the scenarios on the shelf."""
        try:
            shelf = self.app.player.shelf()
        except PastHrError as error:
            self.app.show_error(error)
            return
        from game.tui.words import count  # noqa: PLC0415 - the first frame does without

        focused = self._focused_id()
        with self.app.batch_update():
            await self.cards.remove_children()
            await self.cards.mount_all(Card(shelved) for shelved in shelf)
        self.bar.status = count(len(shelf), "scenario")
        self._focus_card(focused or _left_off(shelf))
        self._show_matches(self.search.value)

    @on(Card.Opened)
    def open_card(self, message: Card.Opened) -> None:
        """Open a scenario; where one was left off, ask first."""
        self.open_shelved(message.shelved)

    @on(OpenScenario)
    def open_focused(self) -> None:
        """Open the scenario that is marked, or the first that matches."""
        card = self.focused if isinstance(self.focused, Card) else self._first_shown()
        if card is not None:
            card.ask()

    def open_shelved(self, shelved: Shelved) -> None:
        """Play a scenario, or say why it cannot be played."""
        if shelved.card is None:
            self.app.show_error(BrokenScenario(shelved.id, shelved.problems))
        else:
            self.app.open(shelved.id)

    @on(Filter)
    def open_search(self) -> None:
        """Show the line to type in."""
        self.search.display = True
        self.search.focus()

    @on(Input.Changed)
    def narrow(self, message: Input.Changed) -> None:
        """Show what matches."""
        self._show_matches(message.value)

    @on(Input.Submitted)
    def open_first(self) -> None:
        """Go from the typing to the first card that is left."""
        card = self._first_shown()
        if card is not None:
            card.focus()

    def key_escape(self) -> None:
        """Show everything again."""
        self.search.value = ""
        self.search.display = False
        card = self._first_shown()
        if card is not None:
            card.focus()

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
        empty = self._first_shown() is None
        self.note.update(words("Nothing on the shelf has that in it. Esc shows everything." if empty else ""))

    def _first_shown(self) -> Card | None:
        return next((card for card in self.query(Card) if card.display), None)

    def _focused_id(self) -> str | None:
        return self.focused.shelved.id if isinstance(self.focused, Card) else None

    def _focus_card(self, scenario: str | None) -> None:
        cards = list(self.query(Card))
        for card in [card for card in cards if card.shelved.id == scenario] or cards[:1]:
            card.focus()


def _left_off(shelf: Sequence[Shelved]) -> str | None:
    """Return the scenario to begin at: one that can go on, otherwise the first never played."""
    for shelved in shelf:
        if shelved.unfinished is not None:
            return shelved.id
    return next((shelved.id for shelved in shelf if shelved.card and not shelved.plays), None)
