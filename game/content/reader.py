"""The reader: a scenario file as text, to a scenario or to everything that is wrong with it.

Nothing that an author writes raises an error here. Problems are returned, all at once and in the order of the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.builder import build, build_card
from game.content.check import Checker
from game.content.nodes import Unreadable, parse
from game.content.schema import CARD_KEYS, SCENARIO, card_schema
from game.content.sections import only, parse_sections
from game.content.spots import Spots
from game.content.text import Position, clean
from game.problems import Findings

if TYPE_CHECKING:
    from game.model.card import Card
    from game.model.scenario import Scenario
    from game.problems import Problem

_CARD = card_schema()


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
    cleaned = clean(text, findings)
    if cleaned is None:
        return None
    try:
        tree = parse(only(cleaned, CARD_KEYS), findings)
    except Unreadable:
        return None
    root = None if tree is None else Checker(cleaned, findings).record(_CARD, tree)
    return None if root is None or findings.broken else build_card(root)


def _scenario(text: str | bytes, name: str, findings: Findings) -> tuple[Scenario, Spots] | None:
    cleaned = clean(text, findings)
    if cleaned is None:
        return None
    tree = parse_sections(cleaned, findings)
    if tree is None:
        if not findings.broken:
            findings.add("F05", Position(1, 1))
        return None
    checker = Checker(cleaned, findings)
    root = checker.record(SCENARIO, tree)
    if root is None:
        return None
    checker.names.resolve()
    return build(root, name, checker.names, findings), Spots(cleaned, root)
