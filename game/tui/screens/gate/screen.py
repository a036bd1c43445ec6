"""The gate and the offer: two doors."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import ItemGrid, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from game.errors import PastHrError
from game.model.place import PlaceKind
from game.session.difficulty import visible
from game.session.view import Paragraph, Tone
from game.tui.commands.command import Commands
from game.tui.commands.game import GiveEstimate
from game.tui.option import Option
from game.tui.rows import Row, Rows, words
from game.tui.screens.playing import GAME, PlayScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.estimate import Estimate
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.knowledge import issue_rows, job_rows, known_rows
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.title_bar import TitleBar
from game.tui.widgets.worth import worth_rows
from game.tui.words import worth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult
    from textual.widget import Widget

    from game.session.view import ChoiceView, GateView
    from game.tui.moment import Moment

OUT: Final = "ways out"
"""The id of the one option behind the door out; it asks how."""


QUESTION: Final = "How likely is it that the next person can settle what bothers you?"
BRIEF: Final = "Can the next person settle it?"
"""The same where there are few lines."""


class GateScreen(PlayScreen):
    """What you know above, the two doors below, side by side."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((GiveEstimate, *GAME))

    estimate = query_one(Estimate)

    _before_estimate: Widget | None = None
    """What had the focus before the estimate; it gets it back."""

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
        """Whether the next person is still to be met; in practice it is no longer an estimate."""
        return not self.offered and bool(self.gate.on) and not self.play.is_practice

    @property
    def ways_out(self) -> tuple[ChoiceView, ...]:
        """The ways to leave, or to decline."""
        return self.gate.out

    def compose(self) -> ComposeResult:
        """Show the reading above the doors."""
        view = self.now.view
        yield TitleBar(view.title, self.where, view.heading)
        with Vertical(id="page"):
            yield Reader()
            yield More()
            with Vertical(id="answers"):
                with ItemGrid(id="question", classes="" if self.asks_estimate else "-none"):
                    for brief, text in enumerate((QUESTION, BRIEF)):
                        question = Content.assemble((GiveEstimate.key_words, "bold $primary"), f"  {text}")
                        yield Static(question, classes="ask -brief" if brief else "ask")
                    yield Estimate()
                yield ChoiceList(id="first")
                with ItemGrid(id="doors", stretch_height=True):
                    with Vertical(classes="door", id="up"):
                        yield ChoiceList(id="on")
                    with Vertical(classes="door", id="out"):
                        yield ChoiceList(id="leave")
                        yield Static(self._otherwise(), id="otherwise", markup=False)
        yield KeyBar()

    def on_mount(self) -> None:
        """Name the doors."""
        self.query_one("#up").border_title = "✓ Take it" if self.offered else "▲ Up"
        self.query_one("#out").border_title = "Leave it ▸" if self.offered else "Out ▸"
        self.more.then = "the doors"
        self.show(self.told)

    def follow(self, moment: Moment) -> None:
        """Stay here after a check; otherwise go where the choice led."""
        if moment.view.place != self.now.view.place:
            super().follow(moment)
            return
        self.now = self.moment = moment
        self.told = moment.view.told
        self.show(self.told)

    def show(self, told: Sequence[Paragraph]) -> None:
        """Show what is to be read, and number what can be chosen."""
        view, gate = self.now.view, self.gate
        thoughts = [Paragraph(Tone.THOUGHT, text) for text in gate.tempted]
        table = job_rows(view) if self.offered else []
        known = [*table, *known_rows(view), *issue_rows(view)]
        ranged = [] if gate.worth is None or not self.difficulty.shows_ranges else worth_rows(gate.worth, leans=gate.leans)
        shown = visible(told, self.difficulty)
        self.reader.present([*script_rows(shown), *known, *script_rows(thoughts), *ranged])
        number = 1
        for name, choices in (("first", [*gate.check, *gate.offer]), ("on", list(gate.on))):
            number = self._fill(name, [Option.of(choice) for choice in choices], number)
        ways = "Decline" if self.offered else "Leave"
        self._fill("leave", [Option(OUT, f"{ways}. You choose how, next.")], number)
        if self.asks_estimate:
            self.estimate.given = self.play.estimate_given

    def watch_difficulty(self) -> None:
        """Show or hide the range."""
        self.show(self.told)

    def choose(self, choice: str) -> None:
        """Choose; the way out asks how."""
        if choice == OUT:
            self.ask_how_to_leave()
        else:
            super().choose(choice)

    @on(GiveEstimate)
    def go_to_estimate(self) -> None:
        """Put the focus on the estimate; pressed again, move on through it."""
        if not self.estimate.has_focus:
            self._before_estimate = self.focused
        else:
            self.estimate.marked = (self.estimate.marked + 1) % 5
        self.estimate.focus()

    @on(Estimate.Given)
    def keep_estimate(self, message: Estimate.Given) -> None:
        """Keep the estimate."""
        try:
            self.play.estimate(message.percent)
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.estimate.given = message.percent
        (self._before_estimate or self.query_one("#on")).focus()

    def _fill(self, name: str, options: list[Option], first: int) -> int:
        choices = self.query_one(f"#{name}", ChoiceList)
        choices.first = first
        choices.options = tuple(options)
        choices.display = bool(options)
        return first + len(options)

    def _otherwise(self) -> Rows:
        briefing = self.play.briefing()
        text = f"Otherwise: {briefing.otherwise} That is {worth(briefing.otherwise_value)}."
        return Rows([Row(words(text, "$text-muted"))])
