"""One case: a spoiled file is checked, in time, and what is told of it can be shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from random import Random
from time import process_time
from traceback import format_exception

from game.authoring.check import check
from game.authoring.kept import from_json, to_json
from game.authoring.report import FileReport, Finding, Report
from game.cli.findings import findings
from game.cli.ink import Ink
from game.cli.output import visible
from game.problems import Severity
from tests.fuzz.mutations import MUTATIONS
from tests.stories import CROSSING, SHIPPED

LONGEST = 5.0
"""Seconds of processor time that a file may take; a busy machine is no fault of a file."""

_SOLVER_SECONDS = 1.0
_SOLVER_STATES = 5_000
_SOLVER_WAYS = 100_000
_CLEAN = Path(str(files("game.authoring.examples"))) / "clean.yaml"

SMALL = (CROSSING.read_bytes(), _CLEAN.read_bytes())
LARGE = tuple(path.read_bytes() for path in SHIPPED)
LARGE_ONES = 0.1
"""How many of the cases begin with a scenario that people play."""


@dataclass
class Tally:
    """What came of many cases."""

    cases: int = 0
    sound: int = 0
    """Files that could still be played."""

    slowest: float = 0.0
    codes: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    """The number of each case that went wrong, and how."""

    def add(self, other: Tally) -> None:
        """Take over what came of other cases."""
        self.cases += other.cases
        self.sound += other.sound
        self.slowest = max(self.slowest, other.slowest)
        self.codes += other.codes
        self.failures += other.failures


def spoiled(number: int) -> bytes:
    """The file of a case: the same each time."""
    chance = Random(number)  # noqa: S311  the same cases each time
    data = chance.choice(LARGE if LARGE and chance.random() < LARGE_ONES else SMALL)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        data = chance.choice(MUTATIONS)(data, chance)
    return data


def run_cases(first: int, count: int) -> Tally:
    """What comes of some cases, by their numbers."""
    tally = Tally()
    for number in range(first, first + count):
        _run_case(number, tally)
    return tally


def _run_case(number: int, tally: Tally) -> None:
    data = spoiled(number)
    begun = process_time()
    try:
        sound, codes, wrong = _looked_at(data)
    except Exception as error:  # noqa: BLE001  what we are here to find
        sound, codes, wrong = False, set[str](), "".join(format_exception(error))
    seconds = process_time() - begun
    tally.cases += 1
    tally.sound += sound
    tally.codes.update(codes)
    tally.slowest = max(tally.slowest, seconds)
    if seconds > LONGEST:
        wrong = f"took {seconds:.1f} s"
    if wrong:
        tally.failures.append(f"case {number}: {wrong}")


def _looked_at(data: bytes) -> tuple[bool, set[str], str]:
    """Whether the file can be played, the codes that are told, and what is wrong with how they are told."""
    checked = check(data, "fuzz", _SOLVER_SECONDS, _SOLVER_STATES, _SOLVER_WAYS)
    codes = {problem.code for problem in checked.problems}
    if checked.summary is None and not any(each.severity is Severity.ERROR for each in checked.problems):
        return False, codes, "neither a scenario nor an error"
    if from_json(to_json(checked)) != checked:
        return False, codes, "does not survive being kept"
    lines = tuple(data.decode("utf-8", "replace").split("\n"))
    found = tuple(Finding(problem, problem.severity) for problem in checked.problems)
    shown = list(findings(Report((FileReport("fuzz.yaml", lines, found),)), Ink(on=False)))
    if any(visible(line) != line for line in shown):
        return False, codes, "prints what a terminal would obey"
    return checked.summary is not None, codes, ""
