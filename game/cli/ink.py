"""Ink: colour on a terminal that wants it, and nothing else anywhere."""

from __future__ import annotations

import os
import sys

from game.cli.output import visible

_STYLES = {"error": "1;31", "warning": "1;33", "note": "1;36", "strong": "1", "quiet": "2"}


class Ink:
    """Paints words; every text is made safe to show on the way."""

    def __init__(self, *, on: bool) -> None:
        self._on = on

    def __call__(self, text: str, style: str) -> str:
        """The text in a style: error, warning, note, strong, quiet or plain."""
        safe = visible(text)
        return f"\x1b[{_STYLES[style]}m{safe}\x1b[0m" if self._on and style in _STYLES else safe


def ink() -> Ink:
    """Colour where standard output is a terminal, and the person has not set ``NO_COLOR``."""
    terminal = sys.stdout is not None and sys.stdout.isatty()
    return Ink(on=terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
