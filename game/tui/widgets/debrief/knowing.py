"""The value of knowing: what the job might be worth, meeting by meeting, against the outside option."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import WAITING, Part
from game.tui.widgets.debrief.wording import outlook, points
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Passage
from game.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.view import Range
    from game.tui.widgets.debrief.told import Told

_LABEL: Final = 14
_TRACK: Final = 40
_EDGES: Final = "├┤"
_LIKELY, _OTHERWISE = "●", "┊"


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
            yield Passage(lambda numbers: _chart(ranges, numbers), classes="first")


def _chart(ranges: Sequence[Range], numbers: bool) -> Sequence[Row]:
    otherwise = ranges[0].otherwise
    number = f", {otherwise} of 100" if numbers else ""
    legend = (
        f"{_EDGES[0]}{_LIKELY}{_EDGES[1]}  the least, as it stood, the most it could be\n"
        f" {_OTHERWISE}   what you do otherwise{number}"
    )
    rows = [heading("What the job might be worth to you"), Row(words(legend, "$text-muted")), _axis()]
    for known in ranges:
        rows += [_row(known), _words(known, numbers), _between(otherwise)]
    return rows[:-1]


def _axis() -> Row:
    ends = "worth nothing".ljust(_TRACK - 6) + "superb"
    return Row(Content(" " * _LABEL) + Content.styled(ends, "$text-muted"), gap=1)


def _between(otherwise: int) -> Row:
    return Row(Content(" " * (_LABEL + _column(otherwise))) + Content.styled(_OTHERWISE, "bold $secondary"))


def _row(known: Range) -> Row:
    least, likely, most, otherwise = map(_column, (known.least, known.likely, known.most, known.otherwise))
    cells = [("·", "$text-muted")] * _TRACK
    cells[least : most + 1] = [("─", "$primary")] * (most + 1 - least)
    cells[otherwise] = ("┼" if least < otherwise < most else _OTHERWISE, "bold $secondary")
    cells[least], cells[most] = (_EDGES[0], "$primary"), (_EDGES[1], "$primary")
    cells[likely] = (_LIKELY, "bold $primary")
    label = words(known.heading, "bold").truncate(_LABEL - 1, ellipsis=True)
    padded = label.extend_right(_LABEL - label.cell_length)
    return Row(padded + Content.assemble(*cells))


def _words(known: Range, numbers: bool) -> Row:
    number = f"{known.least} · {points(known.likely)} · {known.most}" if numbers else ""
    fits = count(known.stories, "story fits", "stories fit")
    return Row(words(f"{outlook(known)} · {fits}", "$text-muted"), words(number, "$text-muted"), _LABEL)


def _column(worth: float) -> int:
    return max(0, min(_TRACK - 1, round(worth / 100 * (_TRACK - 1))))
