"""Conditions: what must hold for a choice, a line or a scene to be there.

A condition sees only what the candidate could know. None looks at the world.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

FactTest = Literal["knows", "heard"]
IssueTest = Literal["raised", "routed", "settled", "fixed", "written"]
WorldTest = Literal["possible", "certain"]
Comparison = Literal["<", "<=", "=", ">=", ">"]


@dataclass(frozen=True, slots=True)
class FactIs:
    """A fact was heard: first-hand (``knows``), or in any way (``heard``)."""

    test: FactTest
    fact: str


@dataclass(frozen=True, slots=True)
class IssueIs:
    """An issue stands so; ``raised`` is anything but open."""

    test: IssueTest
    issue: str


@dataclass(frozen=True, slots=True)
class WorldIs:
    """The belief still holds a world (``possible``), or holds nothing else (``certain``)."""

    test: WorldTest
    world: str


@dataclass(frozen=True, slots=True)
class FlagIs:
    """An earlier choice has set this flag."""

    flag: str


@dataclass(frozen=True, slots=True)
class StrengthShown:
    """The unlisted strength was seen."""


@dataclass(frozen=True, slots=True)
class Met:
    """The candidate has sat down with this person."""

    person: str


@dataclass(frozen=True, slots=True)
class PartedSo:
    """The candidate left in this manner, by the name of a `Manner`."""

    manner: str


@dataclass(frozen=True, slots=True)
class TrustIs:
    """Trust compares so with a number from 0 to 10."""

    comparison: Comparison
    amount: int


@dataclass(frozen=True, slots=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]


Condition = FactIs | IssueIs | WorldIs | FlagIs | StrengthShown | Met | PartedSo | TrustIs | Not | All | Any
