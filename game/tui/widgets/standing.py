"""How you stand: trust, and how many stories still fit."""

from __future__ import annotations

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
        change = f" {moment.trust:+d}".replace("-", "−") if moment.trust else ""
        trust = Content.assemble("Trust ", (f"{view.trust} of 10", "bold"), (change, "$primary"))
        stories = Content.assemble(
            "Stories that still fit ",
            (f"{view.stories}", "bold $primary" if moment.stories else "bold"),
            (f" of {view.worlds}", "$text-muted"),
        )
        if not self.difficulty.shows_trust:
            return [Row(stories)]
        return [Row(trust), Row(Content.styled(dots(view.trust), "$primary")), Row(stories, gap=1)]
