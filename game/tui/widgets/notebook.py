"""The notebook: what you know, how surely, and what you could still ask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from game.tui.rows import Row, words
from game.tui.widgets.pane import FittedPane
from game.tui.words import NEW, UNKNOWN, count, fact_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.view import FactView
    from game.tui.moment import Moment


class Notebook(FittedPane):
    """One line for each fact: what it is about; with room also what was heard, and from whom."""

    roomy: reactive[bool] = reactive(False)
    """Whether the column is wide enough for what was heard."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self.full = full

    def watch_roomy(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    @property
    def room(self) -> int:
        """The lines that there are; the whole notebook scrolls."""
        return 0 if self.full else super().room

    def tellings(self, moment: Moment) -> Iterator[list[Row]]:
        """Draw the facts in the order of the scenario; in short, what is new comes first and what is unknown last.

        With less room what was not heard gives way first, a line at a time, then the words of what was heard, then the
        last of it.
        """
        facts = moment.view.notebook
        if not facts:
            yield [Row(Content.styled("Nothing yet.", "$text-muted"))]
            return
        if self.full:
            yield [row for fact in facts for row in self._fact(fact, moment, told=True)]
            return
        listed = sorted(facts, key=lambda fact: (fact.text is None, fact.id not in moment.facts))
        heard = [fact for fact in listed if fact.text is not None]
        unheard = [row for fact in listed[len(heard) :] for row in self._fact(fact, moment, told=False)]
        rest = [_left_over(f"{len(unheard)} not heard yet", UNKNOWN)] if unheard else []
        short = [self._fact(fact, moment, told=False) for fact in heard]
        long = [self._fact(fact, moment, told=True) for fact in heard] if self.roomy else []
        for told in range(len(long), -1, -1):
            known = [row for rows in (*long[:told], *short[told:]) for row in rows]
            if told in {0, len(heard)}:
                for whole in range(len(unheard), -1, -1):
                    yield known + unheard[:whole] + [replace(row, cut=True) for row in unheard[whole:]]
            yield known + rest
        brief = [replace(row, cut=not row.fresh) for row in known]
        yield brief + rest
        fresh = [row for row in brief if row.fresh]
        for kept in range(len(brief) - 1, len(fresh), -1):
            yield [*brief[:kept], _left_over(f"and {count(len(brief) - kept, 'more fact')}", " "), *rest]
        yield [*fresh, *rest]

    def _fact(self, fact: FactView, moment: Moment, *, told: bool) -> list[Row]:
        """Return what a fact is about; and what was heard, where that is to be told or is new."""
        known, fresh = fact.text is not None, fact.id in moment.facts
        mark = Content.styled(fact_mark(fact), "bold $primary" if fresh else "bold" if known else "$text-muted")
        style = "bold" if fresh or (known and told and not self.full) else "" if known else "$text-muted"
        about = words(fact.about, style) + (Content.styled(f"  {NEW}", "bold $primary") if fresh else Content(""))
        rows = [Row(about, mark, indent=2, gap=1 if self.full else 0, fresh=fresh)]
        lines = []
        if self.full:
            lines = [*([] if fact.text is None else [words(fact.text)]), words(_source(fact), "$text-muted")]
        elif fact.text is not None and (told or fresh):
            lines = [words(fact.text) + words(f" · {fact.told_by}" if fact.told_by else "", "$text-muted")]
        return rows + [Row(text, indent=2, fresh=fresh) for text in lines]


def _left_over(text: str, mark: str) -> Row:
    return Row(words(text, "$text-muted"), Content.styled(mark, "$text-muted"), indent=2)


def _source(fact: FactView) -> str:
    if fact.text is None:
        return "not heard yet"
    teller = f" · {fact.told_by}" if fact.told_by else ""
    return f"{'first-hand' if fact.first_hand else 'second-hand, unsure'}{teller}"
