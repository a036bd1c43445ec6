"""The five bars, each with the lines that explain it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.debrief.wording import bar, points
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Fold, Passage, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Bar, BarLine, Verdict
    from game.tui.widgets.debrief.told import Told

_NAME_ROOM = 14
_BAR_ROOM = 18
_HINT = "Enter opens a bar; a line in it leads to your path."


class Bars(JudgedPart):
    """A bar for each dimension: its length, a word, and what it is made of."""

    name_of_part = "Five bars"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the bars, closed."""
        yield Passage([heading("Your play in five bars"), Row(words(_HINT, "$text-muted"))], classes="first")
        for each in verdict.bars:
            yield Fold(partial(_head, each), [_line(told, line) for line in each.lines])


def _head(each: Bar, numbers: bool) -> Sequence[Row]:
    name = each.dimension.capitalize().ljust(_NAME_ROOM)
    if each.points is None or not each.possible or each.band is None:
        return [Row(Content.assemble((name, "bold"), ("does not count here", "$text-muted")))]
    number = f"  {points(each.points)} of {points(each.possible)}" if numbers else ""
    drawn = bar(each.points / each.possible, _BAR_ROOM)
    return [Row(Content.assemble((name, "bold"), drawn, "  ", (str(each.band), "bold"), (number, "$text-muted")))]


def _line(told: Told, line: BarLine) -> Widget:
    node = told.node(line.step)
    if node is None:
        return Passage([Row(words(line.text), _mark(line), indent=6)])
    where = f"  {node.heading}, choice {node.step + 1}"
    text = words(line.text) + words(where, "$text-muted")
    return StepEntry([Row(text, Content("  ") + _mark(line), indent=4)], step=line.step)


def _mark(line: BarLine) -> Content:
    if line.share is None:
        return Content("·")
    return Content.styled("✓" if line.share >= 1 else "~" if line.share > 0 else "×", "bold $primary")
