"""What is said of a rehearsal and its file, the same on every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems import Severity
from game.session.grammar import count

if TYPE_CHECKING:
    from collections.abc import Sequence
    from fractions import Fraction

    from game.model.types import ChoiceId
    from game.problems import Problem
    from game.session.rehearsal.rehearsal import Rehearsal

MOST_SHOWN = 8
"""Choices of the way to a start that are named; the transcript has them all."""

STANDS = "The last good version is played on."
READ = "Read again."
MENDED = "It plays again."
UNDONE = "The check is not done yet."


def came_by(choices: Sequence[ChoiceId], given_away: Fraction) -> str:
    """One line about the way on which a rehearsal came to its start; nothing where it begins at the beginning."""
    if not choices:
        return ""
    shown = ", ".join(choices[-MOST_SHOWN:])
    way = shown if len(choices) <= MOST_SHOWN else f"… {shown}"
    best = "as best play does" if not given_away else f"which gives away {float(given_away):.1f} points"
    return f"You came here by {count(len(choices), 'choice')}, {best}: {way}."


def drawn(rehearsal: Rehearsal) -> str:
    """Which world it is, and the seed."""
    return f"world `{rehearsal.world}`, seed {rehearsal.seed}"


def counted(problems: Sequence[Problem]) -> str:
    """How many errors, warnings and notes there are; nothing where there are none."""
    found = [(sum(each.severity is severity for each in problems), severity) for severity in Severity]
    return ", ".join(count(number, severity.value) for number, severity in found if number)


def checked(problems: Sequence[Problem]) -> str:
    """What a check found in a file that plays, as the rest of a sentence."""
    return f"check has {_joined(problems) or 'nothing to mend'}"


def _joined(problems: Sequence[Problem]) -> str:
    *first, last = counted(problems).split(", ")
    return f"{', '.join(first)} and {last}" if first else last


def broken(name: str, problems: Sequence[Problem], *, playing: bool = True) -> str:
    """One line about a file with errors."""
    return f"{name} has {counted(problems)}. {STANDS if playing else 'The play begins when they are mended.'}"


def gone(message: str, *, playing: bool = True) -> str:
    """One line about a file that cannot be read."""
    return f"{message} {STANDS}" if playing else message
