"""The app: it puts the library on the screen and holds the commands that are open everywhere."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on
from textual.css.query import NoMatches

from game.settings.preferences import DEFAULTS as USUAL
from game.tui.commands.command import Commands
from game.tui.commands.general import ChangeTheme, Help, Palette, ShowSettings, ShowTour
from game.tui.navigation import Navigator
from game.tui.screens.base import Commanded
from game.tui.screens.library.screen import LibraryScreen
from game.tui.themes import next_theme, own_variables

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.screen import Screen

    from game.settings.options import Difficulty
    from game.settings.preferences import Preferences
    from game.tui.ports import Picture, PlayerFactory
    from game.tui.preferring import Keep


def _finder() -> type[Provider]:
    from game.tui.commands.finder import CommandFinder  # noqa: PLC0415 - imported when it is needed

    return CommandFinder


class PastHrApp(Commanded, Navigator):
    """Past HR in a terminal."""

    TITLE = "Past HR"
    CSS_PATH: ClassVar = ["app.tcss", "screens/library/screen.tcss"]
    COMMANDS: ClassVar[set[object]] = {_finder}  # type: ignore[assignment]  # Textual takes a function in its place
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide"), (140, "-widest")]  # noqa: RUF012 - Textual's annotation
    VERTICAL_BREAKPOINTS = [(0, "-low"), (32, "-tall")]  # noqa: RUF012 - Textual's annotation

    offers: ClassVar[Commands] = Commands((Help, ChangeTheme, ShowSettings, ShowTour, Palette))

    def __init__(
        self,
        factory: PlayerFactory,
        *,
        picture: Picture | None = None,
        open_scenario: str | None = None,
        seed: int | None = None,
        preferences: Preferences = USUAL,
        keep: Keep | None = None,
        difficulty: Difficulty | None = None,
        warning: str | None = None,
    ) -> None:
        """`difficulty` holds for this time only, and `warning` is told in the library."""
        super().__init__(factory, picture)
        self._opening = open_scenario, seed
        self._warning = warning or ""
        self.begin_with(preferences, keep)
        if difficulty is not None:
            self.set_reactive(PastHrApp.difficulty, difficulty)

    @property
    def unforeseen(self) -> Exception | None:
        """The error that ended the app; None while nothing of the kind has happened."""
        return self._exception

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Return our own variables for themes that do not know them."""
        return own_variables(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[Any]:
        """Return the library, as it looked last time unless a scenario opens over it at once."""
        direct = self._opening[0] is not None
        shelf = () if direct or self.picture is None else self.picture.recall()
        return LibraryScreen(shelf, warning=self._warning)

    def on_mount(self) -> None:
        """Open the player once the first frame is there, and with it the scenario that was asked for."""
        scenario, seed = self._opening
        if scenario is not None:
            self.once_open(partial(self.open, scenario, seed))
        elif self.picture is not None and self.library.is_blank:
            self.call_after_refresh(self.offer_tour)
        self.call_after_refresh(self.open_player)

    @on(Help)
    def show_help(self) -> None:
        """Show every key of the present screen."""
        from game.tui.screens.help.groups import groups_on  # noqa: PLC0415 - imported when it is needed
        from game.tui.screens.help.screen import HelpScreen  # noqa: PLC0415 - likewise

        self.push_screen(HelpScreen(groups_on(self.screen)))

    @on(ShowSettings)
    def show_settings(self) -> None:
        """Show what can be set."""
        from game.tui.screens.settings.screen import SettingsScreen  # noqa: PLC0415 - imported when it is needed

        if not isinstance(self.screen, SettingsScreen):
            self.push_screen(SettingsScreen())

    @on(ShowTour)
    def take_tour(self) -> None:
        """Show the tour over whatever is there."""
        self.show_tour()

    @on(ChangeTheme)
    def change_theme(self) -> None:
        """Go to the next theme."""
        self.prefer(theme=next_theme(self.theme))

    def _handle_exception(self, error: Exception) -> None:
        """Let it end the app; but what a screen misses that comes up while the app is ending anyway is no error."""
        if isinstance(error, NoMatches) and (self._exit or not self.is_running):
            return
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """End without a word; `run` hands the error to whoever started it, once the terminal is as it was."""
        self._close_messages_no_wait()
