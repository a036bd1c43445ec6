"""The notebook: what you know, how surely, and what you could still ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.pane import Pane
from game.tui.words import fact_mark

if TYPE_CHECKING:
    from game.session.view import FactView
    from game.tui.moment import Moment


class Notebook(Pane):
    """One line for each fact: what it is about, and in full also what was heard and from whom."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self.full = full

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the facts in the order of the scenario; in short, those that were heard come first."""
        facts = moment.view.notebook
        listed = facts if self.full else sorted(facts, key=lambda fact: fact.text is None)
        drawn = [row for fact in listed for row in self._fact(fact, fact.id in moment.facts)]
        return drawn or [Row(Content.styled("Nothing yet.", "$text-muted"))]

    def _fact(self, fact: FactView, fresh: bool) -> list[Row]:
        mark = Content.styled(fact_mark(fact), "bold $primary" if fresh else "$primary" if fact.text else "$text-muted")
        style = "bold" if fresh else "" if fact.text else "$text-muted"
        about = words(fact.about, style) + (Content.styled("  new", "bold $primary") if fresh else Content(""))
        rows = [Row(about, mark, indent=2, gap=1 if self.full else 0)]
        if fact.text is not None and (self.full or fresh):
            rows.append(Row(words(fact.text), indent=2))
        if self.full:
            rows.append(Row(words(_source(fact), "$text-muted"), indent=2))
        return rows


def _source(fact: FactView) -> str:
    if fact.text is None:
        return "not heard yet"
    teller = f" · {fact.told_by}" if fact.told_by else ""
    return f"{'first-hand' if fact.first_hand else 'second-hand, unsure'}{teller}"
