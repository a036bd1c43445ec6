"""The value of knowing: what the job might be worth, meeting by meeting, against the outside option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.rows import Row, Rows, heading, words
from game.tui.widgets.debrief.part import WAITING, Part
from game.tui.widgets.debrief.wording import outlook, points
from game.tui.widgets.passage import Passage
from game.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import RenderResult
    from textual.widget import Widget

    from game.session.view import Range
    from game.tui.widgets.debrief.told import Told

_EDGES: Final = "├┤"
_SPAN, _LIKELY, _OTHERWISE = "━", "●", "┊"
_LINE: Final = "bold $secondary"
_MOST_TRACK: Final = 91
_ENDS: Final = ("worth nothing", "superb")


class Knowing(Part):
    """A row for each meeting: from the least to the most, a dot where it stood, a line for what you do otherwise."""

    name_of_part = "Value of knowing"

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return the chart with its words."""
        verdict = told.verdict
        if verdict is None:
            yield Passage([Row(words(WAITING, "$text-muted"))], classes="first")
        elif not verdict.ranges:
            yield Passage([Row(words("There is nothing to draw."))], classes="first")
        else:
            ranges = verdict.ranges
            yield Passage(lambda numbers: _legend(ranges, numbers), classes="first")
            yield Chart(ranges)


class Chart(Passage):
    """The chart itself, as wide as there is room."""

    def __init__(self, ranges: Sequence[Range]) -> None:
        super().__init__((), classes="section chart")
        self._ranges = ranges

    def render(self) -> RenderResult:
        """Draw it."""
        return Drawing(self._ranges, numbers=self.numbers)


class Drawing(Rows):
    """Rows on one scale; the line of the outside option runs down through all of them."""

    def __init__(self, ranges: Sequence[Range], *, numbers: bool) -> None:
        super().__init__(())
        self._ranges, self._numbers = ranges, numbers

    def laid_out(self, width: int) -> Content:
        """Return the lines for a width."""
        track = max(1, min(width, _MOST_TRACK))
        otherwise = Content(" " * _column(self._ranges[0].otherwise, track)) + Content.styled(_OTHERWISE, _LINE)
        lines = [Content.styled(f"{_ENDS[0]}{_ENDS[1].rjust(track - len(_ENDS[0]))}", "$text-muted")]
        for known in self._ranges:
            lines += [_track(known, track), self._words(known, track), otherwise]
        return Content("\n").join(lines[:-1])

    def get_height(self, rules: object, width: int) -> int:  # noqa: ARG002 - the visual protocol
        """Return the number of lines."""
        return 3 * len(self._ranges)

    def _words(self, known: Range, track: int) -> Content:
        number = f"  {known.least} · {points(known.likely)} · {known.most}" if self._numbers else ""
        line = words(known.heading, "bold") + words(number) + words(f"  {outlook(known)}", "$text-muted")
        stories = words(f" · {count(known.stories, 'story', 'stories')}", "$text-muted")
        if line.cell_length + stories.cell_length <= track:
            return line + stories
        return line.truncate(track, ellipsis=True)


def _legend(ranges: Sequence[Range], numbers: bool) -> Sequence[Row]:
    number = f", {ranges[0].otherwise} of 100" if numbers else ""
    legend = (
        f"{_EDGES[0]}{_SPAN}{_LIKELY}{_SPAN}{_EDGES[1]}  the least, as it stood, the most it could be\n"
        f"  {_OTHERWISE}    what you do otherwise{number}"
    )
    about = "The more you hear, the narrower it gets. Where it lies on one side of the line, knowing has decided."
    return [
        heading("What the job might be worth to you"),
        Row(words(about, "$text-muted")),
        Row(words(legend, "$text-muted"), gap=1),
    ]


def _track(known: Range, track: int) -> Content:
    least, likely, most, otherwise = (
        _column(worth, track) for worth in (known.least, known.likely, known.most, known.otherwise)
    )
    cells = [("·", "$rule")] * track
    cells[least : most + 1] = [(_SPAN, "$primary")] * (most + 1 - least)
    cells[otherwise] = ("┿" if least < otherwise < most else _OTHERWISE, _LINE)
    if most > least:
        cells[least], cells[most] = (_EDGES[0], "$primary"), (_EDGES[1], "$primary")
    cells[likely] = (_LIKELY, "bold $primary")
    return Content.assemble(*cells)


def _column(worth: float, track: int) -> int:
    return max(0, min(track - 1, round(worth / 100 * (track - 1))))
