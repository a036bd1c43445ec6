"""Sites: where the conditions of lines and of issues stand, and in which state each is asked.

What the solver looks at is folded together wherever no choice depends on it; lines may. So lines are asked in whole
states: by playing at random first, and by a proof of its own where chance does not settle it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from game.authoring.paths import choice_path, place_path
from game.rules.places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.spots import Path
    from game.model.condition import Condition
    from game.model.line import Lines
    from game.model.place import Place
    from game.model.scenario import Scenario
    from game.model.types import ChoiceId, PlaceId


@dataclass(frozen=True, slots=True)
class Arrival:
    """Asked on arriving at a place."""

    place: PlaceId
    first: bool = False
    """Only where the meeting begins there."""


@dataclass(frozen=True, slots=True)
class Reply:
    """Asked once a choice has had its effects."""

    place: PlaceId
    choice: ChoiceId
    status: int | None = None
    """Only where the issue that it raises comes out so."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Asked when a meeting ends for a reason of the company."""

    meeting: str
    number: int


@dataclass(frozen=True, slots=True)
class Ever:
    """Asked all the time, as of an issue that appears on the board."""


Moment = Arrival | Reply | Refusal | Ever


@dataclass(frozen=True, slots=True)
class Site:
    """A condition of a line or an issue."""

    path: Path
    condition: Condition
    moment: Moment


def sites_of(scenario: Scenario) -> Iterator[Site]:
    """Every condition of an issue, of a line, or of what you do otherwise."""
    for issue in scenario.issues:
        if issue.appears is not None:
            yield Site(("issues", issue.id, "appears"), issue.appears, Ever())
    lost = scenario.candidate.otherwise.lost
    if lost is not None:
        yield Site(("you", "otherwise", "lost", "if"), lost.when, Ever())
    for place in places_of(scenario):
        yield from _at(place)
    for meeting in scenario.meetings:
        home: Path = ("meetings", meeting.id)
        for scene in meeting.scenes:
            yield from _sites(meeting.opens, (*home, "opens"), Arrival(f"{meeting.id}/{scene.id}", first=True))
        for number, rule in enumerate(meeting.turn_downs):
            yield from _sites(rule.says, (*home, "turn down", number, "says"), Refusal(meeting.id, number))


def _at(place: Place) -> Iterator[Site]:
    home, arrival = place_path(place), Arrival(place.id)
    if place.ending is not None:
        yield from _sites(place.ending.text, (*home, "text"), arrival)
        yield from _sites(place.ending.later, (*home, "later"), arrival)
        return
    yield from _sites(place.lines, (*home, "says"), arrival)
    gate = None if place.meeting is None or place.scene is not None else place.meeting.gate
    if gate is not None:
        yield from _sites(gate.tempted, (*home, "tempted"), arrival)
    for choice in place.choices:
        at = choice_path(place, choice)
        yield from _sites(choice.replies, (*at, "reply"), Reply(place.id, choice.id))
        results = chain.from_iterable(
            _sites(lines, (*at, status.name.lower()), Reply(place.id, choice.id, int(status)))
            for status, lines in choice.results.items()
        )
        yield from results


def _sites(lines: Lines, path: Path, moment: Moment) -> Iterator[Site]:
    for number, line in enumerate(lines):
        if line.when is not None:
            yield Site((*path, number), line.when, moment)
