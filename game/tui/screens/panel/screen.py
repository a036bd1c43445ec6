"""Panels over the game: notebook, issues, job, transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import ContentSwitcher

from game.errors import PastHrError
from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.session.difficulty import visible
from game.tui.commands.command import Command, Commands
from game.tui.commands.game import ShowIssues, ShowJob, ShowNotebook, ShowTranscript
from game.tui.commands.general import Close
from game.tui.commands.marking import MarkLine, NextMark, PreviousMark
from game.tui.screens.base import CommandScreen
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.job import Job
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.notebook import Notebook
from game.tui.widgets.title_bar import TitleBar
from game.tui.widgets.transcript import Transcript
from game.tui.words import ISSUE_MARKS, MARKED, SPEC_MARKS, SURE, UNKNOWN, UNSURE

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.difficulty import Difficulty
    from game.tui.moment import Moment
    from game.tui.ports import Play

_ISSUE_WORDS: Final = ("not raised", "heard", "passed on", "settled", "fixed")
_SPEC_WORDS: Final = ("as advertised", "fixed", "soft", "new")
_PANELS: Final[dict[str, tuple[str, str]]] = {
    ShowNotebook.name: ("The notebook", f"{SURE} first-hand   {UNSURE} second-hand, unsure   {UNKNOWN} not heard yet"),
    ShowIssues.name: (
        "The issues",
        "   ".join(f"{ISSUE_MARKS[status]} {word}" for status, word in zip(IssueStatus, _ISSUE_WORDS, strict=True)),
    ),
    ShowJob.name: (
        "The job",
        "   ".join(f"{SPEC_MARKS[status]} {word}" for status, word in zip(SpecStatus, _SPEC_WORDS, strict=True)),
    ),
    ShowTranscript.name: ("The transcript", "everything said so far"),
}


class PanelScreen(CommandScreen[None]):
    """The four boards at full size; each key turns to one of them, Esc goes back to the game."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands(
        (Close, ShowNotebook, ShowIssues, ShowJob, ShowTranscript, MarkLine, NextMark, PreviousMark)
    )

    moment: reactive[Moment | None] = reactive(None)
    panel: reactive[str] = reactive("", init=False)
    """The id of the command whose panel is open."""

    switcher = query_one(ContentSwitcher)
    bar = query_one(TitleBar)
    script = query_one(Transcript)

    def __init__(self, moment: Moment, play: Play, difficulty: Difficulty, panel: str) -> None:
        super().__init__()
        self.play = play
        said = play.transcript()
        self._places = [place for place, each in enumerate(said) if visible((each,), difficulty)]
        """Where in the whole transcript each paragraph stands that is shown."""

        self._said = [said[place] for place in self._places]
        self.set_reactive(PanelScreen.moment, moment)
        self.set_reactive(PanelScreen.panel, panel)

    def compose(self) -> ComposeResult:
        """Show one panel of four."""
        yield TitleBar()
        with ContentSwitcher(initial=self.panel):
            with VerticalScroll(id=ShowNotebook.name):
                yield Notebook(full=True).data_bind(PanelScreen.moment)
            with VerticalScroll(id=ShowIssues.name):
                yield IssueBoard(full=True).data_bind(PanelScreen.moment)
            with VerticalScroll(id=ShowJob.name):
                yield Job(full=True).data_bind(PanelScreen.moment)
            yield Transcript(self._said, self._marked, id=ShowTranscript.name)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin where reading begins: at the end of the transcript, at the top of the others."""
        self._begin()

    def watch_panel(self, panel: str) -> None:
        """Turn to another panel."""
        self.switcher.current = panel
        self._begin()
        self.refresh_bindings()

    @on(Close)
    def close_panel(self) -> None:
        """Go back to the game."""
        self.dismiss(None)

    @on(ShowNotebook)
    @on(ShowIssues)
    @on(ShowJob)
    @on(ShowTranscript)
    def turn(self, command: Command) -> None:
        """Turn to a panel; the key of the one that is open closes it."""
        if command.name == self.panel:
            self.dismiss(None)
        else:
            self.panel = command.name

    @on(MarkLine)
    @on(Transcript.Margin)
    def mark(self) -> None:
        """Mark the paragraph under the cursor, or take its mark away; where that cannot be kept, say so."""
        cursor = self.script.cursor
        if cursor < 0:
            return
        try:
            self.play.mark(self._places[cursor], marked=cursor not in self.script.marks)
        except PastHrError as error:
            self.app.show_error(error)
            return
        self.script.marks = self._marked
        self._entitle()

    @on(NextMark)
    def next_mark(self) -> None:
        """Go to the next mark."""
        self.script.jump(1)

    @on(PreviousMark)
    def mark_before(self) -> None:
        """Go to the mark before."""
        self.script.jump(-1)

    @property
    def _marked(self) -> frozenset[int]:
        """Which of the paragraphs that are shown are marked."""
        marks = self.play.marks
        return frozenset(index for index, place in enumerate(self._places) if place in marks)

    def _entitle(self) -> None:
        self.bar.title, self.bar.status = _PANELS[self.panel]
        if self.panel == ShowTranscript.name and self.script.marks:
            self.bar.status = f"{MARKED} {len(self.script.marks)} marked:  ] next   [ before"

    def _begin(self) -> None:
        self._entitle()
        shown = self.query_one(f"#{self.panel}", VerticalScroll)
        shown.focus()
        if isinstance(shown, Transcript):
            shown.call_after_refresh(shown.show_cursor)
