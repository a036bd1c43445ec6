"""A debrief as plain text, in lines of one width."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.session.plain.chart import chart
from game.session.plain.debrief import debrief
from game.session.plain.page import Page
from game.session.plain.visible import visible

if TYPE_CHECKING:
    from game.session.debrief_view import DebriefView
    from game.session.verdict.view import Verdict

WIDTH = 72
"""The usual columns of a line."""


class Over(Protocol):
    """A play that is over; `game.session.play.Play` is one."""

    @property
    def intention(self) -> str | None:
        """What the player means to do next time."""

    @property
    def marks(self) -> frozenset[int]:
        """The places in the transcript of what is marked."""

    def debrief(self) -> DebriefView:
        """What is told when it is over."""

    def verdict(self) -> Verdict:
        """What the decisions were worth."""


def as_text(play: Over, width: int = WIDTH, *, drawn: bool = True) -> str:
    """The debrief of a play that is over, its chart drawn or in words; takes as long as a verdict."""
    told, verdict = play.debrief(), play.verdict()
    lines: list[str] = []
    page = Page(lambda line: lines.append(visible(line)), width)
    worths = chart(verdict.ranges) if drawn else None
    page.extend(debrief(told, verdict, play.intention, marks=play.marks, worths=worths))
    return "".join(f"{line}\n" for line in lines)
