"""Panels over the game: notebook, issues, job, transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Static

from game.tui.commands.command import Command, Commands
from game.tui.commands.game import ShowIssues, ShowJob, ShowNotebook, ShowTranscript
from game.tui.commands.general import Close
from game.tui.rows import Rows
from game.tui.screens.base import CommandModal
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.job import Job
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.notebook import Notebook
from game.tui.widgets.script import script_rows
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from game.session.view import Paragraph
    from game.tui.moment import Moment

_PANELS: dict[str, tuple[str, str]] = {
    ShowNotebook.name: ("The notebook", "✓ first-hand   ~ second-hand, unsure   ? not heard yet"),
    ShowIssues.name: ("The issues", "! not raised   … heard   ↗ passed on   ✓ settled   × fixed"),
    ShowJob.name: ("The job", "· as advertised   = fixed   ~ soft   + new"),
    ShowTranscript.name: ("The transcript", "everything said so far"),
}


class PanelScreen(CommandModal[None]):
    """The four boards at full size; each key turns to one of them, Esc goes back to the game."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Close, ShowNotebook, ShowIssues, ShowJob, ShowTranscript))

    moment: reactive[Moment | None] = reactive(None)
    panel: reactive[str] = reactive("", init=False)
    """The id of the command whose panel is open."""

    switcher = query_one(ContentSwitcher)
    bar = query_one(TitleBar)

    def __init__(self, moment: Moment, transcript: Sequence[Paragraph], panel: str) -> None:
        super().__init__()
        self.transcript = tuple(transcript)
        self.set_reactive(PanelScreen.moment, moment)
        self.set_reactive(PanelScreen.panel, panel)

    def compose(self) -> ComposeResult:
        """Show one panel of four."""
        title, legend = _PANELS[self.panel]
        yield TitleBar(title, status=legend)
        with ContentSwitcher(initial=self.panel):
            with VerticalScroll(id=ShowNotebook.name):
                yield Notebook(full=True).data_bind(PanelScreen.moment)
            with VerticalScroll(id=ShowIssues.name):
                yield IssueBoard(full=True).data_bind(PanelScreen.moment)
            with VerticalScroll(id=ShowJob.name):
                yield Job(full=True).data_bind(PanelScreen.moment)
            with VerticalScroll(id=ShowTranscript.name):
                yield Static(Rows(script_rows(self.transcript)))
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin where reading begins: at the end of the transcript, at the top of the others."""
        self._begin()

    def watch_panel(self, panel: str) -> None:
        """Turn to another panel."""
        self.switcher.current = panel
        self.bar.title, self.bar.status = _PANELS[panel]
        self._begin()

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

    def _begin(self) -> None:
        shown = self.query_one(f"#{self.panel}", VerticalScroll)
        shown.focus()
        if self.panel == ShowTranscript.name:
            shown.call_after_refresh(shown.scroll_end, animate=False)
