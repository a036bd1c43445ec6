"""The shape of a debrief as data: what `past-hr debrief --json` prints.

Keys may be added; none is renamed, taken away or given another meaning without raising `FORMAT`. Words are the words of
the game: the kind of a choice, the status of an issue. Points are those of the game, 0 to 100 unless it says otherwise,
rounded to 4 places. A step is the number of a choice in the play, from 0.
"""

from __future__ import annotations

from typing import Literal, TypedDict

FORMAT: Literal[1] = 1


class ParagraphData(TypedDict):
    """One piece of text."""

    tone: str
    text: str
    speaker: str | None


class MarkData(ParagraphData):
    """What the player marked in the transcript."""

    place: int
    """Its place in the transcript, from 0."""

    heading: str | None
    """What it stands under: whom the meeting was with, a gate, an offer or the ending; null in the briefing."""


class PersonData(TypedDict):
    """Someone of the company."""

    name: str
    title: str
    level: str


class OutcomeData(TypedDict):
    """How it ended. It is worth no points."""

    ending: str
    text: list[ParagraphData]
    later: list[ParagraphData]
    """Six months on."""

    paid: int
    strength: str
    """The unlisted one."""

    strength_shown: bool


class WorldData(TypedDict):
    """One world, revealed."""

    truth: str
    weight: int
    """Per cent."""

    value: int
    played: bool


class BarLineData(TypedDict):
    """One line that explains a bar."""

    text: str
    share: float | None
    """0 to 1; null where nothing is counted."""

    step: int | None


class BarData(TypedDict):
    """One dimension of the score."""

    dimension: str
    band: str | None
    """thin, fair, good or strong; null where it does not count."""

    points: float | None
    possible: float | None
    lines: list[BarLineData]


class TurningPointData(TypedDict):
    """A choice that cost or gained much, in seven sentences."""

    step: int
    gain: float
    """Above 0 for a good decision, below for a costly choice."""

    against: str
    """The choice against which it is counted."""

    deciding: bool
    """Whether it was a decision to stay or leave; an answer is no part of the judgement."""

    when: str
    knew: str
    chose: str
    worth: str
    hidden: str
    happened: str
    next_time: str


class FactData(TypedDict):
    """What became of a fact."""

    about: str
    weight: str
    truth: str
    heard: str | None
    first_hand: bool
    knowers: list[str]


class MissedFactData(TypedDict):
    """A fact that was never heard first-hand."""

    about: str
    weight: str
    truth: str
    heard: str | None
    """What was heard second-hand, as a sentence."""

    knowers: list[str]
    question: str | None
    """The words that bring it; null where it is told unasked, or nothing brings it."""

    asked_of: str | None
    spoken: bool
    """Whether the words are said aloud; otherwise they tell what to do."""


class IssueData(TypedDict):
    """What became of an issue."""

    about: str
    worth: int
    status: str
    written: bool
    settlers: list[str]
    could_be_settled: bool


class MissedIssueData(TypedDict):
    """An issue that was neither settled nor shown to be fixed."""

    about: str
    worth: int
    settlers: list[str]
    could_be_settled: bool


class PeopleData(TypedDict):
    """Whom you sat with, and whom you did not meet."""

    reached: list[PersonData]
    not_reached: list[PersonData]


class SpecData(TypedDict):
    """A line of the job."""

    advertised: str | None
    now: str
    status: str


class TwinStageData(TypedDict):
    """One part of both stories; the side of whoever did not come to it is empty."""

    heading: str
    hers: list[str]
    yours: list[str]


class TwinData(TypedDict):
    """The candidate who stood where you stood, in your world, and played on well."""

    from_step: int
    opening: str
    lines: list[str]
    closing: str
    ending: str
    worth: int
    """What it came to for her, with everything paid."""

    yours: int
    more: float
    """How many points her choice was worth more than yours then, on what could be known."""

    stages: list[TwinStageData]
    """Her story beside yours, from the choice where they part."""


class BranchData(TypedDict):
    """A choice that was open."""

    choice: str
    kind: str
    words: str
    worth: float
    best: bool
    taken: bool
    spoken: bool
    """Whether the words are said aloud; otherwise they tell what to do."""

    cost: int
    price: str | None
    """The cost in words. It is in the worth already."""


class NodeData(TypedDict):
    """One moment of the path."""

    step: int
    stage: str
    """The part of the story: whom it was with, or the offer."""

    heading: str
    deciding: bool
    branches: list[BranchData]


class RangeData(TypedDict):
    """What the job might be worth, on what was known at one moment."""

    heading: str
    step: int
    least: int
    likely: float
    most: int
    otherwise: int
    stories: int


class DebriefData(TypedDict):
    """The whole debrief, the judgement before the outcome."""

    debrief: Literal[1]
    """The number of this format."""

    playthrough: int
    scenario: str
    title: str
    finished: int | None
    """When it came to its ending, in seconds since 1970; null for a copy that is not kept."""

    seed: int
    choices: list[str]
    judged: bool
    why_not: str | None
    judgement: str
    band: str | None
    total: float | None
    outcome: OutcomeData
    worlds: list[WorldData]
    bars: list[BarData]
    turning_points: list[TurningPointData]
    facts: list[FactData]
    missed_facts: list[MissedFactData]
    issues: list[IssueData]
    missed_issues: list[MissedIssueData]
    people: PeopleData
    spec: list[SpecData]
    twin: TwinData | None
    tree: list[NodeData]
    ranges: list[RangeData]
    notes: list[str]
    intention: str | None
    transcript: list[ParagraphData]
    marks: list[MarkData]
    """In the order of the transcript; empty where nothing was marked."""
