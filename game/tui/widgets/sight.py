"""What one sees from the gate: what you know, what is in the way, what it may be worth, and your inner voice."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.model.place import PlaceKind
from game.session.deciding import deciding_facts, moved_lines, pressing_issues, still_open
from game.tui.rows import MEASURE, Row, words
from game.tui.widgets.fitting import Block, fit, lines
from game.tui.widgets.job import spec_rows
from game.tui.widgets.knowledge import fact_rows, issue_heading, issue_rows, job_heading, joint_heading, known_heading
from game.tui.widgets.worth import open_row, worth_line, worth_rows

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.session.view import GateView
    from game.tui.moment import Moment

_GUTTER: Final = 4
_BLANK: Final = Row(Content(""))
_ROOM_FOR_BOTH: Final = 6
"""Lines from which on what you know and what is in the way have a heading each, and two lines below it."""

_MANY: Final = 3
"""Facts and issues that are worth more than a blank line."""


class Sight(Widget):
    """It shows as much as there are lines for, what decides most first."""

    ALLOW_SELECT = False

    moment: reactive[Moment | None] = reactive(None)
    """What to draw; bound to the screen's."""

    ranged: reactive[bool] = reactive(True)
    """Whether what the job may be worth is told."""

    wide: reactive[bool] = reactive(False)
    """Whether what you know and what is in the way stand side by side."""

    def render(self) -> RenderResult:
        """Draw what there is room for."""
        width, height = self.content_size
        return Content("\n").join(self._drawn(width, height)) if width else Content("")

    @property
    def spare(self) -> int:
        """The lines that could be given up for something else."""
        width, height = self.content_size
        return height - len(self._drawn(width, 0))

    def _drawn(self, width: int, height: int) -> list[Content]:
        if self.moment is None or self.moment.view.gate is None:
            return []
        draw = _side_by_side if self.wide else _under_each_other
        return draw(self.moment, self.moment.view.gate, width, height, ranged=self.ranged)


def _under_each_other(moment: Moment, gate: GateView, width: int, height: int, *, ranged: bool) -> list[Content]:
    """Return everything in one column: the worth and the voice always, and above them what else fits."""
    width = min(width, MEASURE)
    worth = gate.worth if ranged else None
    held = len(lines(_thoughts(gate), width)) + bool(worth) + len(moved_lines(moment.view)) * _offered(moment)
    joint = height - held < _ROOM_FOR_BOTH
    blocks = [
        *_known(moment, width, full=False, joint=joint),
        *_in_the_way(moment, full=False)[joint:],
        *([Block((_BLANK,), 5)] if worth or gate.tempted else []),
        *([Block((worth_line(worth, width, leans=gate.leans),), 0), Block((open_row(worth),), 3)] if worth else []),
        *([Block((_BLANK,), 7)] if worth and gate.tempted else []),
        *([Block(tuple(_thoughts(gate)), 0)] if gate.tempted else []),
        Block((_BLANK,), 4),
    ]
    return lines(fit(blocks, width, height), width)


def _side_by_side(moment: Moment, gate: GateView, width: int, height: int, *, ranged: bool) -> list[Content]:
    """Return what you know beside what is in the way, and below them the worth beside the voice."""
    column = min((width - _GUTTER) // 2, MEASURE)
    worth = worth_rows(gate.worth, column, leans=gate.leans) if ranged and gate.worth is not None else []
    left, right = lines(worth, column), lines(_thoughts(gate), column)
    right = [Content("")] * (bool(left) and bool(right)) + right
    bottom = _joined(left, right, column) if left else right
    room = height - len(bottom) - 2
    known = lines(fit(_known(moment, column, full=True), column, room), column)
    in_the_way = lines(fit(_in_the_way(moment, full=True), column, room), column)
    return [*_joined(known, in_the_way, column), Content(""), *bottom]


def _joined(left: list[Content], right: list[Content], column: int) -> list[Content]:
    """Return two columns of lines as one."""
    pairs = zip_longest(left, right, fillvalue=Content(""))
    return [one.extend_right(max(0, column + _GUTTER - one.cell_length)) + other for one, other in pairs]


def _offered(moment: Moment) -> bool:
    return moment.view.kind is PlaceKind.OFFER


def _known(moment: Moment, width: int, *, full: bool, joint: bool = False) -> list[Block]:
    """Return what you know, ranked: at an offer the job on the table stands above it."""
    view = moment.view
    table = moved_lines(view) if _offered(moment) else ()
    blocks = [Block((job_heading(),), 1)] if table else []
    blocks += [
        Block(tuple(spec_rows(line, fresh=line.id in moment.spec)), 1 + 2 * index) for index, line in enumerate(table)
    ]
    if table:
        blocks.append(Block((_BLANK,), 1 if full else 6))
    blocks.append(Block((joint_heading(view) if joint else known_heading(view, width),), 0))
    for index, fact in enumerate(deciding_facts(view, moment.facts)):
        fresh = fact.id in moment.facts
        rank = (1 if index == 0 else 2) if fresh else _rank(index) + (len(table) and 2)
        blocks.append(Block(tuple(fact_rows(fact, fresh=fresh, full=full)), rank))
    return blocks


def _in_the_way(moment: Moment, *, full: bool) -> list[Block]:
    """Return what is in the way, ranked: the estimate asks for what is open, so the first of that is always there."""
    issues = pressing_issues(moment.view, moment.issues)
    if not issues:
        return []
    blocks = [Block((issue_heading(moment.view),), 2)]
    for index, issue in enumerate(issues):
        first = issue is issues[0] and issue in still_open(moment.view)
        rows = issue_rows(issue, fresh=issue.id in moment.issues, full=full)
        blocks.append(Block(tuple(rows), 1 if first else _rank(index) + 1))
    return blocks


def _rank(index: int) -> int:
    """Return how soon there is room for the fact, or the issue, with this place."""
    return 1 + 2 * index if index < _MANY else 10 + 2 * index


def _thoughts(gate: GateView) -> list[Row]:
    """Return the inner voice."""
    bar = Content.styled("▌", "$secondary")
    return [Row(words(f"({text})", "italic $secondary"), bar, indent=2, edge=bar) for text in gate.tempted]
