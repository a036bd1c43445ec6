"""The ending."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Vertical
from textual.message import Message

from game.tui.background import in_thread
from game.tui.commands.command import Commands
from game.tui.commands.debrief import BackToDebrief, Undo
from game.tui.commands.game import ShowTranscript, ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.option import Option
from game.tui.rows import Row, words
from game.tui.screens.playing import PlayScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.knowledge import heading
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.verdict.view import Verdict

_OPTIONS = (
    Option("debrief", "See how you decided", "What each decision was worth then; and after that, what was true"),
    Option("library", "Back to the library"),
)
_REHEARSED = (
    _OPTIONS[0],
    Option("undo", "Take the last choice back"),
    Option("library", "End the rehearsal", "Nothing of it is kept"),
)
_PRACTISED = (
    Option("undo", "Take the last choice back"),
    Option("back", "Back to the debrief", "Nothing of this practice is kept"),
)


class EndingScreen(PlayScreen):
    """How it closes."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands(
        (ShowTranscript, Undo, BackToDebrief, EndRehearsal, ToLibrary, Answer, ReadOn)
    )

    @dataclass
    class Judged(Message):
        """The verdict on a practice copy is there."""

        verdict: Verdict

    def compose(self) -> ComposeResult:
        """Show the last words, and the way to the debrief."""
        view = self.now.view
        yield TitleBar(view.title, self.where, "The end")
        with Vertical(id="page"):
            yield Reader()
            yield More()
            with Vertical(id="answers"):
                yield ChoiceList(self._options())
        yield KeyBar()

    def on_mount(self) -> None:
        """Show the ending; for a practice copy also how it was decided, as there is no debrief of it."""
        self.reader.present(script_rows(self.told))
        if self.play.is_practice:
            self.judge()

    def _options(self) -> tuple[Option, ...]:
        if self.play.is_rehearsal:
            return _REHEARSED
        return _PRACTISED if self.play.is_practice else _OPTIONS

    @work(group="verdict")
    async def judge(self) -> None:
        """Wait for the verdict beside the loop."""
        self.post_message(self.Judged(await in_thread(self.play.verdict)))

    @on(Judged)
    def tell(self, message: Judged) -> None:
        """Add the judgement to the ending."""
        told = [heading("How this was decided"), Row(words(message.verdict.judgement))]
        self.reader.present([*script_rows(self.told), *told])

    def choose(self, choice: str) -> None:
        """Go to the debrief, to the library, or one choice back."""
        match choice:
            case "debrief":
                self.app.debrief(self.play)
            case "undo":
                self.take_back()
            case _:
                self.put_down()
