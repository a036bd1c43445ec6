"""What went wrong, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import BrokenScenario, PastHrError
from game.tui.option import Option
from game.tui.screens.ask.screen import AskScreen

if TYPE_CHECKING:
    from collections.abc import Sequence


class ErrorScreen(AskScreen):
    """An error, told as its title and its sentence. Nothing is lost."""

    CSS_PATH = "../ask/screen.tcss"

    def __init__(self, error: PastHrError, options: Sequence[Option] = (Option("close", "Go back"),)) -> None:
        text = error.message
        if isinstance(error, BrokenScenario):
            text += f"\nRun past-hr check {error.name} to read what is wrong and how to mend it."
        super().__init__(error.title, text, options)
