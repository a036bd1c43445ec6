"""What a candidate has in front of them: the notebook, the issues, the building, the job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import SpecStatus
from game.model.event import Arrived, Event, FactHeard, Introduced, IssueMoved, MeetingBegan, SpecMoved
from game.model.issue import IssueStatus
from game.model.scenario import Level
from game.rules.effects import routes_to
from game.rules.guards import compile_guard, holds
from game.session.names import person_view, told_by
from game.session.view import FactView, FloorView, IssueView, Light, SpecView

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.game import Game
    from game.model.scenario import Scenario
    from game.model.types import PersonId, PlaceId


def fact_views(scenario: Scenario, events: Sequence[Event]) -> tuple[FactView, ...]:
    """The notebook: what is known, what is unsure, and what is still to be found out."""
    heard: dict[str, FactHeard] = {}
    for event in events:
        if isinstance(event, FactHeard):
            heard[event.fact] = event
    return tuple(
        FactView(fact.id, fact.about, fact.weight, fact.texts[0], first_hand=True, told_by=told_by(scenario, "ad"))
        if "ad" in fact.known_by
        else _fact_view(scenario, fact.id, heard.get(fact.id))
        for fact in scenario.facts
    )


def _fact_view(scenario: Scenario, fact_id: str, heard: FactHeard | None) -> FactView:
    fact = next(each for each in scenario.facts if each.id == fact_id)
    if heard is None:
        return FactView(fact.id, fact.about, fact.weight, None, first_hand=False, told_by=None)
    return FactView(fact.id, fact.about, fact.weight, heard.text, heard.first_hand, told_by(scenario, heard.source))


def issue_views(game: Game, events: Sequence[Event]) -> tuple[IssueView, ...]:
    """The issue board, without the issues that have not come up. Who could settle one shows once it was raised."""
    scenario, state, names = game.scenario, game.state, game.machine.game.names
    raised = {event.issue for event in events if isinstance(event, IssueMoved)}
    return tuple(
        IssueView(
            id=issue.id,
            about=issue.about,
            worth=issue.worth,
            status=IssueStatus(state.issues[index]),
            written=bool(state.written >> index & 1),
            settlers=tuple(person_view(scenario, each) for each in routes_to(issue)) if issue.id in raised else (),
        )
        for index, issue in enumerate(scenario.issues)
        if issue.id in raised or holds(compile_guard(issue.appears, names), state)
    )


def floor_views(game: Game, events: Sequence[Event]) -> tuple[FloorView, ...]:
    """The building from the top, with everyone you have heard of."""
    scenario, place = game.scenario, game.place
    known = dict.fromkeys(_heard_of(scenario, events))
    met = {event.person for event in events if isinstance(event, MeetingBegan)}
    here = None if place.meeting is None else scenario.people[place.meeting.person].level
    return tuple(
        FloorView(
            level=level,
            light=_light(level, here, {scenario.people[each].level for each in met}, scenario, known),
            people=tuple(person_view(scenario, each) for each in known if scenario.people[each].level is level),
        )
        for level in sorted(Level, reverse=True)
    )


def _light(
    level: Level, here: Level | None, visited: set[Level], scenario: Scenario, known: dict[PersonId, None]
) -> Light:
    if level is here:
        return Light.HERE
    if level in visited:
        return Light.VISITED
    return Light.KNOWN if any(scenario.people[each].level is level for each in known) else Light.DARK


def _heard_of(scenario: Scenario, events: Sequence[Event]) -> Iterator[PersonId]:
    """Everyone you were told of, in that order: met, introduced, named for an issue, or waiting behind a door."""
    issues = {issue.id: issue for issue in scenario.issues}
    for event in events:
        match event:
            case Introduced(person) | MeetingBegan(_, person):
                yield person
            case IssueMoved(issue, _, IssueStatus.ROUTED):
                yield from routes_to(issues[issue])
            case Arrived(place):
                yield from _behind_doors(scenario, place)


def _behind_doors(scenario: Scenario, place: PlaceId) -> Iterator[PersonId]:
    meetings = {meeting.id: meeting for meeting in scenario.meetings}
    home, _, room = place.partition("/")
    gate = meetings[home].gate if room == "gate" else None
    if gate is not None:
        yield from (meetings[choice.meeting].person for choice in gate.choices if choice.meeting is not None)


def spec_views(scenario: Scenario, events: Sequence[Event]) -> tuple[SpecView, ...]:
    """The job line by line: as advertised, and as it stands now."""
    advertised = {line.id: line.text for line in scenario.ad.lines}
    now = {line.id: SpecView(line.id, line.text, line.text, SpecStatus.ADVERTISED) for line in scenario.ad.lines}
    for event in events:
        if isinstance(event, SpecMoved):
            now[event.line] = SpecView(event.line, advertised.get(event.line), event.text, event.status)
    return tuple(now.values())
