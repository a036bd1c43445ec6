"""What was never heard, who knew it, and the question; what stayed unsettled, and who could have settled it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.model.issue import IssueStatus
from game.model.world import FactWeight
from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import WAITING, Part, entry
from game.tui.widgets.debrief.wording import WEIGHTS
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Fold, Passage
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, SURE, count, one_of, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import MissedFact
    from game.session.view import FactResult, IssueResult
    from game.tui.widgets.debrief.told import Told

_LEGEND = "   ".join(f"{dots} {word}" for dots, word in reversed(WEIGHTS.values()))


class Missed(Part):
    """Facts, the weightiest first and those that decide already open; then the issues; then what was heard."""

    name_of_part = "Never heard"

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return the facts that were missed, then the issues, then the rest."""
        view = told.view
        yield from _missed(told)
        if view.issues:
            rows = [row for issue in view.issues for row in _issue(issue, numbers=False)]
            counted = [row for issue in view.issues for row in _issue(issue, numbers=True)]
            yield Passage(
                lambda numbers: [heading("What was in the way"), *(counted if numbers else rows)], classes="section"
            )
        heard = [fact for fact in view.facts if fact.first_hand]
        if heard:
            title = f"Heard first-hand: {len(heard)} of {count(len(view.facts), 'thing')}"
            yield Passage([heading(title)], classes="section")
            yield Passage([row for fact in heard for row in _heard(fact)])


def _missed(told: Told) -> Iterable[Widget]:
    verdict = told.verdict
    if verdict is None:
        yield Passage([Row(words(WAITING, "$text-muted"))], classes="first")
        return
    facts = verdict.missed_facts
    if not facts:
        yield Passage([Row(words("You heard everything there was to hear, and first-hand."))], classes="first")
        return
    title = f"Never heard first-hand: {count(len(facts), 'thing')}"
    yield Passage([heading(title), Row(words(_LEGEND, "$text-muted"))], classes="first")
    for fact in facts:
        yield Fold(_head(fact), [Passage(_body(fact))], opened=fact.weight is FactWeight.DECIDES)


def _head(fact: MissedFact) -> Sequence[Row]:
    dots, word = WEIGHTS[fact.weight]
    return [
        Row(words(fact.about, "bold") + words(f"  {word}", "$text-muted"), Content.styled(dots, "$primary"), indent=4)
    ]


def _body(fact: MissedFact) -> Sequence[Row]:
    rows = [(SURE, fact.truth, "")]
    if fact.heard:
        rows.append(("~", fact.heard, "$text-muted"))
    if fact.knowers:
        rows.append(("▲", f"Known by {'; '.join(fact.knowers)}.", "$text-muted"))
    if fact.question is not None:
        asked = quoted(fact.question) if fact.spoken else fact.question
        whom = f" to {fact.asked_of}" if fact.asked_of and len(fact.knowers) > 1 else ""
        rows.append(("?", f"{asked}{whom}", "$secondary"))
    elif fact.asked_of is not None:
        rows.append(("?", f"{fact.asked_of} tells it unasked.", "$secondary"))
    return [
        Row(words(text, style), Content("    ") + Content.styled(mark, "$primary"), indent=6)
        for mark, text, style in rows
    ]


def _issue(issue: IssueResult, *, numbers: bool) -> list[Row]:
    status = ISSUE_WORDS[issue.status] + (", in writing" if issue.written else "")
    could = ""
    if issue.status is not IssueStatus.SETTLED:
        could = "Nobody here could have settled it"
        if issue.could_be_settled and issue.settlers:
            could = f"▲ {one_of(issue.settlers)} could have settled it"
    worth = f"worth {count(issue.worth, 'point')} to you" if numbers else ""
    return entry(ISSUE_MARKS[issue.status], issue.about, status, could, worth)


def _heard(fact: FactResult) -> list[Row]:
    return entry(SURE, fact.about, fact.truth, style="", gap=0)
