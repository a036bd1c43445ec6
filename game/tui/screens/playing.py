"""The base of the screens of a game that runs: something to read, and then something to choose."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual import on
from textual.getters import query_one
from textual.reactive import reactive

from game.errors import PastHrError
from game.model.place import PlaceKind
from game.session.difficulty import Difficulty
from game.session.view import Paragraph, Tone
from game.tui.commands.command import Commands
from game.tui.commands.debrief import BackToDebrief, Undo
from game.tui.commands.game import Leave, ShowIssues, ShowJob, ShowNotebook, ShowTranscript, ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.moment import Moment
from game.tui.option import Option
from game.tui.screens.base import CommandScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.title_bar import TitleBar
from game.tui.words import worth

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.containers import Vertical
    from textual.geometry import Size
    from textual.widget import Widget

    from game.session.view import ChoiceView
    from game.tui.ports import Play, Practice

GAME = Commands(
    (
        ShowNotebook,
        ShowIssues,
        ShowJob,
        ShowTranscript,
        Leave,
        Undo,
        BackToDebrief,
        EndRehearsal,
        ToLibrary,
        Answer,
        ReadOn,
    )
)
"""What can be done while a game runs."""


class PlayScreen(CommandScreen[None]):
    """A screen over one playthrough. A choice is on disk before anything that follows from it is drawn."""

    AUTO_FOCUS = "ChoiceList"

    moment: reactive[Moment | None] = reactive(None, repaint=False)
    difficulty: reactive[Difficulty] = reactive(Difficulty.GUIDED, init=False, repaint=False)
    """How much is shown."""

    reader = query_one(Reader)
    more = query_one(More)
    answers: query_one[Vertical] = query_one("#answers")

    def __init__(self, play: Play, moment: Moment, told: Sequence[Paragraph]) -> None:
        super().__init__()
        self.play = play
        self.told = tuple(told)
        """What is to be read on arrival."""

        self.now = moment
        self.set_reactive(PlayScreen.moment, moment)
        self.set_reactive(PlayScreen.difficulty, self.app.difficulty)
        self.was_read = False
        """Whether what is told on arrival was read already, because only the file has changed since."""

    @property
    def ways_out(self) -> tuple[ChoiceView, ...]:
        """The ways to leave from here."""
        return self.now.view.leave

    @property
    def where(self) -> str:
        """The company; and that it is played as it was, where the scenario has changed since."""
        company = self.now.view.company
        return f"{company} · as it was when you began" if self.play.is_pinned_old else company

    def on_screen_resume(self) -> None:
        """Show as much as is wanted now."""
        self.difficulty = self.app.difficulty

    @property
    def is_read(self) -> bool:
        """Whether everything new was read, so that the answers show."""
        return not self.reader.more

    def choose(self, choice: str) -> None:
        """Make a choice in the game, and show what follows; where it cannot be kept, nothing changes."""
        try:
            view = self.play.choose(choice)
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.follow(Moment.after(self.now.view, view))

    def follow(self, moment: Moment) -> None:
        """Show what followed from a choice: here another screen, or the same one again."""
        self.app.enter(self.play, moment, moment.view.told)

    def on_mount(self) -> None:
        """Say where this is not kept: practice, or a rehearsal."""
        for bar in self.query(TitleBar):
            bar.badge = "PRACTICE" if self.play.is_practice else "REHEARSAL" if self.play.is_rehearsal else ""
        if self.play.is_rehearsal:
            from game.tui.widgets.rehearsal_bar import RehearsalBar  # noqa: PLC0415 - imported when it is needed

            self.mount(RehearsalBar().data_bind(PlayScreen.moment))

    @on(Reader.Moved)
    def hold_answers_back(self, message: Reader.Moved) -> None:
        """Show the answers once everything new was read."""
        if self.was_read and message.more:
            self.was_read = False
            self.reader.finish()
            return
        self.more.below = message.below
        self.more.display = message.more
        shown = self.answers.display
        self.answers.display = not message.more
        if not message.more and not shown:
            self.focus_answers()

    def focus_answers(self) -> None:
        """Put the focus on the first list in which there is something to choose."""
        for choices in self.answers.query(ChoiceList):
            if choices.options:
                choices.focus()
                return

    @on(ReadOn)
    def take_read_on(self) -> None:
        """Go on."""
        self.read_on()

    def read_on(self) -> None:
        """Go on in the text."""
        self.reader.read_on(self.reader.size.height - self.answers_height)

    @property
    def answers_height(self) -> int:
        """The lines that the answers will take."""
        lines = sum(choices.height_at(self.column.width) for choices in self.answers.query(ChoiceList))
        return min(lines + 1, self.column.height * 78 // 100)

    @property
    def column(self) -> Size:
        """The room for what is read and the answers together; none before it is known."""
        return cast("Widget", self.answers.parent).content_size

    def action_answer(self, number: int) -> None:
        """Choose by number; while there is more to read, go to the answers first, and choose nothing unseen."""
        if self.reader.more:
            self.reader.finish()
        else:
            any(choices.choose_number(number) for choices in self.query(ChoiceList))

    @on(ChoiceList.Chosen)
    def take_choice(self, message: ChoiceList.Chosen) -> None:
        """Make the choice that was picked."""
        self.choose(message.option.id)

    @on(Leave)
    def ask_how_to_leave(self) -> None:
        """Show the ways to leave."""
        from game.tui.screens.ask.screen import AskScreen  # noqa: PLC0415 - imported when it is needed

        offered = self.now.view.kind is PlaceKind.OFFER
        text = LEAVING.format(*("Declining", "decline") if offered else ("Leaving", "leave"))
        otherwise = self.now.view.otherwise
        text += f"\n\nOtherwise: {otherwise.text} That is {worth(otherwise.value)}."
        options = [Option.of(choice) for choice in self.ways_out]
        title = "How do you decline?" if offered else "How do you leave?"
        self.app.push_screen(AskScreen(title, text, options, stay="Esc  stay"), self._leave)

    def _leave(self, choice: str | None) -> None:
        if choice is not None:
            self.choose(choice)

    @on(ShowNotebook)
    @on(ShowIssues)
    @on(ShowJob)
    @on(ShowTranscript)
    def open_panel(self, command: ShowNotebook | ShowIssues | ShowJob | ShowTranscript) -> None:
        """Lay a full-size panel over the game."""
        self.show_panel(command.name)

    def show_panel(self, name: str) -> None:
        """Lay the panel of a command over the game."""
        from game.tui.screens.panel.screen import PanelScreen  # noqa: PLC0415 - imported when it is needed

        self.app.push_screen(PanelScreen(self.now, self.play, self.difficulty, name))

    @on(ToLibrary)
    @on(BackToDebrief)
    @on(EndRehearsal)
    def put_down(self) -> None:
        """Put the game down; it is kept. Practice is not, and goes back to its debrief."""
        if self.play.is_practice:
            self.app.end_practice()
        else:
            self.app.to_library()

    @on(Undo)
    def take_back(self) -> None:
        """Take the last choice of a practice copy back."""
        copy = cast("Practice", self.play)
        view = copy.undo()
        self.app.enter(copy, Moment(view), view.told)


LEAVING = "{} ends this process. How you {} is remembered."


def split(told: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """Return what was told before the last heading, and what from there on."""
    headings = [index for index, paragraph in enumerate(told) if paragraph.tone is Tone.HEADING]
    cut = headings[-1] if headings else 0
    return tuple(told[:cut]), tuple(told[cut:])
