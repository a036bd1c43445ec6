"""The words that stand for values in every front end, and the small grammar around them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.scenario import Level, Seniority

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.session.view import PersonView

LEVELS: Final = {
    Level.HR: "Human resources",
    Level.MANAGER: "Manager",
    Level.DIRECTOR: "Director",
    Level.EXECUTIVE: "Executive",
}

SENIORITIES: Final = {
    Seniority.ENTRY: "entry level",
    Seniority.JUNIOR: "junior",
    Seniority.MID: "mid career",
    Seniority.SENIOR: "senior",
    Seniority.EXECUTIVE: "executive",
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


def title_of(person: PersonView) -> str:
    """A name and what they do here."""
    return f"{person.name}, {person.title}"


def one_of(names: Sequence[str]) -> str:
    """Names as one would say them: a, b or c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"
