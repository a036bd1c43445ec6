"""What a front end draws of a debrief: frozen values, with every name resolved and every rule applied."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.issue import IssueStatus
    from game.model.types import Points
    from game.model.world import FactWeight
    from game.session.view import Paragraph, PersonView, SpecView


@dataclass(frozen=True, slots=True)
class FactResult:
    """What became of a fact, for the debrief."""

    about: str
    weight: FactWeight
    truth: str
    """What it is in the world that was played."""

    heard: str | None
    """What you heard; None if nothing."""

    first_hand: bool
    knowers: tuple[str, ...]
    """Who could have told it first-hand: names with titles, or sources."""


@dataclass(frozen=True, slots=True)
class IssueResult:
    """What became of an issue, for the debrief."""

    about: str
    worth: Points
    status: IssueStatus
    written: bool
    settlers: tuple[str, ...]
    """Who could have settled it."""

    could_be_settled: bool
    """Whether anyone could, in the world that was played."""


@dataclass(frozen=True, slots=True)
class WorldResult:
    """One world, revealed."""

    truth: str
    weight: int
    """Per cent."""

    value: Points
    played: bool
    """Whether it was the one."""


@dataclass(frozen=True, slots=True)
class DebriefView:
    """What is told when it is over: what you learned, whom you reached, what was settled, and what was true."""

    title: str
    ending_title: str
    ending: tuple[Paragraph, ...]
    later: tuple[Paragraph, ...]
    """Six months on."""

    facts: tuple[FactResult, ...]
    reached: tuple[PersonView, ...]
    not_reached: tuple[PersonView, ...]
    issues: tuple[IssueResult, ...]
    worlds: tuple[WorldResult, ...]
    spec: tuple[SpecView, ...]
    paid: Points
    strength: str
    strength_shown: bool
    notes: tuple[str, ...]
    """Short legal and practical notes on what happened."""

    transcript: tuple[Paragraph, ...]
