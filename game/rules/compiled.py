"""A scenario made ready to run: every id a number, every condition a function, every place in one table."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.choice import Choice
    from game.model.event import Event
    from game.model.issue import IssueStatus
    from game.model.place import Place
    from game.model.scenario import Scenario, TurnDown
    from game.model.types import PlaceId, WorldMask
    from game.rules.guards import Guard
    from game.rules.names import Names


@dataclass(frozen=True, slots=True)
class Script:
    """Lines ready to be said: for each, when, and the event in each world."""

    lines: tuple[tuple[Guard | None, tuple[Event, ...]], ...] = ()


SILENCE = Script()


@dataclass(frozen=True, slots=True)
class Raising:
    """An issue raised with one person in one way."""

    issue: int
    """Index of the issue."""

    bit: int
    """The same as a bit of `State.written`."""

    resolves: Guard | None
    """Whether this person would settle it so."""

    never: IssueStatus | None
    """The result where this person cannot settle it so in any state: routed or heard."""

    fixed: WorldMask
    """The worlds in which the answer is no."""

    sides: tuple[WorldMask, ...]
    """For each world, those in which the answer is the same."""

    written: bool
    events: Mapping[IssueStatus, Event] = field(default_factory=dict)
    """What the transcript says for each result."""


@dataclass(frozen=True, slots=True)
class Hearing:
    """A fact told by someone."""

    bit: int
    first_hand: bool
    events: tuple[Event, ...]
    """The event in each world."""


@dataclass(frozen=True, slots=True)
class Move:
    """Effects as numbers; see `game.model.choice.Effects` for what they mean."""

    idle: bool = True
    """Nothing happens."""

    trust: int = 0
    shown: bool = False
    flags: int = 0
    known: int = 0
    hinted: int = 0
    fits: tuple[WorldMask, ...] | None = None
    """For each world, the worlds that what is heard first-hand does not tell from it."""

    raising: Raising | None = None
    records: int | None = None
    """Index of an issue that is put in writing if it has come out."""

    parted: int = 0
    hearings: tuple[Hearing, ...] = ()
    notices: tuple[Event, ...] = ()
    """What the transcript says of the parts that need no state."""


@dataclass(frozen=True, slots=True)
class Route:
    """One way on from a choice."""

    to: int
    """Index of the place."""

    when: Guard | None = None
    stays: bool = False
    """The game remains where it is; nothing is entered."""

    turn_down: TurnDown | None = None
    """The company's reason, where this route is the company's decision."""

    says: Script = SILENCE
    """What is said on the way."""


@dataclass(frozen=True, slots=True)
class Option:
    """A choice at its place, ready to be tested, made and told."""

    choice: Choice
    bit: int
    """Its bit in `State.spent`."""

    takes_slot: bool
    when: Guard | None
    move: Move
    routes: tuple[Route, ...]
    """Looked at in order once the effects have happened; the last always holds."""

    opening: tuple[Event, ...]
    """What you say or do, and what it costs."""

    replies: Script = SILENCE
    results: Mapping[int, Script] = field(default_factory=dict)
    """More replies by how the raised issue came out."""


@dataclass(frozen=True, slots=True)
class Station:
    """A place, ready to be entered and left."""

    place: Place
    options: tuple[Option, ...]
    numbers: Mapping[str, int]
    """Where each choice id stands among the options."""

    guarded: bool
    """Whether anything here can be closed; otherwise every option is open."""

    entry: Move
    met: int
    """The bit of the person of the meeting."""

    arrival: tuple[Event, ...]
    """That the game stands here now."""

    opens: Script
    """What is said when the meeting begins here."""

    says: Script


@dataclass(frozen=True, slots=True)
class Compiled:
    """A scenario ready to run."""

    scenario: Scenario
    names: Names
    stations: tuple[Station, ...]
    places: Mapping[PlaceId, int]
    """Where each place stands among the stations; the first is the briefing."""

    epilogues: Mapping[int, Script]
    """What is told of the six months after each ending, by the index of its place."""

    start_known: int
    """The facts that the ad tells, as bits."""

    issue_count: int
    lost: Guard | None
    """Whether what you would have done otherwise is there no longer; None where it stays."""

    def __repr__(self) -> str:
        return f"<Compiled {self.scenario.id}: {len(self.stations)} places>"
