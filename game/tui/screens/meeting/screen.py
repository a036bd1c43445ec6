"""The meeting: what is said, and what you answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.widgets import Label

from game.model.place import PlaceKind
from game.session.difficulty import visible
from game.settings.options import TextSpeed
from game.tui.commands.general import Answer
from game.tui.option import Option
from game.tui.screens.playing import GAME, PlayScreen, split
from game.tui.widgets.building import Building
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.even import Across, Down, Scroll
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.job import Job
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.notebook import Notebook
from game.tui.widgets.portrait import Portrait
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.standing import Standing
from game.tui.widgets.tally import Tally
from game.tui.widgets.title_bar import TitleBar
from game.tui.words import count

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.view import Paragraph, View
    from game.tui.commands.command import Commands
    from game.tui.moment import Moment

ON: Final = "on"
"""The id of the one option at the end of a meeting."""


PACE: Final = {TextSpeed.INSTANT: 0.0, TextSpeed.BRISK: 0.07, TextSpeed.CALM: 0.3}
"""Seconds from line to line."""

CHOOSING: Final = frozenset({"enter", "space", "up", "down", "tab", *Answer.key.split(",")})
"""Keys that choose, or lead to a choice; while lines still appear they only show them."""

_SIZES: Final = ((140, 32, 30, 25), (100, 32, 22, 21), (0, 0, 22, 13))
"""Columns and lines from which on it holds; columns of the building, and lines that what stands below it takes."""


class MeetingScreen(PlayScreen):
    """The transcript between the building and the notebook, with the choices under it."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = GAME

    def compose(self) -> ComposeResult:
        """Lay out three columns; where there is no room for the third, its counts stand in the first."""
        yield TitleBar()
        with Across(id="table"):
            with Scroll(id="left", can_focus=False):
                yield Building().data_bind(PlayScreen.moment)
                yield Portrait().data_bind(PlayScreen.moment)
                yield Standing().data_bind(PlayScreen.moment, PlayScreen.difficulty)
                yield Tally().data_bind(PlayScreen.moment)
                yield Label("The job", classes="heading job")
                yield Job(classes="job").data_bind(PlayScreen.moment)
            with Down(id="middle"):
                yield Reader()
                yield More()
                with Down(id="answers"):
                    yield ChoiceList()
            with Scroll(id="right", can_focus=False):
                yield Label("In the way", classes="heading")
                yield IssueBoard().data_bind(PlayScreen.moment)
                yield Label("Notebook", classes="heading")
                yield Notebook().data_bind(PlayScreen.moment)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what brought you here."""
        self._fit(*self.app.size)
        self.show(self.told)

    def on_resize(self, event: events.Resize) -> None:
        """Fit the building to the room, and let the panes tell more where there is much."""
        self._fit(*event.size)

    def _fit(self, wide: int, high: int) -> None:
        columns, below = next((across, under) for least, low, across, under in _SIZES if wide >= least and high >= low)
        self.query_one(Building).space = columns, high - below
        roomy = wide >= _SIZES[0][0] and high >= _SIZES[0][1]
        self.query_one(Job).roomy = self.query_one(Notebook).roomy = roomy

    def on_key(self, event: events.Key) -> None:
        """Show all lines that still appear; nothing is chosen before it was seen."""
        if self.reader.appearing:
            self.reader.show_all()
            if event.key in CHOOSING:
                event.stop()

    def on_click(self, event: events.Click) -> None:
        """Show all lines that still appear; the line that says that there is more does it itself."""
        if event.widget is not self.more:
            self.reader.show_all()

    @on(Reader.Moved)
    def let_answer(self) -> None:
        """Show the answers once every line has appeared."""
        if not self.answers.visible and not self.reader.appearing:
            self.answers.visible = True
            self.call_after_refresh(self.focus_answers)

    def read_on(self) -> None:
        """Go on in the text; at the end of a meeting, to what follows."""
        if self.reader.more or self.now.view.kind is PlaceKind.SCENE:
            super().read_on()
        else:
            self._go_on()

    def follow(self, moment: Moment) -> None:
        """Stay while the meeting lasts; at its end, let the last words be read before the next screen."""
        self.now = self.moment = moment
        self.refresh_bindings()
        told = moment.view.told
        self.show(told if moment.view.kind is PlaceKind.SCENE else split(told)[0])

    def show(self, fresh: tuple[Paragraph, ...]) -> None:
        """Show paragraphs as new, under what was said before in this meeting."""
        view = self.now.view
        scene = view.kind is PlaceKind.SCENE
        if not fresh and not scene:
            self._go_on()
            return
        self._show_title(view)
        said = self.play.transcript()
        past = split(said[: len(said) - len(view.told)])[1]
        fresh, past = visible(fresh, self.difficulty), visible(past, self.difficulty)
        still = self.was_read or self.app.is_still
        self.reader.pace = 0.0 if still else PACE[self.app.preferences.text_speed]
        self.answers.visible = not self.reader.pace
        self.more.then = "answer" if scene else "go on"
        options = [Option.of(choice) for choice in view.choices] if scene else [Option(ON, "Go on")]
        self.query_one(ChoiceList).options = tuple(options)
        self.more.below = self.reader.present(script_rows(fresh), script_rows(past), room=self._room)
        self.answers.display, self.more.display = not self.reader.held, self.reader.held

    @property
    def _room(self) -> tuple[int, int] | None:
        """The lines for what is said, above the answers and without them; None before anything was laid out."""
        lines = self.column.height
        lines -= self.reader.outer_size.height - self.reader.size.height
        below = self.answers_height + self.answers.styles.margin.height
        return (lines - below, lines - 1 - self.more.styles.margin.height) if lines else None

    def choose(self, choice: str) -> None:
        """Answer; or, when the meeting is over, go on to what follows."""
        if choice == ON and self.now.view.kind is not PlaceKind.SCENE:
            self._go_on()
        else:
            super().choose(choice)

    def _go_on(self) -> None:
        self.app.enter(self.play, self.now, split(self.now.view.told)[1])

    def _show_title(self, view: View) -> None:
        bar = self.query_one(TitleBar)
        bar.title, bar.place = view.title, self.where
        bar.status = view.heading
        if view.slots_all:
            bar.status = f"{view.slots_left} of {count(view.slots_all, 'question')} left"
