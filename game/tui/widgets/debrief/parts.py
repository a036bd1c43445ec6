"""All parts of the debrief in the order in which they are read: the judgement before the outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.tui.widgets.debrief.bars import Bars
from game.tui.widgets.debrief.judgement import Judgement
from game.tui.widgets.debrief.knowing import Knowing
from game.tui.widgets.debrief.missed import Missed
from game.tui.widgets.debrief.next_time import NextTime
from game.tui.widgets.debrief.outcome import Outcome
from game.tui.widgets.debrief.path import Path
from game.tui.widgets.debrief.turning import Turning
from game.tui.widgets.debrief.twin import Twin

if TYPE_CHECKING:
    from game.tui.widgets.debrief.part import Part

PARTS: Final[tuple[type[Part], ...]] = (
    Judgement,
    Outcome,
    Bars,
    Turning,
    Missed,
    Twin,
    Path,
    Knowing,
    NextTime,
)
