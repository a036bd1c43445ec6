"""The library: every scenario, what is next and why, and where one was left off."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.getters import query_one
from textual.widgets import Static

from game.errors import BrokenScenario, PastHrError
from game.session.shelf import newest_unfinished
from game.session.suggestion import suggestion
from game.tui.commands.command import Commands
from game.tui.commands.general import Answer, QuitApp
from game.tui.commands.library import Filter, GoOn, OpenScenario, ShowAll, ShowProgress, TakeSuggestion
from game.tui.keys import key_of
from game.tui.screens.library.narrowing import FILTERS, Narrowing, status_of
from game.tui.widgets.chips import Chips
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.even import Across
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.reminder import Above, LeftOff, Reminder, Suggested
from game.tui.widgets.scenario_page import GO_ON, ScenarioPage
from game.tui.widgets.shelf_list import ShelfList
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

    from game.session.shelf import Shelved, Unfinished
    from game.session.suggestion import Suggestion

OPENING: Final = "opening…"
"""Stands in the title while the player is not there yet."""

WIDE: Final = 100
"""Columns from which on the marked scenario is shown on a page beside the list."""

WIDEST: Final = 150
"""Columns from which on the cards keep their teasers beside the page."""


class LibraryScreen(Narrowing):
    """Cards to open. The first frame shows them as they were last time; what is true now takes their place."""

    AUTO_FOCUS = ""

    offers: ClassVar[Commands] = Commands(
        (GoOn, OpenScenario, TakeSuggestion, Filter, *FILTERS.values(), ShowAll, ShowProgress, Answer, QuitApp)
    )

    page = query_one(ScenarioPage)

    def __init__(self, remembered: Sequence[Shelved] = (), *, warning: str = "") -> None:
        super().__init__(remembered, warning=warning)
        self._eager = False
        """Whether Enter was pressed before there was a card."""

    @property
    def is_blank(self) -> bool:
        """Whether no scenario is known yet."""
        return not self._shelf

    @property
    def left_off(self) -> Unfinished | None:
        """The playthrough to continue with one key."""
        return newest_unfinished(self._shelf)

    @property
    def suggested(self) -> Suggestion | None:
        """What to play next; nothing before it is known what was played."""
        return suggestion(self._shelf) if self.app.is_open else None

    def compose(self) -> ComposeResult:
        """Show what is remembered."""
        yield TitleBar("Past HR", "how far would you go?", status_of(self._shelf) if self._shelf else OPENING)
        yield LeftOff()
        yield Suggested()
        yield Reminder()
        with Across(id="filters"):
            yield Chips({kind: key_of(self.app, command) for kind, command in FILTERS.items()}, ShowAll.key_words)
        yield Static(id="note", markup=False)
        with Across(id="shelf"):
            yield ShelfList(self._shelf)
            yield ScenarioPage()
        yield KeyBar()

    def on_mount(self) -> None:
        """Mark where to begin."""
        self.query_one(LeftOff).key = key_of(self.app, GoOn)
        self.query_one(Suggested).key = key_of(self.app, TakeSuggestion)
        self._say_above()
        self._fit(self.app.size.width)
        self.list_fitting(_left_off(self._shelf))
        self.cards.focus()

    def on_resize(self, event: events.Resize) -> None:
        """Show the page where there is room for it."""
        self._fit(event.size.width)

    def _fit(self, columns: int) -> None:
        wide, widest = columns >= WIDE, columns >= WIDEST
        self.set_class(wide, "-paged")
        self.set_class(widest, "-roomy")
        self.cards.paged, self.cards.brief = wide, wide and not widest

    def on_screen_resume(self) -> None:
        """Look at the shelf anew."""
        if self.app.is_open:
            self.look_again()

    @work(exclusive=True, group="shelf")
    async def look_again(self) -> None:
        """Look at the shelf beside the loop, and show what is there."""
        from game.tui.background import in_thread  # noqa: PLC0415 - the first frame does without

        try:
            shelf = await in_thread(self.app.player.shelf)
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.show(shelf)

    def show(self, shelf: Sequence[Shelved]) -> None:
        """Put the scenarios on the shelf."""
        self.bar.status = status_of(shelf, sum(map(self.chips.wanted.fits, shelf)))
        with suppress(PastHrError):  # a line that is out of reach is no reason to keep the shelf shut
            self.query_one(Reminder).line = self.app.player.intention()
        marked = self.cards.shelved
        changed, self._shelf = tuple(shelf) != self._shelf, tuple(shelf)
        self._say_above()
        if changed:
            self.list_fitting(_next(shelf) if marked is None else marked.id)
        if self._eager and self.cards.shelved is not None:
            self._eager = False
            self.open_shelved(self.cards.shelved)

    @on(ShelfList.Opened)
    def open_card(self, message: ShelfList.Opened) -> None:
        """Open a scenario; where one was left off, ask first."""
        self.open_shelved(message.shelved)

    @on(OpenScenario)
    def open_marked(self) -> None:
        """Open the scenario that is marked; where there is none yet, the first to come."""
        shelved = self.cards.shelved
        self._eager = shelved is None and not self.app.is_open
        if shelved is not None:
            self.open_shelved(shelved)

    def open_shelved(self, shelved: Shelved) -> None:
        """Play a scenario, or say why it cannot be played."""
        if shelved.card is None:
            self.app.show_error(BrokenScenario(shelved.id, shelved.problems))
        else:
            self.bar.status = self.bar.status if self.app.is_open else OPENING
            self.app.open(shelved.id)

    @on(GoOn)
    def go_on(self) -> None:
        """Go on where the last playthrough was left off."""
        going_on = self.left_off
        if going_on is not None and self.app.once_open(self.go_on):
            self.list_fitting(going_on.scenario)
            self.app.resume(going_on.playthrough)

    @on(TakeSuggestion)
    def take_suggestion(self) -> None:
        """Open what is suggested."""
        suggested = self.suggested
        if suggested is not None:
            self.list_fitting(suggested.scenario)
            self.app.open(suggested.scenario)

    @on(Above.Pressed)
    def press_line(self, message: Above.Pressed) -> None:
        """Do what a line above the list says."""
        if isinstance(message.above, LeftOff):
            self.go_on()
        elif isinstance(message.above, Suggested):
            self.take_suggestion()

    def action_answer(self, number: int) -> None:
        """Choose on the page by number."""
        if self.page.display:
            self.page.choices.choose_number(number)

    @on(ChoiceList.Chosen)
    def go_in(self, message: ChoiceList.Chosen) -> None:
        """Go on or begin, as was chosen on the page."""
        shelved = self.page.shelved
        if shelved is None:
            return
        if shelved.unfinished is None or shelved.card is None:
            self.open_shelved(shelved)
        elif message.option.id == GO_ON:
            self.app.resume(shelved.unfinished.playthrough)
        else:
            self.app.begin(shelved.id)

    @on(ShelfList.Marked)
    def turn_page(self, message: ShelfList.Marked) -> None:
        """Show what is marked."""
        self.page.show(message.shelved)

    @on(ShowProgress)
    def show_progress(self) -> None:
        """Open the progress, once the player is there."""
        from game.tui.screens.progress.screen import ProgressScreen  # noqa: PLC0415 - opened now and then

        if self.app.once_open(self.show_progress):
            self.app.push_screen(ProgressScreen())

    @on(QuitApp)
    def quit_app(self) -> None:
        """Quit; everything is kept already."""
        self.app.exit(0)

    def _say_above(self) -> None:
        self.query_one(LeftOff).unfinished = self.left_off
        self.query_one(Suggested).suggestion = self.suggested
        self.refresh_bindings()


def _left_off(shelf: Sequence[Shelved]) -> str | None:
    going_on = newest_unfinished(shelf)
    return _next(shelf) if going_on is None else going_on.scenario


def _next(shelf: Sequence[Shelved]) -> str | None:
    """Return the scenario to begin at: one that can go on, otherwise what is suggested."""
    going_on, found = newest_unfinished(shelf), suggestion(shelf)
    if going_on is not None:
        return going_on.scenario
    return None if found is None else found.scenario
