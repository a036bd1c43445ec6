"""What one person likes, applied and kept: the theme, the difficulty, and whether anything may move."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final, Literal

from textual.app import App
from textual.reactive import reactive

from game.errors import PastHrError
from game.settings.options import Difficulty
from game.settings.preferences import DEFAULTS, Preferences
from game.tui.themes import EVENING, THEMES

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.theme import Theme

    Keep = Callable[[Preferences], None]
    """Keeps preferences; raises `PastHrError` where that is refused."""

REDUCED_MOTION: Final = "PAST_HR_REDUCED_MOTION"
"""The environment variable that keeps everything still, whatever its value."""

_OURS: Final = {theme.name: theme for theme in THEMES}


class Preferring(App[int]):
    """An app that looks as its person likes it."""

    preferences: Preferences = DEFAULTS
    keep: Keep | None = None
    """Keeps the preferences; None where they last as long as the app."""

    _usual_motion: Literal["none", "basic", "full"] = "full"
    """How much moves where nobody wants it still: Textual has an environment variable of its own for that."""

    difficulty: reactive[Difficulty] = reactive(Difficulty.GUIDED)
    """How much is shown while a game is played."""

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Textual's themes and ours. They are known before the first style is made, so that none is made twice."""
        return {**super().available_themes, **_OURS}

    def get_theme(self, theme_name: str) -> Theme | None:
        """Return a theme by its name; ours are found at once, as whatever is drawn asks for its theme."""
        return _OURS.get(theme_name) or super().get_theme(theme_name)

    @property
    def held_still(self) -> bool:
        """Whether the environment keeps everything still, whatever is preferred."""
        return REDUCED_MOTION in os.environ

    @property
    def is_still(self) -> bool:
        """Whether nothing may move or fade."""
        return self.preferences.reduced_motion or self.held_still

    def begin_with(self, preferences: Preferences, keep: Keep | None) -> None:
        """Look like this from the first frame on."""
        self.preferences, self.keep = preferences, keep
        theme = preferences.theme if preferences.theme in self.available_themes else EVENING.name
        self.set_reactive(Preferring.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_reactive(Preferring.difficulty, preferences.difficulty)
        self._usual_motion = self.animation_level
        self.animation_level = "none" if self.is_still else self._usual_motion
        self.set_keymap(dict(preferences.keymap))

    def prefer(self, **changes: Any) -> None:
        """Like something else from now on, and keep that; where it cannot be kept, say so and go on."""
        self.preferences = replace(self.preferences, **changes)
        self.theme = self.preferences.theme or self.theme
        self.difficulty = changes.get("difficulty", self.difficulty)
        self.animation_level = "none" if self.is_still else self._usual_motion
        if self.keep is None:
            return
        try:
            self.keep(self.preferences)
        except PastHrError as error:
            self.notify(error.message, severity="warning", markup=False)
