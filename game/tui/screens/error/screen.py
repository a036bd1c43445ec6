"""What went wrong, in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.errors import BrokenScenario, IllegalChoice, PastHrError, StoreUnwritable
from game.tui.option import Option
from game.tui.screens.ask.screen import AskScreen

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADVICE: Final[tuple[tuple[type[PastHrError], str], ...]] = (
    (BrokenScenario, "Run past-hr check {name} to read what is wrong and how to mend it."),
    (StoreUnwritable, "Nothing is lost: what you chose before this is kept. Mend it and try again."),
    (IllegalChoice, "Nothing is lost, and nothing has changed."),
)
"""What can be done, and what became of the play, where the sentence does not say so itself."""


class ErrorScreen(AskScreen):
    """An error, told as its title and its sentence, with what to do. Nothing is lost."""

    CSS_PATH = "../ask/screen.tcss"

    def __init__(self, error: PastHrError, options: Sequence[Option] = (Option("close", "Go back"),)) -> None:
        advice = next((text for kind, text in _ADVICE if isinstance(error, kind)), "")
        lines = [error.message, "", advice.format(name=getattr(error, "name", ""))] if advice else [error.message]
        super().__init__(error.title, "\n".join(lines), options, stay=f"Esc  {options[0].words.lower()}", opaque=True)
