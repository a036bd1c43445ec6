"""The job: as advertised, and as it stands now."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from game.model.choice import SpecStatus
from game.tui.rows import Row, words
from game.tui.widgets.pane import FittedPane
from game.tui.words import NEW, SPEC_MARKS, SPEC_WORDS, count

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.view import SpecView
    from game.tui.moment import Moment


class Job(FittedPane):
    """One line for each line of the ad, and for each that has come since."""

    roomy: reactive[bool] = reactive(False)
    """Whether the column is wide enough for the lines that have not moved, and for what the ad said."""

    def __init__(self, *, full: bool = False, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.full = full

    def watch_roomy(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    @property
    def room(self) -> int:
        """The lines that there are; the whole job scrolls."""
        return 0 if self.full else super().room

    def tellings(self, moment: Moment) -> Iterator[list[Row]]:
        """Draw the lines; in short, those that have moved, what is new first, and how many have not."""
        spec, fresh = moment.view.spec, moment.spec
        if self.full:
            yield [row for line in spec for row in spec_rows(line, fresh=line.id in fresh, full=True)]
            return
        moved = sorted(
            (line for line in spec if line.status is not SpecStatus.ADVERTISED), key=lambda line: line.id not in fresh
        )
        if self.roomy:
            yield [row for line in spec for row in self._rows(line, line.id in fresh)]
            yield [row for line in spec for row in spec_rows(line, fresh=line.id in fresh)]
        rest = _left_over(len(spec) - len(moved), "as advertised")
        drawn = [row for line in moved for row in spec_rows(line, fresh=line.id in fresh)]
        yield drawn + rest
        brief = [row for line in moved for row in spec_rows(line, fresh=line.id in fresh, brief=True)]
        yield brief + rest
        brief = [replace(row, cut=not row.fresh) for row in brief]
        yield brief + rest
        for kept in range(len(brief) - 1, -1, -1):
            yield brief[:kept] + _left_over(len(brief) - kept, "changed") + rest

    def _rows(self, line: SpecView, fresh: bool) -> list[Row]:
        rows = spec_rows(line, fresh=fresh)
        if self.roomy and line.advertised and line.advertised != line.now:
            rows.append(Row(words(f"ad: {line.advertised}", "$text-muted"), indent=2, fresh=fresh))
        return rows


def _left_over(lines: int, how: str) -> list[Row]:
    """Return how many lines are not told, and how they stand."""
    mark = words(SPEC_MARKS[SpecStatus.ADVERTISED] if how == "as advertised" else " ", "$text-muted")
    return [Row(words(f"{count(lines, 'line')} {how}", "$text-muted"), mark, indent=2)] if lines else []


def spec_rows(line: SpecView, *, fresh: bool = False, full: bool = False, brief: bool = False) -> list[Row]:
    """Return one line of the job, with what it was where that has changed; in brief its mark tells how it stands."""
    moved = line.status is not SpecStatus.ADVERTISED
    mark = Content.styled(SPEC_MARKS[line.status], "bold $primary" if fresh else "bold" if moved else "$text-muted")
    says_new = fresh and line.status is SpecStatus.NEW
    note = f" ({SPEC_WORDS[line.status]})" if moved and not full and not brief and not says_new else ""
    new = Content.styled(f"  {NEW}", "bold $primary") if fresh else Content("")
    text = words(line.now, "bold" if fresh else "") + words(note, "$text-muted") + new
    rows = [Row(text, mark, indent=2, gap=1 if full else 0, fresh=fresh)]
    if full:
        was = f"{SPEC_WORDS[line.status]}"
        if line.advertised and line.advertised != line.now:
            was += f"; the ad said: {line.advertised}"
        rows.append(Row(words(was, "$text-muted"), indent=2, fresh=fresh))
    return rows
