"""How you stand: trust, and how many stories still fit."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from game.session.difficulty import Difficulty
from game.tui.rows import Row
from game.tui.widgets.pane import Pane
from game.tui.words import dots

if TYPE_CHECKING:
    from game.tui.moment import Moment


class Standing(Pane):
    """Trust as dots and as a number, and the stories that still fit what you heard."""

    difficulty: reactive[Difficulty] = reactive(Difficulty.GUIDED)
    """Whether trust shows; bound to the screen's."""

    def watch_difficulty(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    def rows(self, moment: Moment) -> list[Row]:
        """Draw both."""
        view = moment.view
        trust = Content.assemble("Trust ", (f"{view.trust} of 10", "bold"), _moved(moment.trust))
        stories = Content.assemble(
            "Stories that still fit ",
            (f"{view.stories}", "bold"),
            (f" of {view.worlds}", "$text-muted"),
            _moved(-moment.stories),
        )
        told = Row(stories, fresh=bool(moment.stories))
        if not self.difficulty.shows_trust:
            return [told]
        lit = bool(moment.trust)
        return [Row(trust, fresh=lit), Row(_dots(view.trust, moment.trust), fresh=lit), replace(told, gap=1)]


def _moved(by: int) -> tuple[str, str]:
    """Return by how much a number has moved, with its sign."""
    return (f" {by:+d}".replace("-", "−") if by else "", "bold $primary")


def _dots(trust: int, moved: int) -> Content:
    """Return trust as dots; those that have just been filled or emptied are lit."""
    marks, was = dots(trust), trust - moved
    low, high = sorted((trust, was))
    return Content.assemble(marks[:low], (marks[low:high], "bold $primary"), (marks[high:], "$text-muted"))
