"""One evening with the app, from the first frame to the exit code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.worker import WorkerFailed

if TYPE_CHECKING:
    from game.tui.app import PastHrApp


def run(app: PastHrApp) -> int:
    """Play in the terminal until the person has had enough; return the exit code.

    Raises what the app ended with, once the terminal is as it was: the trouble that kept it from its player, or an
    error that nobody foresaw.
    """
    code = app.run()
    error = app.unforeseen
    if error is not None:
        raise error.error if isinstance(error, WorkerFailed) else error
    if app.trouble is not None:
        raise app.trouble
    return code or 0
