"""What was never heard, who knew it, and the question; what was in the way, and who could settle it; what was heard."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from game.model.issue import IssueStatus
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.pair import Browse, Item, Panes
from game.tui.widgets.debrief.part import WAITING
from game.tui.widgets.debrief.wording import WEIGHTS
from game.tui.widgets.passage import Passage
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, SURE, count, one_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.debrief_view import FactResult, IssueResult
    from game.session.verdict.view import MissedFact
    from game.tui.widgets.debrief.told import Told

_ALL = "You heard everything there was to hear, and first-hand."


class Missed(Browse):
    """Facts that were missed, the weightiest first; then the issues; then what was heard."""

    name_of_part = "Never heard"

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return the list of them beside what can be told of each; it needs no judgement."""
        view = told.view
        listed: list[Widget] = list(_missed(told))
        if view.issues:
            listed.append(Passage([heading("What was in the way")], classes="section"))
            listed += [_item(ISSUE_MARKS[each.status], each.about, partial(_issue, each)) for each in view.issues]
        heard = [fact for fact in view.facts if fact.first_hand]
        if heard:
            title = f"Heard first-hand: {len(heard)} of {count(len(view.facts), 'thing')}"
            listed.append(Passage([heading(title)], classes="section"))
            listed += [_item(SURE, each.about, partial(_heard, each)) for each in heard]
        yield Panes(listed)


def _missed(told: Told) -> Iterable[Widget]:
    if told.verdict is None:
        yield Passage([Row(words(WAITING, "$text-muted"))])
        return
    facts = told.verdict.missed_facts
    if not facts:
        yield Passage([Row(words(_ALL))])
        return
    yield Passage([heading(f"Never heard first-hand: {count(len(facts), 'thing')}")])
    for fact in facts:
        dots, word = WEIGHTS[fact.weight]
        line = words(fact.about, "bold") + words(f"  {word}", "$text-muted")
        yield Item([Row(line, Content.styled(dots, "$primary"), indent=4, cut=True)], partial(_fact, fact))


def _item(mark: str, about: str, draw: partial[Iterable[Passage]]) -> Item:
    return Item([Row(words(about, "bold"), Content.styled(mark, "bold $primary"), indent=4, cut=True)], draw)


def _fact(fact: MissedFact) -> Iterable[Passage]:
    rows = [Row(words(fact.truth), Content.styled(SURE, "$primary"), indent=2)]
    if fact.heard:
        rows.append(_small("~", fact.heard))
    if fact.knowers:
        rows.append(_small("▲", f"Known by {'; '.join(fact.knowers)}."))
    if fact.question is not None:
        asked = quoted(fact.question) if fact.spoken else fact.question
        whom = f" to {fact.asked_of}" if fact.asked_of and len(fact.knowers) > 1 else ""
        rows.append(_small("?", f"{asked}{whom}", "$secondary"))
    elif fact.asked_of is not None:
        rows.append(_small("?", f"{fact.asked_of} tells it unasked.", "$secondary"))
    yield Passage([heading(fact.about)], classes="open")
    yield Passage(rows)


def _issue(issue: IssueResult) -> Iterable[Passage]:
    yield Passage([heading(issue.about)], classes="open")
    yield Passage(partial(_issue_rows, issue))


def _issue_rows(issue: IssueResult, numbers: bool) -> Sequence[Row]:
    status = ISSUE_WORDS[issue.status] + (", in writing" if issue.written else "")
    rows = [
        Row(
            words(f"{status[:1].upper()}{status[1:]}."), Content.styled(ISSUE_MARKS[issue.status], "$primary"), indent=2
        )
    ]
    if issue.status not in {IssueStatus.SETTLED, IssueStatus.FIXED}:
        could = "Nobody here could have settled it."
        if issue.could_be_settled and issue.settlers:
            could = f"{one_of(issue.settlers)} could have settled it."
        rows.append(_small("▲", could))
    return [*rows, _small("·", f"worth {count(issue.worth, 'point')} to you")] if numbers else rows


def _heard(fact: FactResult) -> Iterable[Passage]:
    yield Passage([heading(fact.about)], classes="open")
    rows = [Row(words(fact.truth), Content.styled(SURE, "$primary"), indent=2)]
    if fact.knowers:
        rows.append(_small("▲", f"Known by {'; '.join(fact.knowers)}."))
    yield Passage(rows)


def _small(mark: str, text: str, style: str = "$text-muted") -> Row:
    return Row(words(text, style), Content.styled(mark, "$primary"), indent=2, gap=1)
