"""The five bars, each with the lines that explain it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.model.judgement import Dimension
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.pair import Browse, Item, Panes
from game.tui.widgets.debrief.wording import bar, points
from game.tui.widgets.passage import Passage, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Bar, BarLine, Verdict
    from game.tui.widgets.debrief.told import Told

_NAME_ROOM: Final = 14
_BAR_ROOM: Final = 18
_ABOUT: Final = {
    Dimension.INFORMATION: "What you heard, of all that could be heard up to the right stop. Second-hand counts half.",
    Dimension.REACH: "Doors worth going through, by their worth then. The higher the person, the more it counts.",
    Dimension.JUDGEMENT: "What your decisions gave away, on what could be known then. A close call is free.",
    Dimension.RESHAPING: "What was in the way: named, with a reason, to someone who can settle it, and recorded.",
    Dimension.RELATIONSHIP: "What they thought of you when you parted, and how you left.",
}
"""What each bar counts."""


class Bars(Browse):
    """A bar for each dimension: its length, a word, and what it is made of."""

    name_of_part = "Five bars"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the bars beside what explains them."""
        bars = [Item(partial(_head, each), partial(_about, told, each)) for each in verdict.bars]
        yield Panes([Passage([heading("Your play in five bars")]), *bars])


def _head(each: Bar, numbers: bool) -> Sequence[Row]:
    name = each.dimension.capitalize().ljust(_NAME_ROOM)
    if each.points is None or not each.possible or each.band is None:
        return [Row(Content.assemble((name, "bold"), ("does not count here", "$text-muted")))]
    number = f"  {points(each.points)} of {points(each.possible)}" if numbers else ""
    drawn = bar(each.points / each.possible, _BAR_ROOM)
    return [Row(Content.assemble((name, "bold"), drawn, "  ", (str(each.band), "bold"), (number, "$text-muted")))]


def _about(told: Told, each: Bar) -> Iterable[Passage]:
    about = Row(words(_ABOUT[each.dimension], "$text-muted"))
    yield Passage([heading(each.dimension.capitalize()), about], classes="open")
    for line in each.lines:
        yield _line(told, line)


def _line(told: Told, line: BarLine) -> Passage:
    node = told.node(line.step)
    if node is None:
        return Passage([Row(words(line.text), Content("  ") + _mark(line), indent=4)])
    where = f"  {node.heading}, choice {node.step + 1}"
    text = words(line.text) + words(where, "$text-muted")
    return StepEntry([Row(text, _mark(line), indent=2)], step=line.step)


def _mark(line: BarLine) -> Content:
    if line.share is None:
        return Content("·")
    return Content.styled("✓" if line.share >= 1 else "~" if line.share > 0 else "×", "bold $primary")
