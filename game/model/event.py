"""Events: what a step brought, in order. They are the transcript, and all that a front end has to draw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.choice import Manner, SpecStatus
    from game.model.issue import IssueStatus, Verb
    from game.model.types import EndingId, FactId, IssueId, MeetingId, PersonId, PlaceId, Points, Source, SpecLineId


@dataclass(frozen=True, slots=True)
class Spoke:
    """Someone said, thought or told something."""

    voice: str
    """The id of a person, or one of `game.model.line.VOICES`."""

    text: str


@dataclass(frozen=True, slots=True)
class Did:
    """You did something without words."""

    text: str


@dataclass(frozen=True, slots=True)
class Arrived:
    """The game stands at another place."""

    place: PlaceId


@dataclass(frozen=True, slots=True)
class MeetingBegan:
    """You sat down with someone."""

    meeting: MeetingId
    person: PersonId


@dataclass(frozen=True, slots=True)
class MeetingEnded:
    """You got up; trust as it stood at parting."""

    meeting: MeetingId
    person: PersonId
    trust: int


@dataclass(frozen=True, slots=True)
class FactHeard:
    """A fact came into the notebook, or became sure."""

    fact: FactId
    source: Source
    first_hand: bool
    text: str


@dataclass(frozen=True, slots=True)
class StoriesNarrowed:
    """Fewer worlds fit what you heard."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class IssueMoved:
    """An issue stands differently."""

    issue: IssueId
    verb: Verb
    status: IssueStatus
    person: PersonId
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """How an issue came out was put in writing."""

    issue: IssueId


@dataclass(frozen=True, slots=True)
class TrustMoved:
    """Trust changed."""

    before: int
    after: int


@dataclass(frozen=True, slots=True)
class StrengthSeen:
    """Your unlisted strength was seen."""


@dataclass(frozen=True, slots=True)
class SpecMoved:
    """A line of the ad moved."""

    line: SpecLineId
    status: SpecStatus
    text: str


@dataclass(frozen=True, slots=True)
class Introduced:
    """Who sits where became known."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Paid:
    """A door or a check took its price."""

    points: Points
    price: str


@dataclass(frozen=True, slots=True)
class TurnedDown:
    """The company ended the process, and said why."""

    because: str


@dataclass(frozen=True, slots=True)
class Parted:
    """You left, in this manner."""

    manner: Manner


@dataclass(frozen=True, slots=True)
class Ended:
    """It is over."""

    ending: EndingId


Event = (
    Spoke
    | Did
    | Arrived
    | MeetingBegan
    | MeetingEnded
    | FactHeard
    | StoriesNarrowed
    | IssueMoved
    | Recorded
    | TrustMoved
    | StrengthSeen
    | SpecMoved
    | Introduced
    | Paid
    | TurnedDown
    | Parted
    | Ended
)
