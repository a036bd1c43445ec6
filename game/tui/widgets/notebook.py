"""The notebook: what you know, how surely, and what you could still ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from game.tui.rows import Row, words
from game.tui.widgets.pane import Pane
from game.tui.words import NEW, UNKNOWN, fact_mark

if TYPE_CHECKING:
    from game.session.view import FactView
    from game.tui.moment import Moment


class Notebook(Pane):
    """One line for each fact: what it is about; with room also what was heard, and from whom."""

    roomy: reactive[bool] = reactive(False)
    """Whether there is room for what was heard."""

    terse: reactive[bool] = reactive(False)
    """Whether there is room for no more than a count of what was not heard."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self.full = full

    def watch_roomy(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    def watch_terse(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the facts in the order of the scenario; in short, what is new comes first and what is unknown last."""
        facts = moment.view.notebook
        listed = (
            facts if self.full else sorted(facts, key=lambda fact: (fact.text is None, fact.id not in moment.facts))
        )
        told = [fact for fact in listed if fact.text is not None or not self.terse]
        drawn = [row for fact in told for row in self._fact(fact, fact.id in moment.facts)]
        if len(told) < len(listed):
            rest = words(f"{len(listed) - len(told)} not heard yet", "$text-muted")
            drawn.append(Row(rest, Content.styled(UNKNOWN, "$text-muted"), indent=2))
        return drawn or [Row(Content.styled("Nothing yet.", "$text-muted"))]

    def _fact(self, fact: FactView, fresh: bool) -> list[Row]:
        known = fact.text is not None
        mark = Content.styled(fact_mark(fact), "bold $primary" if fresh else "bold" if known else "$text-muted")
        style = "bold" if fresh or (known and self.roomy) else "" if known else "$text-muted"
        about = words(fact.about, style) + (Content.styled(f"  {NEW}", "bold $primary") if fresh else Content(""))
        rows = [Row(about, mark, indent=2, gap=1 if self.full else 0, fresh=fresh, cut=not (known or self.full))]
        if self.full:
            heard = [] if fact.text is None else [words(fact.text)]
            told = [*heard, words(_source(fact), "$text-muted")]
        elif fact.text is not None and (self.roomy or fresh):
            told = [words(fact.text) + words(f" · {fact.told_by}" if fact.told_by else "", "$text-muted")]
        else:
            told = []
        return rows + [Row(text, indent=2, fresh=fresh) for text in told]


def _source(fact: FactView) -> str:
    if fact.text is None:
        return "not heard yet"
    teller = f" · {fact.told_by}" if fact.told_by else ""
    return f"{'first-hand' if fact.first_hand else 'second-hand, unsure'}{teller}"
