"""The notebook, the issues and the job in three lines, where there is no room for more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.tui.rows import Row
from game.tui.widgets.pane import Pane
from game.tui.words import ISSUE_MARKS, NEW, SPEC_MARKS, SURE, UNKNOWN, UNSURE

if TYPE_CHECKING:
    from game.tui.moment import Moment

_OVER = (IssueStatus.SETTLED, IssueStatus.FIXED)


class Tally(Pane):
    """Counts, each beside the key that opens the whole."""

    def rows(self, moment: Moment) -> list[Row]:
        """Draw three lines, lit where something is new."""
        view = moment.view
        sure = sum(fact.first_hand for fact in view.notebook)
        heard = sum(fact.text is not None for fact in view.notebook)
        closed = sum(issue.status in _OVER for issue in view.issues)
        moved = sum(line.status is not SpecStatus.ADVERTISED for line in view.spec)
        notebook = f"{SURE}{sure} {UNSURE}{heard - sure} {UNKNOWN}{len(view.notebook) - heard}"
        issues = f"{ISSUE_MARKS[IssueStatus.OPEN]}{len(view.issues) - closed} {ISSUE_MARKS[_OVER[0]]}{closed}"
        job = f"{SPEC_MARKS[SpecStatus.ADVERTISED]}{len(view.spec) - moved} {SPEC_MARKS[SpecStatus.NEW]}{moved}"
        return [
            _entry("n", "Notes", notebook, fresh=bool(moment.facts)),
            _entry("i", "Issues", issues, fresh=bool(moment.issues)),
            _entry("j", "Job", job, fresh=bool(moment.spec)),
        ]


def _entry(key: str, name: str, counts: str, *, fresh: bool) -> Row:
    new = (f" {NEW}", "bold $primary") if fresh else ""
    text = Content.assemble(name, (f" {counts}", "$text-muted"), new)
    return Row(text, Content.styled(key, "bold $primary"), indent=2, fresh=fresh)
