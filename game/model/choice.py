"""Choices: what the candidate may say or do, and what follows from it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.condition import Condition
    from game.model.issue import IssueStatus, Verb
    from game.model.line import Lines
    from game.model.types import (
        ChoiceId,
        EndingId,
        FactId,
        FlagId,
        IssueId,
        MeetingId,
        PersonId,
        Points,
        SceneId,
        Source,
        SpecLineId,
    )


class ChoiceKind(StrEnum):
    """What sort of move a choice is."""

    BEGIN = "begin"
    ANSWER = "answer"
    TOPIC = "topic"
    """A question of yours; it takes a slot."""

    ENOUGH = "enough"
    """No more questions."""

    GO_ON = "go on"
    """Through the door to the next meeting."""

    CHECK = "check"
    """Something found out by email; it takes the gate's one slot."""

    LEAVE = "leave"
    OFFER = "offer"
    """Ask for the offer as it stands."""

    ACCEPT = "accept"
    DECLINE = "decline"


DECISIONS = frozenset(
    {ChoiceKind.GO_ON, ChoiceKind.CHECK, ChoiceKind.LEAVE, ChoiceKind.OFFER, ChoiceKind.ACCEPT, ChoiceKind.DECLINE}
)
"""The kinds that decide whether to stay; judgement is about these."""


class Aim(StrEnum):
    """Why a sensible person would choose this."""

    LEARN = "learn"
    SHOW = "show"
    PROTECT = "protect"
    RELATE = "relate"


class Manner(StrEnum):
    """How a candidate parts from a company."""

    WARMLY = "warmly"
    PLAINLY = "plainly"
    SILENTLY = "silently"


class SpecStatus(StrEnum):
    """How a line of the ad stands now."""

    ADVERTISED = "advertised"
    FIXED = "fixed"
    SOFT = "soft"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class SpecChange:
    """A line of the ad that moves."""

    line: SpecLineId
    status: SpecStatus
    text: str | None = None
    """The new wording; without it the line keeps its own."""


@dataclass(frozen=True, slots=True)
class Raise:
    """An issue raised with the person who answers."""

    issue: IssueId
    verb: Verb
    reason: str | None = None
    """The reason or trade that goes with it."""

    written: bool = False
    """Whether the result is put in writing."""


@dataclass(frozen=True, slots=True)
class Effects:
    """What happens, in the order in which it happens."""

    cost: Points = 0
    trust: int = 0
    """Added to trust, -3 to 3; trust stays within 0 to 10."""

    shows_strength: bool = False
    flags: tuple[FlagId, ...] = ()
    spec: tuple[SpecChange, ...] = ()
    introduces: tuple[PersonId, ...] = ()
    hears: tuple[FactId, ...] = ()
    raises: Raise | None = None
    records: IssueId | None = None
    by: Source | None = None
    """Who tells the facts and answers the issue, if not the person of the meeting."""

    parted: Manner | None = None


NOTHING = Effects()


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that the candidate may say or do."""

    id: ChoiceId
    """Unique in its place."""

    kind: ChoiceKind
    words: str
    spoken: bool = True
    """Whether the words are said aloud; otherwise they are done."""

    when: Condition | None = None
    aim: Aim | None = None
    price: str | None = None
    """The cost in words, printed before the choice is made."""

    effects: Effects = NOTHING
    replies: Lines = ()
    results: Mapping[IssueStatus, Lines] = field(default_factory=dict)
    """More replies for each way that raising an issue can come out."""

    scene: SceneId | None = None
    """The scene of the same meeting to jump to; without it, the next one."""

    ends_meeting: bool = False
    """Skips the scenes that are left."""

    meeting: MeetingId | None = None
    """The meeting that a door leads to."""

    ending: EndingId | None = None
