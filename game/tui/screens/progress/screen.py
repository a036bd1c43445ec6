"""The progress: results over time, habits, estimates, endings, and what to practise next."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.containers import Container, Vertical, VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import Static

from game.errors import PastHrError
from game.session.grammar import count
from game.session.progress.practise import ago
from game.tui.background import in_thread
from game.tui.commands.command import Commands
from game.tui.commands.debrief import ToggleNumbers
from game.tui.commands.game import ToLibrary
from game.tui.commands.general import Answer, Close
from game.tui.option import Option
from game.tui.rows import Rows
from game.tui.screens.base import CommandScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.progress import left_rows, next_rows, right_rows
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.app import ComposeResult

    from game.session.progress.view import Progress

LAST_PLAYS: Final = 4
"""How many plays can be looked back on from here."""

_SCENARIO: Final = "scenario:"
_PLAY: Final = "play:"


class ProgressScreen(CommandScreen[None]):
    """Many plays together. What is not judged yet is judged beside the loop, and shows as it comes."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((ToggleNumbers, Answer, ToLibrary, Close))

    found: reactive[Progress | None] = reactive(None)
    numbers: reactive[bool] = reactive(False)
    """Whether numbers stand beside the words."""

    bar = query_one(TitleBar)
    choices = query_one(ChoiceList)

    def compose(self) -> ComposeResult:
        """Show an empty page until the plays are counted."""
        yield TitleBar("Your progress", "", "counting your plays…")
        with VerticalScroll(id="progress"):
            yield Static(id="next")
            yield ChoiceList(id="ways")
            with Container(id="columns"):
                with Vertical(classes="column"):
                    yield Static(id="left")
                with Vertical(classes="column"):
                    yield Static(id="right")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin to count."""
        self.count_plays()

    @work(exclusive=True, group="progress")
    async def count_plays(self) -> None:
        """Show what is known at once, then judge what is not, play by play, and show what comes of it."""
        player = self.app.player
        try:
            self.found = found = await in_thread(player.progress)
            while found.waiting:
                await in_thread(partial(player.measure, found.waiting[0]))
                self.found = found = await in_thread(player.progress)
        except PastHrError as error:
            self.app.show_error(error)

    def watch_found(self, found: Progress | None) -> None:
        """Draw what is known."""
        if found is None:
            return
        waiting = f" · judging {count(len(found.waiting), 'play')}…" if found.waiting else ""
        self.bar.status = f"{count(len(found.plays), 'play')}{waiting}"
        options = tuple(_options(found))
        if options != self.choices.options:
            self.choices.options = options
            self.choices.focus()
        self._draw()

    def watch_numbers(self) -> None:
        """Draw with numbers or without."""
        self._draw()

    @on(ToggleNumbers)
    def toggle_numbers(self) -> None:
        """Show or hide the numbers."""
        self.numbers = not self.numbers

    def action_answer(self, number: int) -> None:
        """Choose by number."""
        self.choices.choose_number(number)

    @on(ChoiceList.Chosen)
    def go(self, message: ChoiceList.Chosen) -> None:
        """Open the scenario or the debrief that was chosen."""
        kind, _, name = message.option.id.partition(":")
        if f"{kind}:" == _SCENARIO:
            self.app.open(name)
        else:
            try:
                self.app.debrief(self.app.player.resume(int(name)))
            except PastHrError as error:
                self.app.show_error(error)

    @on(ToLibrary)
    @on(Close)
    def leave(self) -> None:
        """Go back to the library."""
        self.app.to_library()

    def _draw(self) -> None:
        if self.found is not None:
            self.query_one("#next", Static).update(Rows(next_rows(self.found)))
            self.query_one("#left", Static).update(Rows(left_rows(self.found, numbers=self.numbers)))
            self.query_one("#right", Static).update(Rows(right_rows(self.found)))


def _options(found: Progress) -> Iterator[Option]:
    """Return what to practise, then the last plays to look back on."""
    for each in found.practice:
        if each.scenario is not None:
            yield Option(f"{_SCENARIO}{each.scenario}", each.text)
    for play in reversed(found.plays[-LAST_PLAYS:]):
        yield Option(f"{_PLAY}{play.playthrough}", f"Look back: {play.title}, {ago(play.days)}. {play.ending}.")
