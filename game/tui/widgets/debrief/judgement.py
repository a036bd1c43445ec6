"""The whole at a glance: how it was decided, on what could be known then. It comes before the outcome."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.model.judgement import Dimension
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.part import WAITING, JudgedPart
from game.tui.widgets.debrief.wording import CLOSE, COSTLY, SOUND, bar, difference, mark_of, named, points, taken
from game.tui.widgets.passage import Passage, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Bar, Verdict
    from game.tui.widgets.debrief.told import Told

_LEGEND: Final = f"{SOUND} as good as any   {CLOSE} a close call   {COSTLY} it cost"
_NAME_ROOM: Final = 14
_BAR_ROOM: Final = 20
_WHERE_ROOM: Final = 24
"""Columns that the name of a place takes at most."""

_MEANWHILE: Final = (
    "A choice is judged by what it was worth on what you could know then, played on as well as can be.",
    "Luck never counts, a close call is free, and leaving can be right.",
    "How it ended comes after how you decided. It is worth no points: part 2 tells it, and it can be read already.",
)


class DecisionEntry(StepEntry):
    """A line for a decision; the whole of it where there is room for more than a line."""

    def rows(self) -> Sequence[Row]:
        """Return the rows, cut on a low screen."""
        low = not self.screen.has_class("-tall")
        return [replace(row, cut=low) for row in super().rows()]


class Judgement(JudgedPart):
    """The sentence, the five bars in small, each decision in a line, and what to do next time."""

    name_of_part = "Judgement"

    def waiting(self) -> Iterable[Widget]:
        """Return how to read what is coming."""
        told = [Row(words(text, "$text-muted"), gap=1) for text in _MEANWHILE]
        return [Passage([Row(words(WAITING, "bold")), *told], classes="waiting first")]

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return what people take a picture of."""
        yield Passage([Row(words(verdict.judgement, "bold"))], classes="first")
        yield Passage(lambda numbers: _bars(verdict, numbers), classes="section")
        lines = [line for each in verdict.bars if each.dimension is Dimension.JUDGEMENT for line in each.lines]
        if lines:
            yield Passage([heading("Your decisions"), Row(words(_LEGEND, "$text-muted"))], classes="section")
        places = [node.heading for node in map(told.node, (line.step for line in lines)) if node is not None]
        room = min(_WHERE_ROOM, max(map(len, places), default=0) + 2)
        for line in lines:
            yield DecisionEntry(partial(_decision, told, line.step, line.text, room), step=line.step)
        worst = min(verdict.turning_points, key=lambda point: point.gain, default=None)
        if worst is not None:
            arrow = Content.styled("→", "$secondary")
            yield Passage([Row(words(worst.next_time, "italic $secondary"), arrow, indent=2)], classes="section")


def _bars(verdict: Verdict, numbers: bool) -> Sequence[Row]:
    rows = [_bar(each, numbers) for each in verdict.bars]
    if verdict.total is None or verdict.band is None:
        return rows
    number = f"  {points(verdict.total)} of 100" if numbers else ""
    drawn = bar(verdict.total / 100, _BAR_ROOM)
    whole = (("In all".ljust(_NAME_ROOM), "bold"), drawn, "  ", (str(verdict.band), "bold"), (number, "$text-muted"))
    return [*rows, Row(Content.assemble(*whole), gap=1)]


def _bar(each: Bar, numbers: bool) -> Row:
    name = each.dimension.capitalize().ljust(_NAME_ROOM)
    if each.points is None or not each.possible or each.band is None:
        return Row(Content.assemble(name, ("does not count here", "$text-muted")))
    number = f"  {points(each.points)} of {points(each.possible)}" if numbers else ""
    drawn = bar(each.points / each.possible, _BAR_ROOM)
    return Row(Content.assemble(name, drawn, f"  {each.band}", (number, "$text-muted")))


def _decision(told: Told, step: int | None, text: str, room: int, numbers: bool) -> Sequence[Row]:
    node = told.node(step)
    if node is None:
        return [Row(words(text), indent=2)]
    mark = mark_of(node)
    where = words(node.heading, "bold").truncate(room - 1, ellipsis=True)
    number = words(f"{difference(node)} ", "bold") if numbers else Content("")
    line = number + words(named(taken(node)), "" if mark == COSTLY else "$text-muted")
    return [Row(line, Content.assemble((mark, "bold $primary"), " ", where), indent=room + 2)]
