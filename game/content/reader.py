"""The reader: a scenario file as text, to a scenario or to everything that is wrong with it.

Nothing that an author writes raises an error here. Problems are returned, all at once and in the order of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.blanks import ordinary_blanks
from game.content.builder import build, build_card
from game.content.check import Checker
from game.content.nodes import Unreadable, parse
from game.content.schema import CARD_KEYS, SCENARIO, card_schema
from game.content.sections import only, parse_sections
from game.content.slips import misplaced
from game.content.spots import Spots
from game.content.text import Position, clean
from game.problems import Findings

if TYPE_CHECKING:
    from game.content.sections import Parsed
    from game.content.slips import Slip
    from game.model.card import Card
    from game.model.scenario import Scenario
    from game.problems import Problem

_CARD = card_schema()
_MOST_MOVED = 4
"""Keys in the wrong column that are moved so that the rest can be read as it was meant."""

_MOST_LOOKED_AT = 256 * 1024
"""Characters of a file in which they are looked for."""

_OUT_OF_PLACE = frozenset({"S01", "S03"})
"""What a key in the wrong column is told to be at first."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading a file."""

    scenario: Scenario | None
    """None where an error is among the problems."""

    problems: tuple[Problem, ...] = ()
    """Errors and warnings, in the order of the file."""

    spots: Spots | None = field(default=None, compare=False, repr=False)
    """Where everything stands; None where there is no scenario."""


def read(text: str | bytes, name: str) -> Reading:
    """The scenario that a file holds, and every problem in it; `name` is the name of the file without its ending."""
    findings = Findings(f"{name}.yaml")
    found = _scenario(text, name, findings)
    if found is None or findings.broken:
        return Reading(None, findings.sorted())
    return Reading(found[0], findings.sorted(), found[1])


def read_card(text: str | bytes, name: str) -> Card | None:
    """The card of a scenario, read without its story; None where even the card is not in order."""
    findings = Findings(f"{name}.yaml")
    cleaned = _cleaned(text, findings)
    if cleaned is None:
        return None
    try:
        tree = parse(only(cleaned, CARD_KEYS), findings)
    except Unreadable:
        return None
    root = None if tree is None else Checker(cleaned, findings).record(_CARD, tree)
    return None if root is None or findings.broken else build_card(root)


def _cleaned(text: str | bytes, findings: Findings) -> str | None:
    cleaned = clean(text, findings)
    return None if cleaned is None else ordinary_blanks(cleaned, findings)


def _scenario(text: str | bytes, name: str, findings: Findings) -> tuple[Scenario, Spots] | None:
    cleaned = _cleaned(text, findings)
    if cleaned is None:
        return None
    slips: list[Slip] = []
    for most in reversed(range(_MOST_MOVED)):
        found = Findings(findings.file)
        parsed = parse_sections(cleaned, found)
        slips += parsed.slips
        came = _checked(parsed, name, found)
        moved = _misplaced(parsed.text, found) if most and parsed.whole else None
        if moved is None:
            break
        slips.append(moved)
        cleaned = "\n".join(moved.lines)
    for slip in slips:
        findings.add(slip.code, slip.at, slip.word, **slip.values)
    findings.extend(found)
    if parsed.tree is None and not findings.broken:
        findings.add("F05", Position(1, 1))
    return came


def _checked(parsed: Parsed, name: str, findings: Findings) -> tuple[Scenario, Spots] | None:
    """What a parsed text says."""
    checker = Checker(parsed.text, findings)
    root = None if parsed.tree is None else checker.record(SCENARIO, parsed.tree)
    if root is None:
        return None
    checker.names.resolve()
    return build(root, name, checker.names, findings), Spots(parsed.text, root)


def _misplaced(text: str, found: Findings) -> Slip | None:
    """A key in the wrong column, where the file can be read and yet says something else than was meant."""
    lines = frozenset(problem.spot.line for problem in found.sorted() if problem.code in _OUT_OF_PLACE)
    return misplaced(text.split("\n"), lines) if lines and len(text) < _MOST_LOOKED_AT else None
