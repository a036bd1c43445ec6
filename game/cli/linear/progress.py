"""The progress in plain lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.grammar import count
from game.session.progress.calibration import told
from game.session.progress.practise import ago

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.progress.view import Calibration, EndingsLine, PlayLine, Progress

NOTHING = "No play is over yet. The first one that is begins this page."


def progress_lines(found: Progress) -> Iterator[str]:
    """Everything in the progress, part by part."""
    if not found.plays:
        yield NOTHING
        yield from practice_lines(found)
        return
    yield "Results, the first play first:"
    yield from (f"{number}. {_play(line)}" for number, line in enumerate(found.plays, 1))
    if found.dimensions:
        yield ""
        yield f"The five bars, over at most your last {max(line.plays for line in found.dimensions)} plays:"
        yield from (f"- {line.dimension.capitalize()}: {line.band}." for line in found.dimensions)
    if found.habits:
        yield ""
        yield "What you tend to do:"
        yield from (f"- {habit.text}" for habit in found.habits)
    yield ""
    yield from calibration_lines(found.calibration)
    yield from practice_lines(found)
    yield ""
    yield "Endings seen:"
    yield from (f"- {endings_line(each)}" for each in found.endings)


def practice_lines(found: Progress) -> Iterator[str]:
    """What to practise next."""
    if found.practice:
        yield ""
        yield "What to practise next:"
        yield from (f"- {each.text}" for each in found.practice)


def calibration_lines(found: Calibration) -> Iterator[str]:
    """The estimates at gates against what was true."""
    yield "Your estimates at the gates:"
    if found.groups:
        yield from (f"- {told(group)}" for group in found.groups)
    else:
        yield f"- {count(found.estimates, 'estimate')} so far; from {found.needed} on they are told here."


def endings_line(each: EndingsLine) -> str:
    """The endings of a scenario: how many, and their titles."""
    seen = f": {', '.join(each.seen)}" if each.seen else ""
    return f"{each.title}, {len(each.seen)} of {each.all}{seen}."


def _play(line: PlayLine) -> str:
    result = "not judged" if line.band is None or line.total is None else f"{line.band}, {round(line.total)} of 100"
    return f"{line.title}, {ago(line.days)}: {result}. {line.ending}."
