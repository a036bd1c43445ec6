"""Comments that allow something: the author's exceptions, each with its reason."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.authoring.balance import LEAST_SCENARIOS
from game.content.text import Position
from game.problems import CATALOGUE, READING, Findings, Severity, nearest

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.problems import Problem

_ALLOWED = re.compile(r"#\s*past-hr:\s*allow\b\s*(?P<codes>\w+(?:[\s,]+[A-Za-z]\d+)*)(?:\s+because\b(?P<reason>.*))?")
_OVER_A_FOLDER = frozenset({"L17", "L18", "L24", "L27"})
_PROVED = frozenset({"L03", "L04", "L06", "L12", "L13", "L23", "L25"})
"""What is looked for only once every play is known."""

_BLOCK = re.compile(r":\s*[|>][+-]?\s*(?:#|$)|^\s*-\s*[|>][+-]?\s*(?:#|$)")


@dataclass(frozen=True, slots=True)
class Allowed:
    """One code that a comment allows."""

    code: str
    reason: str
    at: Position
    """Where the code stands in the comment."""

    lines: range
    """The lines for which it counts."""


def allowed_in(lines: Sequence[str]) -> tuple[Allowed, ...]:
    """What the comments of a file allow.

    A comment beside a line counts for that line, and for the text that begins there; one on a line of its own for the
    next line.
    """
    return tuple(_allowed(lines))


def _allowed(lines: Sequence[str]) -> Iterator[Allowed]:
    for index, line in enumerate(lines):
        match = _ALLOWED.search(line)
        if match is None:
            continue
        alone = not line[: match.start()].strip()
        covered = _covered(lines, _next_line(lines, index) if alone else index)
        for code in re.finditer(r"\w+", match["codes"]):
            column = match.start("codes") + code.start() + 1
            yield Allowed(code[0], (match["reason"] or "").strip(), Position(index + 1, column), covered)


def _next_line(lines: Sequence[str], index: int) -> int:
    """The next line that holds more than a comment."""
    rest = range(index + 1, len(lines))
    return next((each for each in rest if lines[each].strip() and not lines[each].lstrip().startswith("#")), index)


def _covered(lines: Sequence[str], index: int) -> range:
    """A line, and the text below it where one begins there; counted from 1."""
    last = index
    if _BLOCK.search(lines[index]):
        margin = _margin(lines[index])
        while last + 1 < len(lines) and (not lines[last + 1].strip() or _margin(lines[last + 1]) > margin):
            last += 1
    return range(index + 1, last + 2)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())


def can_be_allowed(code: str) -> bool:
    """Whether an author may decide that a code does not matter; what stops a file from being played always does."""
    rule = CATALOGUE.get(code)
    return rule is not None and not (code in READING and rule.severity is Severity.ERROR)


def codes_like(word: str) -> tuple[str, ...]:
    """The codes that were probably meant: `l5` is L05."""
    whole = f"{word[:1].upper()}{word[1:].zfill(2)}"
    return (whole,) if whole in CATALOGUE else nearest(word, CATALOGUE)


def was_looked_for(code: str, problems: Sequence[Problem], *, whole: bool, files: int) -> bool:
    """Whether a check has come so far that it would have told a code.

    `problems` is what it told. What was not read whole was not looked at any further, and what shows only over a folder
    is not looked for in fewer than so many files.
    """
    if code in _OVER_A_FOLDER:
        return files >= LEAST_SCENARIOS
    proved = code.startswith("P") or code in _PROVED
    return whole and not (proved and any(problem.code == "P12" for problem in problems))


def check_allowed(
    file: str, found: Sequence[Allowed], problems: Sequence[Problem], *, whole: bool = True, files: int = 1
) -> tuple[Problem, ...]:
    """What is wrong with the comments themselves; `whole` tells whether the file could be read."""
    findings = Findings(file)
    for each in found:
        if not can_be_allowed(each.code):
            findings.add("A03", each.at, each.code, () if each.code in CATALOGUE else codes_like(each.code))
        elif not each.reason:
            findings.add("A01", each.at, each.code)
        elif not any(problem.code == each.code and problem.spot.line in each.lines for problem in problems):
            if not was_looked_for(each.code, problems, whole=whole, files=files):
                continue
            findings.add("A02", each.at, each.code)
    return findings.sorted()
