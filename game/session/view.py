"""What a front end draws: frozen values, with every name resolved and every rule applied."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.choice import ChoiceKind, SpecStatus
    from game.model.issue import IssueStatus
    from game.model.outcome import Outcome
    from game.model.place import PlaceKind
    from game.model.scenario import Level, OutsideOption
    from game.model.types import ChoiceId, FactId, IssueId, PersonId, PlaceId, Points, SpecLineId
    from game.model.world import FactWeight


class Tone(StrEnum):
    """What sort of paragraph it is. Front ends give each its own look, and its own words in linear mode."""

    HEADING = "heading"
    """A new meeting, a gate, the offer, an ending."""

    PERSON = "person"
    YOU = "you"
    DID = "did"
    """What you do without words."""

    THOUGHT = "thought"
    """Your inner voice."""

    NARRATOR = "narrator"
    FACT = "fact"
    """A fact came into the notebook first-hand."""

    RUMOUR = "rumour"
    """A fact came into the notebook second-hand."""

    STORIES = "stories"
    ISSUE = "issue"
    SPEC = "spec"
    TRUST = "trust"
    STRENGTH = "strength"
    COST = "cost"
    REASON = "reason"
    """Why the company ended the process."""


NOTICES = frozenset(
    {Tone.FACT, Tone.RUMOUR, Tone.STORIES, Tone.ISSUE, Tone.SPEC, Tone.TRUST, Tone.STRENGTH, Tone.COST, Tone.REASON}
)
"""Tones that tell what changed, as against what was said."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One piece of the transcript."""

    tone: Tone
    text: str
    """Without quotation marks; those are the front end's."""

    speaker: str | None = None
    """The name of the person who speaks, for `Tone.PERSON`."""

    person: PersonId | None = None
    seat: int = 0
    """Their id, and their place in the cast, counted from 0; a front end gives each place a colour."""

    status: IssueStatus | SpecStatus | None = None
    """How the issue, or the line of the job, stands from here on; for `Tone.ISSUE` and `Tone.SPEC`."""


@dataclass(frozen=True, slots=True)
class ChoiceView:
    """One thing that can be chosen now."""

    id: ChoiceId
    kind: ChoiceKind
    words: str
    spoken: bool
    cost: Points
    price: str | None
    """The cost in words, where there is one."""

    leads_to: str | None = None
    """For a door: who waits behind it, and what they do here."""


@dataclass(frozen=True, slots=True)
class FactView:
    """One line of the notebook."""

    id: FactId
    about: str
    """The question that the fact answers."""

    weight: FactWeight
    text: str | None
    """What was heard; None while nothing was."""

    first_hand: bool
    """Whether it is sure. False while unknown or second-hand."""

    told_by: str | None
    """The name of who told it last, or what told it."""


@dataclass(frozen=True, slots=True)
class IssueView:
    """One line of the issue board."""

    id: IssueId
    about: str
    worth: Points
    status: IssueStatus
    written: bool
    settlers: tuple[PersonView, ...]
    """Who could settle it, as far as you were told; empty while you do not know."""


@dataclass(frozen=True, slots=True)
class PersonView:
    """Someone of the company."""

    id: PersonId
    name: str
    title: str
    level: Level
    say_it: str = ""
    came_in_as: str = ""
    seat: int = 0
    """How the name sounds, what they first did here (each may be empty), and their place in the cast, from 0."""


class Light(StrEnum):
    """How a floor of the building shows."""

    DARK = "dark"
    """You know of nobody there."""

    KNOWN = "known"
    """You heard who sits there."""

    VISITED = "visited"
    HERE = "here"


@dataclass(frozen=True, slots=True)
class FloorView:
    """One floor of the building."""

    level: Level
    light: Light
    people: tuple[PersonView, ...]
    """Who sits there, as far as you know."""


@dataclass(frozen=True, slots=True)
class SpecView:
    """One line of the job: as advertised, and as it stands now."""

    id: SpecLineId
    advertised: str | None
    """None for a line that was not in the ad."""

    now: str
    status: SpecStatus


@dataclass(frozen=True, slots=True)
class Range:
    """What the job might be worth, on what was known at one moment."""

    heading: str
    step: int
    least: int
    """In the worst world that still fits, as the job stands."""

    likely: float
    """Expected, as the job stands."""

    most: int
    """In the best world that still fits, with everything settled that can be settled there."""

    otherwise: int
    stories: int


@dataclass(frozen=True, slots=True)
class GateView:
    """The decision after a meeting, or at the offer."""

    tempted: tuple[str, ...]
    """Your inner voice."""

    on: tuple[ChoiceView, ...]
    """Doors onward; accepting, at the offer."""

    check: tuple[ChoiceView, ...]
    offer: tuple[ChoiceView, ...]
    """Asking for the offer as it stands."""

    out: tuple[ChoiceView, ...]
    """Ways to leave; declining, at the offer."""

    worth: Range | None = None
    """What the job might be worth, on what was heard so far."""

    leans: bool = True
    """Whether something heard has ruled out a story. Before that, what is likely would give a story away unheard."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything that a screen needs between two choices."""

    scenario: str
    title: str
    company: str
    place: PlaceId
    kind: PlaceKind
    heading: str
    """Whom you sit with, or what you stand before."""

    person: PersonView | None
    told: tuple[Paragraph, ...]
    """What the last choice brought."""

    choices: tuple[ChoiceView, ...]
    """Answers and questions, in the order to be shown; empty at a gate, at the offer and at an ending."""

    leave: tuple[ChoiceView, ...]
    """Ways to leave in the middle of a meeting."""

    gate: GateView | None
    """At a gate and at the offer."""

    trust: int
    slots_left: int
    slots_all: int
    """0 where there are no question slots."""

    stories: int
    """How many worlds still fit what you heard."""

    worlds: int
    notebook: tuple[FactView, ...]
    issues: tuple[IssueView, ...]
    floors: tuple[FloorView, ...]
    """From the top."""

    spec: tuple[SpecView, ...]
    paid: Points
    step: int
    """How many choices were made."""

    outcome: Outcome | None
    otherwise: OutsideOption
    """What you do otherwise, as things stand."""


@dataclass(frozen=True, slots=True)
class BriefingView:
    """What is read before the first meeting."""

    title: str
    company: str
    company_about: str
    content_notes: tuple[str, ...]
    ad_title: str
    ad_lines: tuple[str, ...]
    you: str
    """Your name."""

    about: str
    aim: str
    resume: tuple[str, ...]
    strength: str
    otherwise: OutsideOption
    known: tuple[FactView, ...]
    """The facts that the ad tells."""
