"""The issue board: what is in the way, how it stands, and who could settle it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.widget import Widget

from game.model.issue import IssueStatus
from game.tui.rows import Row, words
from game.tui.widgets.pane import FittedPane
from game.tui.words import ISSUE_MARKS, ISSUE_WORDS, NEW, SETTLER, count, one_of, title_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.session.view import IssueView
    from game.tui.moment import Moment


OVER: Final = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})
"""Where nothing more can be done about it."""

_WORTH_IF: Final = "Settled, it adds {} to the job for you."
_WORTH: Final = {
    IssueStatus.SETTLED: "It added {} to the job for you.",
    IssueStatus.FIXED: "Settled, it would have added {} to the job for you.",
}
"""What it came to once it is over."""

_SHARE: Final = 45
"""Of a hundred lines of the column, how many it may take in all."""


class IssueBoard(FittedPane):
    """One entry for each issue that you know of."""

    def __init__(self, *, full: bool = False) -> None:
        super().__init__()
        self.full = full

    @property
    def room(self) -> int:
        """Its share of the column in which it stands, so that some is left for what stands below."""
        column = self.parent
        return column.content_size.height * _SHARE // 100 if isinstance(column, Widget) and not self.full else 0

    def tellings(self, moment: Moment) -> Iterator[list[Row]]:
        """Draw the issues in their order; what is over gives way: first its status, and then it is counted."""
        issues = moment.view.issues
        if not issues:
            yield [Row(Content.styled("Nothing is in the way.", "$text-muted"))]
            return
        yield [row for issue in issues for row in self._issue(issue, issue.id in moment.issues)]
        now = [issue for issue in issues if issue.status not in OVER or issue.id in moment.issues]
        past = [issue for issue in issues if issue not in now]
        drawn = [row for issue in now for row in self._issue(issue, issue.id in moment.issues)]
        yield drawn + [self._issue(issue, fresh=False)[0] for issue in past]
        yield drawn + ([_counted(past)] if past else [])

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
            worth = _WORTH.get(issue.status, _WORTH_IF).format(count(issue.worth, "point"))
            rows.append(Row(words(worth, "$text-muted"), indent=2, fresh=fresh))
        return rows


def _counted(issues: Sequence[IssueView]) -> Row:
    """Return how many are over, and how."""
    told = []
    for status in (IssueStatus.SETTLED, IssueStatus.FIXED):
        number = sum(issue.status is status for issue in issues)
        told += [f"{ISSUE_MARKS[status]} {number} {ISSUE_WORDS[status].split(';')[0]}"] if number else []
    return Row(words("   ".join(told), "$text-muted"))


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
