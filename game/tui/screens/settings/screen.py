"""The settings: what one person likes, each applied at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.getters import query_one
from textual.widgets import Static

from game.session.grammar import count
from game.settings.options import Difficulty, TextSpeed
from game.tui.commands.command import Commands
from game.tui.commands.general import Answer, Close
from game.tui.preferring import REDUCED_MOTION
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal
from game.tui.themes import THEMES
from game.tui.widgets.setting_list import Setting, SettingList

if TYPE_CHECKING:
    from textual.app import ComposeResult

DIFFICULTIES: Final = {
    Difficulty.GUIDED: "All is shown: what the job may be worth at each gate, and trust. No score changes.",
    Difficulty.STANDARD: "What the job may be worth stays hidden until the debrief. No score changes.",
    Difficulty.EXPERT: "That and trust stay hidden until the debrief. No score changes.",
}
"""What each difficulty shows, in order."""

SPEEDS: Final = {
    TextSpeed.INSTANT: "What is said is there at once.",
    TextSpeed.BRISK: "What is said comes in quickly, line by line. Any key shows all of it.",
    TextSpeed.CALM: "What is said comes in slowly, line by line. Any key shows all of it.",
}
"""What each speed of text does, in order."""

_KEYS: Final = "keys"


class SettingsScreen(CommandModal[None]):
    """Five settings; what is chosen shows at once behind them, and is kept."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((Answer, Close))

    list = query_one(SettingList)

    def compose(self) -> ComposeResult:
        """Show the settings as they are."""
        with Vertical(id="settings"):
            yield Static(words("Settings", "bold $primary"))
            yield SettingList()
            yield Static(Rows(_sample()), id="sample")
            yield Static(words("↑ ↓  setting   ← → or Enter  value   Esc  close", "$text-muted"))

    def on_mount(self) -> None:
        """Fill the list."""
        self.list.settings = self._settings()

    def action_answer(self, number: int) -> None:
        """Go to the next value by number."""
        self.list.choose_number(number)

    @on(SettingList.Chosen)
    def change(self, message: SettingList.Chosen) -> None:
        """Set a value."""
        app, index = self.app, message.index
        match message.setting.id:
            case "theme":
                app.prefer(theme=THEMES[index].name)
            case "difficulty":
                app.prefer(difficulty=list(DIFFICULTIES)[index])
            case "motion":
                app.prefer(reduced_motion=bool(index))
            case "speed":
                app.prefer(text_speed=list(SPEEDS)[index])
            case _:
                self._show_keys()
        self.list.settings = self._settings()

    @on(Close)
    def close_settings(self) -> None:
        """Go back."""
        self.dismiss(None)

    def _show_keys(self) -> None:
        from game.tui.app import PastHrApp  # noqa: PLC0415 - the app imports this screen
        from game.tui.screens.help.groups import every_group  # noqa: PLC0415 - asked for now and then
        from game.tui.screens.help.screen import HelpScreen  # noqa: PLC0415 - likewise

        self.app.push_screen(HelpScreen(every_group(PastHrApp.offers), named=True))

    def _settings(self) -> tuple[Setting, ...]:
        app = self.app
        names = tuple(theme.name for theme in THEMES)
        theme = names.index(app.theme) if app.theme in names else -1
        own = "F2 changes them anywhere." if theme >= 0 else f"Now {app.theme}, which is none of the game's own."
        changed = len(app.preferences.keymap)
        told = (
            f"{count(changed, 'key')} changed. Enter shows all."
            if changed
            else "Enter shows all, and how to change one."
        )
        return (
            Setting("theme", "Colours", names, theme, own),
            Setting(
                "difficulty",
                "Difficulty",
                tuple(map(str, DIFFICULTIES)),
                list(DIFFICULTIES).index(app.difficulty),
                DIFFICULTIES[app.difficulty],
            ),
            Setting(
                "motion", "Motion", ("as usual", "still"), int(app.is_still), _motion(app.held_still, app.is_still)
            ),
            Setting(
                "speed",
                "Text speed",
                tuple(map(str, SPEEDS)),
                list(SPEEDS).index(app.preferences.text_speed),
                SPEEDS[app.preferences.text_speed],
            ),
            Setting(_KEYS, "Keys", ("show",), -1, told),
        )


def _motion(held: bool, still: bool) -> str:
    if held:
        return f"Held still by {REDUCED_MOTION} in the environment."
    return "Nothing moves or fades." if still else "Scrolling may glide."


def _sample() -> list[Row]:
    """Return a few words in every voice, so that a change of colours shows."""
    return [
        Row(
            Content.assemble(
                ("✓", "bold $primary"),
                " pay   ",
                ("~", "bold $primary"),
                " mostly nights   ",
                ("?", "bold $primary"),
                (" how long", "$text-muted"),
            )
        ),
        Row(Content.assemble(("Marta", "bold"), "  “Any questions?”   ", ("(Several.)", "italic $secondary"))),
    ]
