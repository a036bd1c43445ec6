"""The ending."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.containers import Vertical
from textual.message import Message

from game.session.ended import ended
from game.tui.background import in_thread
from game.tui.commands.command import Commands
from game.tui.commands.debrief import BackToDebrief, Undo
from game.tui.commands.game import ShowTranscript, ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.option import Option
from game.tui.rows import Row, heading, words
from game.tui.screens.playing import PlayScreen, split
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import script_rows
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.verdict.view import Verdict

LATER: Final = "It is told in the debrief, after how you decided."
"""What stands in the place of what came of it until the decisions were looked at."""

_OPTIONS = (
    Option("debrief", "See how you decided", "Then six months later, and what was true"),
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
        self.more.then = "what comes next"
        self.reader.present(self._end_rows())
        if self.play.is_practice:
            self.judge()

    def _end_rows(self) -> list[Row]:
        """Return the last words, then the title with what sort of ending it is, and the closing lines."""
        last, (title, *closing) = split(self.told)
        kind = "" if self.now.view.outcome is None else ended(self.now.view.outcome)
        rows = [*script_rows(last), Row(words(title.text, "bold $primary"), gap=3 if last else 0, rule=True)]
        rows += [Row(words(kind, "$text-muted")), *script_rows(closing)]
        if not self.play.is_practice:
            rows += [replace(heading("Six months later"), gap=2), Row(words(LATER, "$text-muted"))]
        return rows

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
        self.reader.present([*self._end_rows(), *told])

    def choose(self, choice: str) -> None:
        """Go to the debrief, to the library, or one choice back."""
        match choice:
            case "debrief":
                self.app.debrief(self.play)
            case "undo":
                self.take_back()
            case _:
                self.put_down()
