"""The words and marks that stand for values on every screen; a mark never stands without a word near it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.state import MOST_TRUST
from game.session.grammar import quoted
from game.session.view import Tone
from game.session.words import ISSUE_WORDS, LEVELS, SENIORITIES, SPEC_WORDS, count, one_of, title_of, value, worth

if TYPE_CHECKING:
    from game.session.view import FactView, Paragraph

__all__ = [
    "HERE",
    "ISSUE_MARKS",
    "ISSUE_WORDS",
    "LEVELS",
    "MARKED",
    "NEW",
    "NOTICE_MARKS",
    "SENIORITIES",
    "SETTLER",
    "SPEC_MARKS",
    "SPEC_WORDS",
    "SURE",
    "UNKNOWN",
    "UNSURE",
    "count",
    "dots",
    "fact_mark",
    "notice_mark",
    "one_of",
    "quoted",
    "title_of",
    "value",
    "worth",
]

ISSUE_MARKS: Final = {
    IssueStatus.OPEN: "!",
    IssueStatus.HEARD: "…",
    IssueStatus.ROUTED: "↗",
    IssueStatus.SETTLED: "✓",
    IssueStatus.FIXED: "×",
}

SPEC_MARKS: Final = {
    SpecStatus.ADVERTISED: "·",
    SpecStatus.FIXED: "=",
    SpecStatus.SOFT: "~",
    SpecStatus.NEW: "+",
}

SURE, UNSURE, UNKNOWN = "✓", "~", "?"

HERE, SETTLER, MARKED, NEW = "◂", "▲", "▌", "new"
"""Where you are; who could settle it; what you have marked; what has just changed, in a word."""

NOTICE_MARKS: Final = {
    Tone.FACT: SURE,
    Tone.RUMOUR: UNSURE,
    Tone.STORIES: "◇",
    Tone.TRUST: "●",
    Tone.STRENGTH: "★",
    Tone.COST: "−",
    Tone.REASON: "■",
}
"""The marks of notices; a notice of an issue or of the job has the mark of how that stands."""


def dots(trust: int) -> str:
    """Return trust as ten dots, full ones first."""
    return "●" * trust + "○" * (MOST_TRUST - trust)


def notice_mark(notice: Paragraph) -> str:
    """Return the mark of a notice."""
    match notice.status:
        case IssueStatus() as status:
            return ISSUE_MARKS[status]
        case SpecStatus() as status:
            return SPEC_MARKS[status]
        case None:
            return NOTICE_MARKS[notice.tone]


def fact_mark(fact: FactView) -> str:
    """Return how sure you are of a fact, as a mark."""
    if fact.text is None:
        return UNKNOWN
    return SURE if fact.first_hand else UNSURE
