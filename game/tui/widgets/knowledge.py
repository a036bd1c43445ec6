"""What you know and what is in the way, in short: what a gate puts before you."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.model.issue import IssueStatus
from game.session.deciding import counted, still_open
from game.tui.rows import Row, words
from game.tui.widgets.issue_board import issue_lines
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, SURE, UNKNOWN, UNSURE, fact_mark, one_of

if TYPE_CHECKING:
    from game.session.view import FactView, IssueView, View

_ROOMY: Final = 56
"""Columns from which on the counts stand with their words."""

_OVER: Final = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


def known_heading(view: View, width: int) -> Row:
    """Return the heading of what you know: how much, and how surely."""
    counts = counted(view)
    told = f"{SURE} {counts.sure} sure  {UNSURE} {counts.unsure} unsure  {UNKNOWN} {counts.unheard} not heard"
    if width < _ROOMY:
        told = f"{SURE} {counts.sure}  {UNSURE} {counts.unsure}  {UNKNOWN} {counts.unheard} not heard"
    return _headed("What you know", told)


def issue_heading(view: View) -> Row:
    """Return the heading of what is in the way: how much of it is open."""
    return _headed("What is in the way", _open(view))


def joint_heading(view: View) -> Row:
    """Return one heading for both, where there is no line for another."""
    counts = counted(view)
    told = f"  {SURE} {counts.sure}  {UNSURE} {counts.unsure}  {UNKNOWN} {counts.unheard} not heard"
    known = Content.styled("What you know", "bold $text-muted") + Content.styled(told, "$text-muted")
    way = Content.styled("In the way", "bold $text-muted") + Content.styled(f"  {_open(view)}", "$text-muted")
    return Row(known + Content.styled(" · ", "$text-muted") + way if view.issues else known, rule=True, cut=True)


def job_heading() -> Row:
    """Return the heading of the job on the table."""
    return _headed("The job on the table", "")


def fact_rows(fact: FactView, *, fresh: bool, full: bool) -> list[Row]:
    """Return a fact: what was heard, or what was not; in full also what it is about."""
    heard = fact.text is not None
    mark = Content.styled(fact_mark(fact), "bold $primary" if heard else "bold")
    new = Content.styled("  new", "bold $primary") if fresh else Content("")
    if fact.text is None:
        return [Row(words(fact.about, "$text-muted"), mark, indent=2)]
    label = words(f"{fact.about}: ", "$text-muted") if full else Content("")
    return [Row(label + words(fact.text) + new, mark, indent=2)]


def issue_rows(issue: IssueView, *, fresh: bool, full: bool) -> list[Row]:
    """Return an issue: how it stands, and who could settle it as far as you were told; in full in lines of its own."""
    over = issue.status in _OVER
    mark = Content.styled(ISSUE_MARKS[issue.status], "$text-muted" if over else "bold $primary")
    new = Content.styled("  new", "bold $primary") if fresh else Content("")
    about = words(issue.about, "$text-muted" if over else "")
    if full and not over:
        note = words(" · ".join(issue_lines(issue)), "$text-muted")
        return [Row(about + new, mark, indent=2), Row(note, indent=2)]
    return [Row(about + words(f"  {_brief(issue)}", "$text-muted") + new, mark, indent=2)]


def _brief(issue: IssueView) -> str:
    """Return the same for the end of a line."""
    if issue.status in _OVER or not issue.settlers:
        status = "fixed" if issue.status is IssueStatus.FIXED else ISSUE_WORDS[issue.status]
        return status + (", in writing" if issue.written else "")
    return f"▲ {one_of([each.name for each in issue.settlers])}"


def _open(view: View) -> str:
    """Return how many issues are open, of how many."""
    left, issues = len(still_open(view)), len(view.issues)
    return f"{left} open" if left == issues else f"{left} of {issues} open"


def _headed(title: str, told: str) -> Row:
    text = Content.styled(title, "bold $text-muted") + Content.styled(f"   {told}" if told else "", "$text-muted")
    return Row(text, rule=True, cut=True)
