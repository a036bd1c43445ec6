"""The scenario: one hiring process at one company."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.card import Card
    from game.model.choice import Choice, Effects
    from game.model.condition import Condition
    from game.model.issue import Issue
    from game.model.line import Lines
    from game.model.types import EndingId, MeetingId, OfferId, PersonId, Points, SceneId, SpecLineId
    from game.model.world import Fact, World


class Level(IntEnum):
    """How high a person sits; the building has one floor for each."""

    HR = 1
    MANAGER = 2
    DIRECTOR = 3
    EXECUTIVE = 4


class Kind(StrEnum):
    """What was better, as the author means it; players never see it."""

    GOING_ON = "going on"
    MIXED = "mixed"
    LEAVING = "leaving"


class Keyed(StrEnum):
    """How the best answers of a scenario were found."""

    AUTHOR = "author"
    """By the judgement of its author."""

    PANEL = "panel"
    """By several people who answered apart from each other."""

    CONTESTED = "contested"
    """By the author, and others disagree."""

    CULTURE = "culture"
    """By the author, for the place where it plays."""


class Pronoun(StrEnum):
    """How others speak of a person."""

    SHE = "she"
    HE = "he"
    THEY = "they"


class EndingKind(StrEnum):
    """How a process closes."""

    ACCEPTED = "accepted"
    DECLINED = "declined"
    TURNED_DOWN = "turned down"
    LEFT = "left"
    OTHER_JOB = "other job"
    REFERRAL = "referral"
    STOPPED = "stopped"
    """A fraud, a danger or a wrong that you saw and stopped for."""


@dataclass(frozen=True, slots=True)
class Company:
    """Who is hiring."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class SpecLine:
    """One line of what the company says it wants."""

    id: SpecLineId
    text: str


@dataclass(frozen=True, slots=True)
class Ad:
    """The job as advertised."""

    title: str
    lines: tuple[SpecLine, ...]


@dataclass(frozen=True, slots=True)
class OutsideOption:
    """What the candidate does otherwise."""

    text: str
    value: Points
    lost: Lost | None = None
    """From when on that is there no longer; None where it stays."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The end of what the candidate would have done otherwise."""

    when: Condition
    left: OutsideOption
    """What is left then."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """You."""

    name: str
    pronoun: Pronoun
    about: str
    aim: str
    resume: tuple[str, ...]
    strength: str
    """The unlisted one: not on the résumé, and worth something to someone senior."""

    otherwise: OutsideOption


@dataclass(frozen=True, slots=True)
class Person:
    """An interviewer, or anyone else who can answer."""

    id: PersonId
    name: str
    title: str
    level: Level
    pronoun: Pronoun
    voice: str = ""
    worry: str = ""
    proud_of: str = ""
    does_not_know: str = ""
    say_it: str = ""
    came_in_as: str = ""
    called: str | None = None
    """What the screens call them, where that is not the first word of the name."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What a person says, and the choices."""

    id: SceneId
    says: Lines
    choices: tuple[Choice, ...]
    """Answers; or topics and the choice to stop asking, where there are slots."""

    slots: int = 0
    """How many topics may be raised here; 0 in a scene of answers."""

    when: Condition | None = None
    """The scene is skipped unless this holds."""

    entry: Effects | None = None
    """What is heard and changed by coming here."""

    inappropriate: str | None = None
    """The topic that should not have been asked about."""

    note: str | None = None
    """A short legal note for the debrief."""


@dataclass(frozen=True, slots=True)
class TurnDown:
    """A reason for which the company ends the process."""

    when: Condition
    because: str
    """The reason, stated and valid, in one sentence."""

    says: Lines
    ending: EndingId


@dataclass(frozen=True, slots=True)
class Gate:
    """The decision after a meeting."""

    says: Lines
    tempted: Lines
    """The reason to leave that is so easy to believe, in your own voice."""

    choices: tuple[Choice, ...]
    """Doors, checks, ways to leave, and the offer where there would be one."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """One interview with one person."""

    id: MeetingId
    person: PersonId
    opens: Lines
    scenes: tuple[Scene, ...]
    turn_downs: tuple[TurnDown, ...] = ()
    leave: tuple[Choice, ...] = ()
    """Ways to leave, open in every scene and at the gate."""

    gate: Gate | None = None
    """Without one the meeting leads straight to the offer."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A job on the table."""

    id: OfferId
    job: str
    says: Lines
    choices: tuple[Choice, ...]
    """Accepting, declining, and checks."""

    by: PersonId
    """Who hands it over and answers a check."""

    when: Condition | None = None
    entry: Effects | None = None


@dataclass(frozen=True, slots=True)
class EndingValue:
    """What an ending is worth to the candidate, before the costs that were paid."""

    base: str | Points
    """``job`` (the world's value and every settled issue), ``otherwise``, or points."""

    plus: tuple[Points, ...]
    """Points on top of it in each world."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How it closes, and what came of it."""

    id: EndingId
    title: str
    kind: EndingKind
    text: Lines
    later: Lines
    """Six months on."""

    value: EndingValue


@dataclass(frozen=True, slots=True)
class Briefing:
    """What is read before the first meeting."""

    says: Lines
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Reviews:
    """Who stands for a scenario besides its author. Players never see it."""

    by: Mapping[str, str]
    """Who has read it and when, by what they read it for, such as ``law``."""

    keyed: Keyed | None = None
    """How the best answers were found; None where nobody has said."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """One hiring process at one company, ready to be compiled and played."""

    id: str
    """The name of its file, without the ending."""

    card: Card
    kind: Kind
    company: Company
    ad: Ad
    candidate: Candidate
    worlds: tuple[World, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]
    people: Mapping[PersonId, Person]
    briefing: Briefing
    meetings: tuple[Meeting, ...]
    offers: tuple[Offer, ...]
    endings: Mapping[EndingId, Ending] = field(default_factory=dict)
    reviews: Reviews = field(default_factory=lambda: Reviews({}))
