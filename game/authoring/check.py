"""Checking one file: everything that is wrong or weak in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from game.authoring.draft import Draft
from game.authoring.proof.check import MOST_WAYS, prove
from game.authoring.summary import Summary, summary_of
from game.authoring.writing.details import check_details
from game.authoring.writing.keys import check_keys
from game.authoring.writing.lengths import check_lengths
from game.authoring.writing.structure import check_structure
from game.authoring.writing.wording import check_wording
from game.content.reader import read
from game.problems import Findings
from game.solver.limits import MOST_SECONDS, Limits

if TYPE_CHECKING:
    from game.problems import Problem


MOST_STATES = 50_000
"""States that are looked at. A whole scenario has about 10,000.

Fewer than the solver itself goes through, and counted rather than timed: whoever writes waits for a check again and
again, and it must say the same on every machine.
"""


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking a file, before anyone has made exceptions."""

    problems: tuple[Problem, ...]
    """In the order of the file."""

    summary: Summary | None = None
    """What the whole library looks at; None where the file cannot be played."""


def check(
    text: str | bytes, name: str, seconds: float = MOST_SECONDS, states: int = MOST_STATES, ways: int = MOST_WAYS
) -> Checked:
    """Everything that is wrong or weak with a scenario; `name` is the name of its file without the ending.

    A scenario is told to be too large if its states take more seconds to find, or if they, or the ways between them,
    are more than these.
    """
    begun = monotonic()
    reading = read(text, name)
    if reading.scenario is None or reading.spots is None:
        return Checked(reading.problems)
    # Apart, so that a hundred doubts about the writing never crowd out what was proved.
    written, proved = Findings(f"{name}.yaml"), Findings(f"{name}.yaml")
    draft = Draft(reading.scenario, reading.spots, written)
    check_lengths(draft)
    check_structure(draft)
    check_wording(draft)
    check_details(draft)
    proof = prove(replace(draft, findings=proved), Limits(states, seconds, lambda: monotonic() - begun), ways)
    if proof is not None:
        check_keys(proof)
    told = {problem.spot for problem in reading.problems}
    found = (
        problem
        for problem in (*written.sorted(), *proved.sorted())
        if not (problem.code in _PROVED_AGAIN and problem.spot in told)
    )
    problems = sorted((*reading.problems, *found), key=lambda problem: (problem.spot, problem.code))
    return Checked(tuple(problems), summary_of(draft, proof))


_PROVED_AGAIN = frozenset({"P02", "P03", "P13", "L06"})
"""What the reader may have told already, because it shows without looking at any play."""
