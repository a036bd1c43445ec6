"""The meeting: what is said, and what you answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.widgets import Label

from game.model.place import PlaceKind
from game.session.difficulty import visible
from game.tui.commands.general import ReadOn
from game.tui.option import Option
from game.tui.screens.playing import GAME, PlayScreen, split
from game.tui.widgets.building import Building
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.job import Job
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.notebook import Notebook
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


_TALL: Final = 32
"""Lines from which on everybody's title fits into the building."""


class MeetingScreen(PlayScreen):
    """The transcript between the building and the notebook, with the choices under it."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = GAME

    def compose(self) -> ComposeResult:
        """Lay out three columns; where there is no room for the third, its counts stand in the first."""
        yield TitleBar()
        with Horizontal(id="table"):
            with VerticalScroll(id="left", can_focus=False):
                yield Label("The building", classes="heading")
                yield Building().data_bind(PlayScreen.moment)
                yield Standing().data_bind(PlayScreen.moment, PlayScreen.difficulty)
                yield Tally().data_bind(PlayScreen.moment)
                yield Label("The job", classes="heading job")
                yield Job(classes="job").data_bind(PlayScreen.moment)
            with Vertical(id="middle"):
                yield Reader()
                yield More()
                with Vertical(id="answers"):
                    yield ChoiceList()
            with VerticalScroll(id="right", can_focus=False):
                yield Label("In the way", classes="heading")
                yield IssueBoard().data_bind(PlayScreen.moment)
                yield Label("Notebook", classes="heading")
                yield Notebook().data_bind(PlayScreen.moment)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show what brought you here."""
        self.show(self.told)

    def on_resize(self, event: events.Resize) -> None:
        """Leave titles out where the building would not fit."""
        self.query_one(Building).brief = event.size.height < _TALL

    @on(ReadOn)
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
        self.reader.present(script_rows(fresh), script_rows(past))
        self.more.then = "answer" if scene else "go on"
        options = [Option.of(choice) for choice in view.choices] if scene else [Option(ON, "Go on")]
        self.query_one(ChoiceList).options = tuple(options)

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
