"""The words that stand for values in every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.scenario import Level
from game.session.grammar import count, one_of, within
from game.session.shelf import SENIORITIES

if TYPE_CHECKING:
    from game.session.view import PersonView

__all__ = [
    "ISSUE_WORDS",
    "LEVELS",
    "SENIORITIES",
    "SPEC_WORDS",
    "count",
    "one_of",
    "title_of",
    "value",
    "worth",
]

LEVELS: Final = {
    Level.HR: "Human resources",
    Level.MANAGER: "Manager",
    Level.DIRECTOR: "Director",
    Level.EXECUTIVE: "Executive",
}

ISSUE_WORDS: Final = {
    IssueStatus.OPEN: "not raised yet",
    IssueStatus.HEARD: "heard, and not settled",
    IssueStatus.ROUTED: "passed on",
    IssueStatus.SETTLED: "settled",
    IssueStatus.FIXED: "fixed; nobody here can move it",
}

SPEC_WORDS: Final = {
    SpecStatus.ADVERTISED: "as advertised",
    SpecStatus.FIXED: "fixed",
    SpecStatus.SOFT: "soft, can move",
    SpecStatus.NEW: "new",
}

_VALUES: Final = (
    (20, "hardly worth having"),
    (40, "thin"),
    (55, "fair"),
    (70, "good"),
    (85, "very good"),
    (101, "superb"),
)


def value(points: int) -> str:
    """What something is worth to you, in words and as a number."""
    word = next(word for below, word in _VALUES if points < below)
    return f"{word}, {points} of 100"


def worth(points: int) -> str:
    """What something is worth to you, in plain numbers."""
    return f"worth {points} of 100 to you"


def title_of(person: PersonView) -> str:
    """A name and what they do here."""
    return f"{person.name}, {within(person.title)}"
