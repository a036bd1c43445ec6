"""What you know and what is in the way, in short: what a gate puts before you."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.model.issue import IssueStatus
from game.tui.rows import Row, words
from game.tui.widgets.issue_board import issue_lines
from game.tui.widgets.job import spec_rows
from game.tui.words import ISSUE_MARKS, SURE, UNKNOWN, UNSURE, fact_mark

if TYPE_CHECKING:
    from game.session.view import FactView, IssueView, View


def heading(text: str) -> Row:
    """Return the heading of a part."""
    return Row(words(text, "bold $text-muted"), gap=1, rule=True)


def known_rows(view: View) -> list[Row]:
    """Return what was heard, fact by fact, and what was not, in one line."""
    heard = [_fact(fact) for fact in view.notebook if fact.text is not None]
    unheard = [fact.about for fact in view.notebook if fact.text is None]
    rows = [heading(f"What you know   {SURE} sure   {UNSURE} unsure   {UNKNOWN} not heard"), *heard]
    if unheard:
        rows.append(Row(words(" · ".join(unheard), "$text-muted"), Content.styled(UNKNOWN, "$text-muted"), indent=2))
    return rows


def issue_rows(view: View) -> list[Row]:
    """Return what is in the way, and who could settle it."""
    if not view.issues:
        return []
    return [heading("What is in the way"), *(row for issue in view.issues for row in _issue(issue))]


def job_rows(view: View) -> list[Row]:
    """Return the job as it stands."""
    return [heading("The job on the table"), *(row for line in view.spec for row in spec_rows(line))]


def _fact(fact: FactView) -> Row:
    text = words(f"{fact.about}: ", "$text-muted") + words(fact.text or "")
    return Row(text, Content.styled(fact_mark(fact), "bold $primary"), indent=2)


def _issue(issue: IssueView) -> list[Row]:
    over = issue.status in {IssueStatus.SETTLED, IssueStatus.FIXED}
    status, *settlers = issue_lines(issue)
    text = words(f"{issue.about}: ", "" if over else "bold") + words(status, "$text-muted")
    mark = Content.styled(ISSUE_MARKS[issue.status], "bold $primary")
    return [Row(text, mark, indent=2), *(Row(words(line, "$text-muted"), indent=2) for line in settlers)]
