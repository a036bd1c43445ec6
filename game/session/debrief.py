"""The debrief: what you learned of what, whom you reached, what was settled, and what was true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.errors import IllegalChoice
from game.model.event import Ended, FactHeard, MeetingBegan
from game.model.issue import IssueStatus
from game.rules.arising import can_arise, could_be_settled
from game.rules.effects import routes_to
from game.session.board import spec_views
from game.session.debrief_view import DebriefView, FactResult, IssueResult, WorldResult
from game.session.names import full_title, person_view, told_by
from game.session.telling import tell

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.game import Game
    from game.model.event import Event
    from game.model.scenario import Scenario


def debrief(game: Game) -> DebriefView:
    """The debrief of a game that is over; raises `IllegalChoice` while it runs."""
    scenario, state, ending = game.scenario, game.state, game.place.ending
    if ending is None:
        raise IllegalChoice("debrief", game.place.id)
    events = game.transcript()
    met = dict.fromkeys(event.person for event in events if isinstance(event, MeetingBegan))
    interviewers = dict.fromkeys(meeting.person for meeting in scenario.meetings)
    return DebriefView(
        title=scenario.card.title,
        ending_title=ending.title,
        ending=tell(scenario, events[events.index(Ended(ending.id)) + 1 :]),
        later=tell(scenario, game.epilogue()),
        facts=tuple(_facts(game, events)),
        reached=tuple(person_view(scenario, each) for each in met),
        not_reached=tuple(person_view(scenario, each) for each in interviewers if each not in met),
        issues=tuple(_issues(game)),
        worlds=tuple(
            WorldResult(world.truth, world.weight, world.value, index == game.world)
            for index, world in enumerate(scenario.worlds)
        ),
        spec=spec_views(scenario, events),
        paid=sum(made.option.choice.effects.cost for made in game.steps),
        strength=scenario.candidate.strength,
        strength_shown=state.shown,
        notes=tuple(_notes(game)),
        transcript=tell(scenario, events),
    )


def _facts(game: Game, events: Sequence[Event]) -> Iterator[FactResult]:
    """Every fact that had to be found out; those of the ad are not among them."""
    scenario = game.scenario
    heard = {event.fact: event for event in events if isinstance(event, FactHeard)}
    for fact in scenario.facts:
        if "ad" in fact.known_by:
            continue
        last = heard.get(fact.id)
        yield FactResult(
            about=fact.about,
            weight=fact.weight,
            truth=fact.texts[game.world],
            heard=None if last is None else last.text,
            first_hand=last is not None and last.first_hand,
            knowers=tuple(_knower(scenario, source) for source in fact.known_by),
        )


def _knower(scenario: Scenario, source: str) -> str:
    person = scenario.people.get(source)
    return told_by(scenario, source) if person is None else full_title(person)


def _issues(game: Game) -> Iterator[IssueResult]:
    """Every issue that could come up in the world that was played."""
    scenario, state = game.scenario, game.state
    world = scenario.worlds[game.world].id
    for index, issue in enumerate(scenario.issues):
        if not can_arise(issue, world):
            continue
        yield IssueResult(
            about=issue.about,
            worth=issue.worth,
            status=IssueStatus(state.issues[index]),
            written=bool(state.written >> index & 1),
            settlers=tuple(full_title(scenario.people[each]) for each in routes_to(issue)),
            could_be_settled=could_be_settled(issue, world),
        )


def _notes(game: Game) -> Iterator[str]:
    """The notes of the scenes that were played."""
    places = dict.fromkeys(made.before.place for made in game.steps)
    for place in places:
        scene = game.machine.game.stations[place].place.scene
        if scene is not None and scene.note is not None:
            yield scene.note
