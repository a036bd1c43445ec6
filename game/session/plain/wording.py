"""How single things are put into a line: a choice, a fact, an issue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.world import FactWeight
from game.session.words import ISSUE_WORDS, SPEC_WORDS, count, one_of, title_of

if TYPE_CHECKING:
    from game.session.view import ChoiceView, FactView, IssueView, SpecView

WEIGHTS = {FactWeight.COLOUR: "colour", FactWeight.USEFUL: "useful", FactWeight.DECIDES: "decides"}


def sentence(text: str) -> str:
    """The text with a full stop, unless it ends like a sentence already."""
    return text if text.rstrip("\"')\u201d\u2019").endswith((".", "!", "?", "…", ":")) else f"{text}."


def choice_line(number: int, choice: ChoiceView) -> str:
    """A choice with its number, what it costs, and who waits behind it."""
    words = f'"{choice.words}"' if choice.spoken else choice.words
    behind = f" Behind the door: {choice.leads_to}." if choice.leads_to else ""
    return f"{number}. {words}{behind}{_price(choice)}"


def fact_line(fact: FactView) -> str:
    """A fact as the notebook has it."""
    weight = WEIGHTS[fact.weight]
    if fact.text is None:
        return f"- {fact.about} ({weight})"
    how = "" if fact.first_hand else ", unsure"
    source = f"{how}, from {fact.told_by}" if fact.told_by else how
    return f"- {fact.about}: {fact.text} ({weight}{source})"


def issue_line(issue: IssueView) -> str:
    """An issue, how it stands, and who could settle it."""
    written = ", and in writing" if issue.written else ""
    told = f"- {issue.about}: {ISSUE_WORDS[issue.status]}{written}. Worth {count(issue.worth, 'point')} to you."
    if issue.status in {IssueStatus.SETTLED, IssueStatus.FIXED}:
        return told
    if not issue.settlers:
        return f"{told} You do not know yet who could settle it."
    return f"{told} {one_of([title_of(person) for person in issue.settlers])} could settle it."


def spec_line(line: SpecView) -> str:
    """A line of the job, as advertised and as it stands."""
    if line.advertised is None:
        return f"- {line.now}: {SPEC_WORDS[line.status]}, not in the ad."
    if line.status is SpecStatus.ADVERTISED or line.now == line.advertised:
        return f"- {line.advertised}: {SPEC_WORDS[line.status]}."
    return f"- {line.advertised}: now {line.now} ({SPEC_WORDS[line.status]})."


def _price(choice: ChoiceView) -> str:
    if choice.price:
        return f" Price: {choice.price} ({count(choice.cost, 'point')})."
    return f" Price: {count(choice.cost, 'point')}." if choice.cost else ""
