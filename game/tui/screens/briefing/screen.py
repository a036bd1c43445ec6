"""The briefing: what is read before the first meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content

from game.tui.commands.command import Commands
from game.tui.commands.debrief import BackToDebrief
from game.tui.commands.game import ToLibrary
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
from game.tui.words import worth

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.view import BriefingView


class BriefingScreen(PlayScreen):
    """The ad, the company, and you; then one key to go in."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((BackToDebrief, EndRehearsal, ToLibrary, Answer, ReadOn))

    def compose(self) -> ComposeResult:
        """Show all there is to read, and the way in under it."""
        view = self.now.view
        yield TitleBar(view.title, self.where, "Before you go in")
        with Vertical(id="page"):
            yield Reader()
            yield More()
            with Vertical(id="answers"):
                yield ChoiceList(Option.of(choice) for choice in view.choices)
        yield KeyBar()

    def on_mount(self) -> None:
        """Show content notes first, where there are any."""
        briefing = self.play.briefing()
        self.more.then = "go in"
        self.reader.present([*briefing_rows(briefing), *script_rows(self.told)])
        fresh = self.now.view.step == 0 and not self.was_read
        if briefing.content_notes and fresh and not self.play.is_practice:
            self._show_notes(briefing)

    def _show_notes(self, briefing: BriefingView) -> None:
        from game.tui.screens.ask.screen import AskScreen  # noqa: PLC0415 - imported when it is needed

        text = "\n".join(["This story holds:", *(f"· {note}" for note in briefing.content_notes)])
        back = "End the rehearsal" if self.play.is_rehearsal else "Back to the library"
        options = [Option("on", "Go on"), Option("back", back)]
        screen = AskScreen(briefing.title, text, options, stay=f"Esc  {back[:1].lower()}{back[1:]}", opaque=True)
        self.app.push_screen(screen, lambda answer: None if answer == "on" else self.app.to_library())


def briefing_rows(briefing: BriefingView) -> list[Row]:
    """Return the briefing: the job first, then you."""
    ad = [Row(words(line), Content.styled("·", "$text-muted"), indent=2) for line in briefing.ad_lines]
    resume = [Row(words(line), Content.styled("·", "$text-muted"), indent=2) for line in briefing.resume]
    return [
        heading("The job"),
        Row(words(briefing.ad_title, "bold $primary")),
        *ad,
        Row(words(f"{briefing.company}: ", "bold") + words(briefing.company_about), gap=1),
        heading("You"),
        Row(words(briefing.you, "bold $primary")),
        Row(words(briefing.about)),
        _labelled("What you want", briefing.aim),
        _labelled("What you do otherwise", f"{briefing.otherwise} That is {worth(briefing.otherwise_value)}."),
        heading("Your résumé"),
        *resume,
        Row(words("Not on it: ", "bold") + words(briefing.strength), Content.styled("★", "$primary"), indent=2, gap=1),
    ]


def _labelled(label: str, text: str) -> Row:
    return Row(words(f"{label}: ", "bold") + words(text), gap=1)
