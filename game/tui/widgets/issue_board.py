"""The issue board: what is in the way, how it stands, and who could settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.model.issue import IssueStatus
from game.tui.rows import Row, words
from game.tui.widgets.pane import Pane
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, NEW, SETTLER, one_of, title_of

if TYPE_CHECKING:
    from game.session.view import IssueView
    from game.tui.moment import Moment


OVER: Final = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})
"""Where nothing more can be done about it."""


class IssueBoard(Pane):
    """One entry for each issue that you know of."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self.full = full

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the issues in the order of the scenario."""
        drawn = [row for issue in moment.view.issues for row in self._issue(issue, issue.id in moment.issues)]
        return drawn or [Row(Content.styled("Nothing is in the way.", "$text-muted"))]

    def _issue(self, issue: IssueView, fresh: bool) -> list[Row]:
        over = issue.status in OVER
        mark = Content.styled(
            ISSUE_MARKS[issue.status], "bold $primary" if fresh else "$text-muted" if over else "bold"
        )
        new = Content.styled(f"  {NEW}", "bold $primary") if fresh else Content("")
        about = words(issue.about, "bold" if fresh else "$text-muted" if over and not self.full else "")
        rows = [Row(about + new, mark, indent=2, gap=1 if self.full else 0, fresh=fresh)]
        lines = issue_lines(issue) if self.full else brief_lines(issue)
        rows += [Row(words(line, "$text-muted"), indent=2, fresh=fresh) for line in lines]
        if self.full:
            worth = f"Settled, it adds {issue.worth} points to the job for you."
            rows.append(Row(words(worth, "$text-muted"), indent=2, fresh=fresh))
        return rows


def brief_lines(issue: IssueView) -> list[str]:
    """Return the same in fewer words, for a narrow column."""
    status = ISSUE_WORDS[issue.status] + (", in writing" if issue.written else "")
    return (
        [status]
        if issue.status in OVER or not issue.settlers
        else [status, f"{SETTLER} {one_of([each.name for each in issue.settlers])}"]
    )


def issue_lines(issue: IssueView) -> list[str]:
    """Return how an issue stands and who could settle it, as far as you were told."""
    status = ISSUE_WORDS[issue.status] + (", in writing" if issue.written else "")
    if issue.status in OVER:
        return [status]
    if not issue.settlers:
        return [status, "you do not know who could settle it"]
    return [status, f"{SETTLER} {one_of([title_of(person) for person in issue.settlers])} could settle it"]
