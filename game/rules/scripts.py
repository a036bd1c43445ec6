"""Lines made ready to be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import Spoke
from game.rules.compiled import SILENCE, Script
from game.rules.guards import compile_guard

if TYPE_CHECKING:
    from game.model.line import Lines
    from game.rules.names import Names


def compile_script(lines: Lines, names: Names) -> Script:
    """The lines with their guards, and the event for each world."""
    if not lines:
        return SILENCE
    return Script(
        tuple(
            (compile_guard(line.when, names), tuple(Spoke(line.voice, text) for text in line.texts)) for line in lines
        )
    )
