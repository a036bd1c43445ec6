"""The job: as advertised, and as it stands now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive

from game.model.choice import SpecStatus
from game.tui.rows import Row, words
from game.tui.widgets.pane import Pane
from game.tui.words import NEW, SPEC_MARKS, SPEC_WORDS, count

if TYPE_CHECKING:
    from game.session.view import SpecView
    from game.tui.moment import Moment


class Job(Pane):
    """One line for each line of the ad, and for each that has come since."""

    roomy: reactive[bool] = reactive(False)
    """Whether there is room for the lines that have not moved, and for what the ad said."""

    def __init__(self, *, full: bool = False, classes: str = "") -> None:
        super().__init__(classes=classes)
        self.full = full

    def watch_roomy(self) -> None:
        """Draw anew."""
        self.watch_moment(self.moment)

    def rows(self, moment: Moment) -> list[Row]:
        """Draw the lines; in short, those that have moved, and how many have not."""
        spec, fresh = moment.view.spec, moment.spec
        if self.full:
            return [row for line in spec for row in spec_rows(line, fresh=line.id in fresh, full=True)]
        shown = [line for line in spec if self.roomy or line.status is not SpecStatus.ADVERTISED]
        rows = [row for line in shown for row in self._rows(line, line.id in fresh)]
        if len(shown) < len(spec):
            rest = f"{count(len(spec) - len(shown), 'line')} as advertised"
            rows.append(Row(words(rest, "$text-muted"), words(SPEC_MARKS[SpecStatus.ADVERTISED], "$text-muted"), 2))
        return rows

    def _rows(self, line: SpecView, fresh: bool) -> list[Row]:
        rows = spec_rows(line, fresh=fresh)
        if self.roomy and line.advertised and line.advertised != line.now:
            rows.append(Row(words(f"ad: {line.advertised}", "$text-muted"), indent=2, fresh=fresh))
        return rows


def spec_rows(line: SpecView, *, fresh: bool = False, full: bool = False) -> list[Row]:
    """Return one line of the job, with what it was where that has changed."""
    moved = line.status is not SpecStatus.ADVERTISED
    mark = Content.styled(SPEC_MARKS[line.status], "bold $primary" if fresh else "bold" if moved else "$text-muted")
    note = f" ({SPEC_WORDS[line.status]})" if moved and not full else ""
    new = Content.styled(f"  {NEW}", "bold $primary") if fresh else Content("")
    text = words(line.now, "bold" if fresh else "") + words(note, "$text-muted") + new
    rows = [Row(text, mark, indent=2, gap=1 if full else 0, fresh=fresh)]
    if full:
        was = f"{SPEC_WORDS[line.status]}"
        if line.advertised and line.advertised != line.now:
            was += f"; the ad said: {line.advertised}"
        rows.append(Row(words(was, "$text-muted"), indent=2, fresh=fresh))
    return rows
