"""Whom you reached, and what was settled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.tui.widgets.debrief.part import Part, entry
from game.tui.widgets.knowledge import heading
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, LEVELS, one_of

if TYPE_CHECKING:
    from game.session.view import DebriefView, IssueResult, PersonView
    from game.tui.rows import Row


class People(Part):
    """The people you sat down with and those you did not, and every issue with who could have settled it."""

    name_of_part = "Whom you reached"

    def rows(self, view: DebriefView) -> list[Row]:
        """Return people first, then issues."""
        rows = [heading("You sat down with"), *(row for person in view.reached for row in _person("█", person))]
        if view.not_reached:
            rows += [heading("You did not meet"), *(row for each in view.not_reached for row in _person("░", each))]
        if view.issues:
            rows += [heading("What was in the way"), *(row for issue in view.issues for row in _issue(issue))]
        shown = "They saw it." if view.strength_shown else "Nobody saw it."
        return [*rows, heading("What your résumé does not say"), *entry("★", view.strength, shown, style="")]


def _person(mark: str, person: PersonView) -> list[Row]:
    return entry(mark, person.name, f"{person.title} · {LEVELS[person.level].lower()}")


def _issue(issue: IssueResult) -> list[Row]:
    status = ISSUE_WORDS[issue.status] + (", in writing" if issue.written else "")
    could = ""
    if issue.status is not IssueStatus.SETTLED:
        could = (
            f"▲ {one_of(issue.settlers)} could have settled it"
            if issue.could_be_settled and issue.settlers
            else ("Nobody here could have settled it")
        )
    return entry(ISSUE_MARKS[issue.status], issue.about, status, could)
