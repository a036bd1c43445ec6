"""What is said of a rehearsal and its file, the same on every front end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems import Severity
from game.session.grammar import count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.problems import Problem
    from game.session.rehearsal.rehearsal import Rehearsal

STANDS = "The last good version is played on."
READ = "Read again."
MENDED = "In order again."


def drawn(rehearsal: Rehearsal) -> str:
    """Which world it is, and the seed."""
    return f"world `{rehearsal.world}`, seed {rehearsal.seed}"


def counted(problems: Sequence[Problem]) -> str:
    """How many errors, warnings and notes there are; nothing where there are none."""
    found = [(sum(each.severity is severity for each in problems), severity) for severity in Severity]
    return ", ".join(count(number, severity.value) for number, severity in found if number)


def broken(name: str, problems: Sequence[Problem], *, playing: bool = True) -> str:
    """One line about a file with errors."""
    return f"{name} has {counted(problems)}. {STANDS if playing else 'The play begins when they are mended.'}"


def gone(message: str, *, playing: bool = True) -> str:
    """One line about a file that cannot be read."""
    return f"{message} {STANDS}" if playing else message
