"""The briefing: what is read before the first meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one

from game.tui.commands.command import Commands
from game.tui.commands.debrief import BackToDebrief
from game.tui.commands.game import ShowJob, ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.option import Option
from game.tui.rows import Row, heading, words
from game.tui.screens.playing import PlayScreen
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.fitting import lines
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.paper import Paper
from game.tui.widgets.reader import Reader
from game.tui.widgets.script import Script, script_rows
from game.tui.widgets.title_bar import TitleBar
from game.tui.words import worth

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.view import BriefingView

ROOMY: Final = (100, 32)
"""Columns and lines from which on the job and you are read side by side."""

SHEETS: Final = 124
"""Columns that the two take at most."""

FRAMES: Final = (5, 10)
"""Lines around what is told of the job, alone and beside you."""


class BriefingScreen(PlayScreen):
    """The ad, then you; and one key to go in. Where there is room both are read at once."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((ShowJob, BackToDebrief, EndRehearsal, ToLibrary, Answer, ReadOn))

    job: query_one[Vertical] = query_one("#job")

    _turned = False
    """Whether the second page, you, is open."""

    _apart = False
    """Whether what happens before you go in has no room with the job."""

    def compose(self) -> ComposeResult:
        """Show the job and you, and the way in under them."""
        view, briefing = self.now.view, self.play.briefing()
        yield TitleBar(view.title, self.where, "Before you go in")
        with Vertical(id="page"):
            with Vertical(id="sheets"):
                with Vertical(id="job"):
                    yield Paper(briefing.company, briefing.ad_title, briefing.ad_lines)
                    yield Script(id="company")
                yield Reader()
            yield More()
            with Vertical(id="answers"):
                yield ChoiceList(Option.of(choice) for choice in view.choices)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show content notes first, where there are any."""
        briefing = self.play.briefing()
        self._lay_out(*self.app.size, begun=self.was_read)
        fresh = self.now.view.step == 0 and not self.was_read
        if briefing.content_notes and fresh and not self.play.is_practice:
            self._show_notes(briefing)

    def on_resize(self, event: events.Resize) -> None:
        """Put the two beside each other where there is room, and else one after the other."""
        if self.is_mounted:
            self._lay_out(*event.size, begun=self._turned)

    def action_answer(self, number: int) -> None:
        """Choose by number; before that, turn the page."""
        if self._turned:
            super().action_answer(number)
        else:
            self._turn()

    @on(ReadOn)
    def turn_page(self, message: ReadOn) -> None:
        """Go on from the job to you."""
        if not self._turned:
            message.prevent_default()
            self._turn()

    def _lay_out(self, width: int, height: int, *, begun: bool) -> None:
        beside = width >= ROOMY[0] and height >= ROOMY[1]
        self.set_class(beside, "-beside")
        self.job.display = beside or not begun
        about = [Row(words(self.play.briefing().company_about, "$text-muted"))]
        column = min(width - 4, SHEETS) * 5 // 11 - 4 if beside else width - 4
        taken = len(lines(self.query_one(Paper).rows, column - 8)) + len(lines([*about, *self._opening], column))
        self._apart = taken + FRAMES[beside] > height
        self.query_one("#company", Script).show(about if self._apart else [*about, *self._opening])
        if (beside or begun) and not self._turned:
            self._turn()
        elif not self._turned:
            self.more.then = "who you are"
            self.answers.display = False
            self.reader.present((), hold=True)

    def _turn(self) -> None:
        self._turned = True
        self.job.display = self.has_class("-beside")
        self.more.then = "go in"
        self.reader.present([*you_rows(self.play.briefing()), *(self._opening if self._apart else ())])

    @property
    def _opening(self) -> list[Row]:
        """What happens before you go in; it stands with the job where it fits there, and else with you."""
        return script_rows(self.told)

    def _show_notes(self, briefing: BriefingView) -> None:
        from game.tui.screens.ask.screen import AskScreen  # noqa: PLC0415 - imported when it is needed

        text = "\n".join(["This story holds:", *(f"· {note}" for note in briefing.content_notes)])
        back = "End the rehearsal" if self.play.is_rehearsal else "Back to the library"
        options = [Option("on", "Go on"), Option("back", back)]
        screen = AskScreen(briefing.title, text, options, stay=f"Esc  {back[:1].lower()}{back[1:]}", opaque=True)
        self.app.push_screen(screen, lambda answer: None if answer == "on" else self.app.to_library())


def you_rows(briefing: BriefingView) -> list[Row]:
    """Return who you are, what you want, what you do otherwise, and what stands on your résumé and what does not."""
    resume = [Row(words(line), Content.styled("·", "$text-muted"), indent=2) for line in briefing.resume]
    return [
        Row(words(briefing.you, "bold $secondary")),
        Row(words(briefing.about)),
        _labelled("What you want", briefing.aim),
        _labelled("What you do otherwise", f"{briefing.otherwise.text} That is {worth(briefing.otherwise.value)}."),
        heading("Your résumé"),
        *resume,
        Row(words("Not on it: ", "bold") + words(briefing.strength), Content.styled("★", "$primary"), indent=2),
    ]


def _labelled(label: str, text: str) -> Row:
    return Row(words(f"{label}: ", "bold") + words(text), gap=1)
