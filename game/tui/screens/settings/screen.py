"""The settings: what one person likes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Vertical
from textual.getters import query_one
from textual.widgets import Static

from game.settings.options import Difficulty
from game.tui.commands.command import Commands
from game.tui.commands.general import Answer, Close
from game.tui.option import Option
from game.tui.rows import words
from game.tui.screens.base import CommandModal
from game.tui.themes import next_theme
from game.tui.widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from textual.app import ComposeResult

DIFFICULTIES: Final = {
    Difficulty.GUIDED: "All is shown: what the job may be worth at each gate, and trust",
    Difficulty.STANDARD: "What the job may be worth stays hidden until the debrief",
    Difficulty.EXPERT: "That and trust stay hidden until the debrief",
}
"""What each difficulty shows, in the order in which one key goes through them."""


class SettingsScreen(CommandModal[None]):
    """Three settings; choosing one goes to its next value, and keeps it."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Answer, Close))

    choices = query_one(ChoiceList)

    def compose(self) -> ComposeResult:
        """Show the settings as they are."""
        with Vertical(id="settings"):
            yield Static(words("Settings", "bold $primary"))
            yield ChoiceList(self._options())
            yield Static(words("Enter  the next one   Esc  close", "$text-muted"))

    def action_answer(self, number: int) -> None:
        """Change by number."""
        self.choices.choose_number(number)

    @on(ChoiceList.Chosen)
    def change(self, message: ChoiceList.Chosen) -> None:
        """Go to the next value, and stay at this line."""
        app, line = self.app, self.choices.marked
        match message.option.id:
            case "theme":
                app.prefer(theme=next_theme(app.theme))
            case "difficulty":
                names = list(DIFFICULTIES)
                app.prefer(difficulty=names[(names.index(app.difficulty) + 1) % len(names)])
            case _:
                app.prefer(reduced_motion=not app.preferences.reduced_motion)
        self.choices.options = self._options()
        self.choices.marked = line

    @on(Close)
    def close_settings(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _options(self) -> tuple[Option, ...]:
        app = self.app
        motion = "Nothing moves or fades" if app.is_still else "Scrolling may glide"
        return (
            Option("theme", f"Colours: {app.theme}", "Evening, morning, or highest contrast; F2 changes them anywhere"),
            Option("difficulty", f"Difficulty: {app.difficulty}", f"{DIFFICULTIES[app.difficulty]}; no score changes"),
            Option("motion", f"Motion: {'still' if app.is_still else 'as usual'}", motion),
        )
