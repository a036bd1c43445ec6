"""The gate and the offer: two doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.getters import query_one

from game.errors import PastHrError
from game.model.place import PlaceKind
from game.session.deciding import asks_estimate
from game.session.difficulty import visible
from game.tui.commands.command import Commands
from game.tui.commands.game import GiveEstimate
from game.tui.screens.gate.crossing import Crossing
from game.tui.screens.gate.front import OUT, answer_rows, front_of
from game.tui.screens.playing import GAME, PlayScreen
from game.tui.widgets.door import Door
from game.tui.widgets.doors import Doors
from game.tui.widgets.estimate import Estimate
from game.tui.widgets.even import Down
from game.tui.widgets.fitting import lines
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.sight import Sight
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from game.session.view import ChoiceView, GateView, Paragraph
    from game.tui.moment import Moment
    from game.tui.rows import Row

WIDE: Final = (100, 32)
"""Columns and lines from which on there is room between the doors."""

BOARD: Final = 27
"""Lines that what is seen from the gate should have; what happened on arrival stays above it where there are more."""

_FRESH: Final = 2
"""Lines for what is new."""


class GateScreen(PlayScreen):
    """What happened on arrival is read first. Then the gate stands still: what you know above, the doors below."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = ""

    offers: ClassVar[Commands] = Commands((GiveEstimate, *GAME))

    estimate = query_one(Estimate)
    sight = query_one(Sight)
    doors = query_one(Doors)

    _answer: tuple[Paragraph, ...] = ()
    """What the last check brought, where it stands beside the doors."""

    _crossing: Crossing | None = None
    """While someone goes through a door."""

    _chosen = ""

    @property
    def gate(self) -> GateView:
        """The decision."""
        gate = self.now.view.gate
        assert gate is not None, "this screen is for gates and offers"
        return gate

    @property
    def offered(self) -> bool:
        """Whether a job is on the table."""
        return self.now.view.kind is PlaceKind.OFFER

    @property
    def asks_estimate(self) -> bool:
        """Whether the next person might settle what is open; in practice it is no longer an estimate."""
        return asks_estimate(self.now.view) and not self.play.is_practice

    @property
    def ways_out(self) -> tuple[ChoiceView, ...]:
        """The ways to leave, or to decline."""
        return self.gate.out

    def compose(self) -> ComposeResult:
        """Show what is seen from the gate above the doors."""
        view = self.now.view
        yield TitleBar(view.title, self.where, view.heading)
        with Down(id="page"):
            yield Reader()
            yield More()
            with Down(id="answers"):
                yield Sight().data_bind(PlayScreen.moment)
                yield Estimate(GiveEstimate.key_words)
                yield Doors()
        yield KeyBar()

    def on_mount(self) -> None:
        """Let what happened be read; then open the gate."""
        self.more.then = "the doors"
        self._draw()
        self._tell(self.told)

    def on_resize(self, event: events.Resize) -> None:
        """Lay out for the room there is."""
        if self.is_mounted:
            self._lay_out(event.size.width, event.size.height)

    def follow(self, moment: Moment) -> None:
        """Stay here after a check; otherwise go through the door, and where the choice led."""
        if moment.view.place == self.now.view.place:
            self._stay(moment)
        elif (door := self._door(self._chosen)) is None or self.app.animation_level == "none":
            super().follow(moment)
        else:
            self._crossing = Crossing(self, door, moment.view.floors, lambda: self._arrive(moment))

    def watch_difficulty(self) -> None:
        """Show or hide the range."""
        self._draw()

    def choose(self, choice: str) -> None:
        """Choose; the way out asks how. While someone goes through a door, that only makes it quicker."""
        if self._crossing is not None:
            self._crossing.finish()
        elif choice == OUT:
            self.ask_how_to_leave()
        else:
            self._chosen = choice
            super().choose(choice)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Nothing else can be done while someone goes through a door."""
        return self._crossing is None and super().check_action(action, parameters)

    def on_key(self, event: events.Key) -> None:
        """Any key ends the way through a door."""
        if self._crossing is not None:
            event.stop()
            self._crossing.finish()

    def on_click(self) -> None:
        """So does a click."""
        if self._crossing is not None:
            self._crossing.finish()

    def focus_answers(self) -> None:
        """Put the focus where one stops to think: on the estimate, until it is given; then on the first door."""
        if self.asks_estimate and self.play.estimate_given is None:
            self.estimate.focus()
        else:
            self.query(Door).first().focus()

    @property
    def answers_height(self) -> int:
        """The lines that the answers will take: all there are."""
        return self.size.height

    @on(Reader.Moved)
    def open_gate(self, message: Reader.Moved) -> None:
        """Make room for the gate once everything was read."""
        self.reader.display = message.more or not self.has_class("-apart")
        if not message.more and self.focused is None:
            self.call_after_refresh(self.focus_answers)

    @on(GiveEstimate)
    def go_to_estimate(self) -> None:
        """Put the focus on the estimate, in its middle; pressed again, move on through it."""
        marked = self.estimate.marked
        if marked is None:
            self.estimate.action_move(0)
        elif self.estimate.has_focus:
            self.estimate.marked = (marked + 1) % 5
        self.estimate.focus()

    @on(Estimate.Given)
    def keep_estimate(self, message: Estimate.Given) -> None:
        """Keep the estimate, and go on to the doors."""
        try:
            self.play.estimate(message.percent)
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.estimate.given = message.percent
        self.query(Door).first().focus()

    def _draw(self) -> None:
        """Show the gate as it stands now."""
        self.estimate.display = self.asks_estimate
        self.estimate.given = self.play.estimate_given if self.asks_estimate else None
        self.sight.ranged = self.difficulty.shows_ranges
        self._lay_out(*self.app.size)

    def _lay_out(self, width: int, height: int) -> None:
        wide = width >= WIDE[0] and height >= WIDE[1]
        self.doors.wide = self.sight.wide = wide
        self.doors.front = front_of(self.now.view, self._answer, brief=not wide)
        told = lines(self._script(self.told), width)
        self.set_class(len(told) + BOARD > height - 2, "-apart")
        self.reader.display = self.reader.more or not self.has_class("-apart")

    def _tell(self, told: Sequence[Paragraph]) -> None:
        """Let this be read before the gate opens."""
        self.told = tuple(told)
        self._lay_out(*self.app.size)
        held = self.has_class("-apart") and bool(told)
        self.reader.display, self.answers.display = True, not held
        self.reader.present(self._script(told), hold=held)

    def _stay(self, moment: Moment) -> None:
        """Show what a check brought: beside the doors, or to be read first where there is no room for it."""
        self.now = self.moment = moment
        told = visible(moment.view.told, self.difficulty)
        fits = self.doors.has_room_for(answer_rows(told), self.sight.spare - _FRESH)
        self._answer = told if fits else ()
        self._draw()
        if not fits:
            self._tell(told)
        self.call_after_refresh(self.focus_answers)

    def _script(self, told: Sequence[Paragraph]) -> list[Row]:
        return script_rows(visible(told, self.difficulty))

    def _door(self, choice: str) -> Door | None:
        doors = (door for door in self.query(Door) if door.way.option.id == choice and door.way.floors is not None)
        return next(doors, None)

    def _arrive(self, moment: Moment) -> None:
        super().follow(moment)
