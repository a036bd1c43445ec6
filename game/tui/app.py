"""The app: it holds the player, the themes and the commands that are open everywhere."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on

from game.tui.commands.command import Commands
from game.tui.commands.general import ChangeTheme, Help, Palette
from game.tui.navigation import Navigator
from game.tui.screens.base import Commanded, open_commands
from game.tui.screens.library.screen import LibraryScreen
from game.tui.themes import DEFAULTS, EVENING, THEMES, next_theme

if TYPE_CHECKING:
    from textual.command import Provider

    from game.settings.preferences import Preferences
    from game.tui.ports import Player, PlayerFactory

REDUCED_MOTION: Final = "PAST_HR_REDUCED_MOTION"
"""The environment variable that keeps everything still, whatever its value."""


def _finder() -> type[Provider]:
    from game.tui.commands.finder import CommandFinder  # noqa: PLC0415 - imported when it is needed

    return CommandFinder


class PastHrApp(Commanded, Navigator):
    """Past HR in a terminal."""

    TITLE = "Past HR"
    CSS_PATH = "app.tcss"
    COMMANDS: ClassVar[set[object]] = {_finder}  # type: ignore[assignment]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-widest")]  # noqa: RUF012 - Textual's annotation
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012 - Textual's annotation

    offers: ClassVar[Commands] = Commands((Help, ChangeTheme, Palette))

    def __init__(
        self,
        factory: PlayerFactory,
        *,
        open_scenario: str | None = None,
        seed: int | None = None,
        preferences: Preferences | None = None,
    ) -> None:
        super().__init__()
        self._factory = factory
        self._player: Player | None = None
        self._opening = open_scenario, seed
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = EVENING.name
        if REDUCED_MOTION in os.environ:
            self.animation_level = "none"
        if preferences is not None:
            self._prefer(preferences)

    def _prefer(self, preferences: Preferences) -> None:
        if preferences.theme in self.available_themes:
            self.theme = preferences.theme
        if preferences.reduced_motion:
            self.animation_level = "none"
        self.set_keymap(dict(preferences.keymap))

    @property
    def player(self) -> Player:
        """The person who plays, opened when first asked for."""
        if self._player is None:
            self._player = self._factory()
        return self._player

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own variables for themes that do not know them."""
        return DEFAULTS

    def on_mount(self) -> None:
        """Show the library, and over it a scenario that was asked for."""
        self.push_screen(LibraryScreen())
        scenario, seed = self._opening
        if scenario is not None:
            self.call_after_refresh(self.open, scenario, seed)

    def on_unmount(self) -> None:
        """Let go of the store."""
        if self._player is not None:
            self._player.close()

    @on(Help)
    def show_help(self) -> None:
        """Show every key of the present screen."""
        from game.tui.screens.help.screen import HelpScreen  # noqa: PLC0415 - imported when it is needed

        self.push_screen(HelpScreen([command for _, command in open_commands(self.screen)]))

    @on(ChangeTheme)
    def change_theme(self) -> None:
        """Go to the next theme."""
        self.theme = next_theme(self.theme)


def run(
    factory: PlayerFactory,
    scenario: str | None = None,
    seed: int | None = None,
    *,
    preferences: Preferences | None = None,
) -> int:
    """Play in the terminal until the person has had enough; return the exit code."""
    app = PastHrApp(factory, open_scenario=scenario, seed=seed, preferences=preferences)
    return app.run() or app.return_code or 0
