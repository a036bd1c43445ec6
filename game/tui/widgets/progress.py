"""The parts of the progress, as rows: a chart of results, the five bars, habits, estimates, endings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.session.grammar import count
from game.session.progress.practise import LAST
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.wording import bar, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.session.progress.view import Calibration, DimensionLine, EndingsLine, Habit, PlayLine, Progress

_LABELS: Final = ("strong", "good", "fair", "", "thin")
"""What stands before each line of the chart, from the top; a line is 20 points."""

_EIGHTHS: Final = " ▁▂▃▄▅▆▇█"
_NAME: Final = 14
_COLUMN: Final = 3
"""Columns of the screen for each play."""

MOST_PLAYS: Final = 12
"""Plays in the chart; the last ones show."""


def chart_rows(plays: Sequence[PlayLine], *, numbers: bool) -> list[Row]:
    """Return the results over time, the last on the right, as columns of five lines."""
    shown = plays[-MOST_PLAYS:]
    rows = [heading("Results over time")]
    for line, label in enumerate(_LABELS):
        cells = [_cell(play, line, last=play is shown[-1]) for play in shown]
        rows.append(Row(Content.assemble((label.rjust(6), "$text-muted"), (" │ ", "$rule"), *cells)))
    below = [str(round(play.total)) if play.total is not None else "·" for play in shown]
    if numbers:
        rows.append(Row(Content.styled(" " * 9 + "".join(each.ljust(_COLUMN) for each in below), "$text-muted")))
    rows.append(Row(words(_told(plays, shown), "$text-muted")))
    return rows


def _cell(play: PlayLine, line: int, *, last: bool) -> Content:
    """Return one line of one column."""
    style = "$primary" if last else "$text-muted"
    if play.total is None:
        return Content.styled(("·" if line == len(_LABELS) - 1 else " ").ljust(_COLUMN), "$text-muted")
    eighths = round(play.total / 100 * len(_LABELS) * 8) - (len(_LABELS) - 1 - line) * 8
    if line == len(_LABELS) - 1:
        eighths = max(1, eighths)
    return Content.styled((_EIGHTHS[max(0, min(8, eighths))] * 2).ljust(_COLUMN), style)


def _told(plays: Sequence[PlayLine], shown: Sequence[PlayLine]) -> str:
    number = count(len(plays), "play")
    told = number if len(plays) == len(shown) else f"the last {len(shown)} of {number}"
    last = "" if shown[-1].band is None else f", {shown[-1].band}"
    unjudged = "; · not judged" if any(play.total is None for play in shown) else ""
    return f"{told[:1].upper()}{told[1:]}; on the right the last one{last}{unjudged}."


def bar_rows(lines: Sequence[DimensionLine], *, numbers: bool) -> list[Row]:
    """Return the five bars over the last plays."""
    if not lines:
        return []
    rows = [heading(f"Five bars, over at most your last {LAST} plays")]
    for line in lines:
        number = f"  {points(line.share * 100)} of 100" if numbers else ""
        name = line.dimension.capitalize().ljust(_NAME)
        drawn = Content.assemble(name, bar(line.share, 18), "  ", (str(line.band), "bold"), (number, "$text-muted"))
        rows.append(Row(drawn))
    return rows


def habit_rows(habits: Sequence[Habit]) -> list[Row]:
    """Return the facts of habit."""
    if not habits:
        return []
    return [heading("What you tend to do"), *(Row(words(each.text), Content("·"), indent=2) for each in habits)]


def calibration_rows(found: Calibration) -> list[Row]:
    """Return the estimates at gates against what was true."""
    rows = [heading("Your estimates at the gates")]
    if not found.groups:
        given = f"{count(found.estimates, 'estimate')} so far; from {found.needed} on you see how good they are."
        return [*rows, Row(words(given, "$text-muted"))]
    rows.append(Row(words("You said          the next person could settle it", "$text-muted")))
    for group in found.groups:
        often = "once" if group.said == 1 else f"{group.said} times"
        said = f"{group.percent:>3} %  {often}".ljust(18)
        drawn = bar(group.could / group.said, 14)
        rows.append(Row(Content.assemble(said, drawn, f"  {group.could} of {group.said}")))
    return rows


def ending_rows(endings: Sequence[EndingsLine]) -> list[Row]:
    """Return the endings seen of each scenario that was played."""
    if not endings:
        return []
    rows = [heading("Endings seen")]
    for each in endings:
        dots = "●" * len(each.seen) + "○" * (each.all - len(each.seen))
        rows.append(
            Row(Content.assemble((each.title, "bold"), "  ", (dots, "$primary"), f"  {len(each.seen)} of {each.all}"))
        )
        rows.append(Row(words(", ".join(each.seen), "$text-muted"), indent=2))
    return rows


def next_rows(found: Progress) -> list[Row]:
    """Return what to practise next, where that is no scenario of its own."""
    advice = [each.text for each in found.practice if each.scenario is None]
    return [heading("What to practise next"), *(Row(words(text), Content("·"), indent=4) for text in advice)]


def left_rows(found: Progress, *, numbers: bool) -> list[Row]:
    """Return what is counted: results, bars, endings."""
    if not found.plays:
        return [Row(words("No play is over yet. The first one that is begins this page."))]
    return [
        *chart_rows(found.plays, numbers=numbers),
        *bar_rows(found.dimensions, numbers=numbers),
        *ending_rows(found.endings),
    ]


def right_rows(found: Progress) -> list[Row]:
    """Return what is told: habits and estimates."""
    if not found.plays:
        return []
    return [*habit_rows(found.habits), *calibration_rows(found.calibration)]
