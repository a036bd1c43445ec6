"""Explaining a code: the rule, why it is there, and an example of it, wrong and mended."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.authoring.allowed import allowed_in, check_allowed
from game.authoring.balance import Member, check_balance
from game.authoring.check import Checked, check
from game.authoring.examples import Passage, example_of, passages
from game.problems import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.problems import Problem, Rule

_SECONDS = 0.5
"""For which an example is looked at; it is enough for all but the one that is too large."""

FAMILIES: Mapping[str, str] = {
    "F": "whether the file can be read at all",
    "S": "whether it has the keys and values of a scenario",
    "R": "whether names refer to something that is there",
    "C": "whether conditions can be understood",
    "W": "whether worlds and ways fit together",
    "P": "what no play comes to, or every play",
    "L": "how it is written",
    "A": "what comments allow",
}
"""What the first letter of a code stands for."""

ELSEWHERE: Mapping[str, str] = {
    "L07": "A speaker who states what they do not know is an error in reading the file: see W03.",
    "L22": "The game writes the feedback itself, all seven parts of it, from what was played.",
    "L26": "The game judges by what could be known alone, so that the world cannot change a judgement.",
}
"""Rules of writing that no check has to look for, and why."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """All there is to say of a code."""

    rule: Rule
    passages: tuple[Passage, ...]
    """The lines of the example that are wrong, and how they should be."""

    told: Problem | None
    """What a check says of the wrong example."""

    copies: int
    """How many scenarios of the kind show it."""

    repeated: int
    """How often the last line of the example is repeated."""


def explanation_of(code: str, seconds: float = _SECONDS) -> Explanation | None:
    """What there is to say of a code, in capital letters or not; None where there is no such code.

    Its example is looked at for so many seconds at most.
    """
    rule = CATALOGUE.get(code.upper())
    if rule is None:
        return None
    example = example_of(rule.code)
    if example is None:
        return Explanation(rule, (), None, 1, 1)
    told = next((each for each in problems_in(example.bad, example.copies, seconds) if each.code == rule.code), None)
    return Explanation(rule, passages(example), told, example.copies, example.repeated)


def _of_comments(checked: Checked, lines: Sequence[str]) -> tuple[Problem, ...]:
    """What is wrong with the comments of an example."""
    whole = checked.summary is not None
    return check_allowed("example.yaml", allowed_in(lines), checked.problems, whole=whole)


def problems_in(data: bytes, copies: int = 1, seconds: float = _SECONDS) -> tuple[Problem, ...]:
    """Everything that is wrong or weak with a file, or with a library of so many copies of it."""
    checked = check(data, "example", seconds)
    lines = data.decode("utf-8", "replace").split("\n")
    problems = [*checked.problems, *_of_comments(checked, lines)]
    if checked.summary is not None:
        members = [Member(f"example-{number}.yaml", checked.summary) for number in range(1, copies + 1)]
        problems += [problem for found in check_balance(members).values() for problem in found]
    return tuple(problems)
