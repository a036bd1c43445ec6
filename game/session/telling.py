"""Events as paragraphs: the one wording that every front end shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import (
    Arrived,
    Did,
    Ended,
    Event,
    FactHeard,
    Introduced,
    IssueMoved,
    MeetingBegan,
    MeetingEnded,
    Paid,
    Parted,
    Recorded,
    SpecMoved,
    Spoke,
    StoriesNarrowed,
    StrengthSeen,
    TrustMoved,
    TurnedDown,
)
from game.model.issue import IssueStatus
from game.model.line import NARRATOR, THOUGHT, YOU
from game.rules.effects import routes_to
from game.session.names import full_title, seat_of, short_name, told_by
from game.session.view import Paragraph, Tone
from game.session.words import one_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.model.scenario import Scenario

_VOICES = {NARRATOR: Tone.NARRATOR, YOU: Tone.YOU, THOUGHT: Tone.THOUGHT}


def tell(scenario: Scenario, events: Iterable[Event]) -> tuple[Paragraph, ...]:
    """The events as paragraphs, in order."""
    return tuple(paragraph for event in events for paragraph in _tell(scenario, event))


def _tell(scenario: Scenario, event: Event) -> Iterator[Paragraph]:
    match event:
        case Spoke(voice, text):
            yield _spoken(scenario, voice, text)
        case Did(text):
            yield Paragraph(Tone.DID, text)
        case MeetingBegan(_, person):
            yield Paragraph(Tone.HEADING, full_title(scenario.people[person]), person=person)
        case Arrived(place):
            yield from _heading(scenario, place)
        case Ended(ending):
            yield Paragraph(Tone.HEADING, scenario.endings[ending].title)
        case TurnedDown(because):
            yield Paragraph(Tone.REASON, because)
        case Introduced() | MeetingEnded() | Parted():
            return
        case _:
            yield _notice(scenario, event)


def _notice(scenario: Scenario, event: Event) -> Paragraph:
    """A paragraph for what an event changed."""
    match event:
        case FactHeard(_, source, first_hand, text):
            return Paragraph(Tone.FACT if first_hand else Tone.RUMOUR, text, told_by(scenario, source))
        case StoriesNarrowed(before, after):
            return Paragraph(Tone.STORIES, f"{before} stories fitted what you heard. Now {_count(after)}.")
        case IssueMoved():
            return Paragraph(Tone.ISSUE, _issue(scenario, event), status=event.status)
        case Recorded(issue):
            return Paragraph(Tone.ISSUE, f"{_about(scenario, issue)}: now in writing.", status=IssueStatus.SETTLED)
        case SpecMoved(_, status, text):
            return Paragraph(Tone.SPEC, f"{text} ({status})", status=status)
        case TrustMoved(before, after):
            return Paragraph(Tone.TRUST, f"{before} to {after}")
        case StrengthSeen():
            return Paragraph(Tone.STRENGTH, scenario.candidate.strength)
        case Paid(points, price):
            return Paragraph(Tone.COST, f"{price} ({points})" if price else str(points))
        case _:
            raise AssertionError(f"no words for {event!r}")


def _spoken(scenario: Scenario, voice: str, text: str) -> Paragraph:
    tone = _VOICES.get(voice)
    if tone is not None:
        return Paragraph(tone, text)
    return Paragraph(Tone.PERSON, text, short_name(scenario.people[voice]), voice, seat_of(scenario, voice))


def _heading(scenario: Scenario, place: str) -> Iterator[Paragraph]:
    """Gates and offers open with a heading; meetings and endings have their own events."""
    home, _, room = place.partition("/")
    if room == "gate":
        meeting = next(each for each in scenario.meetings if each.id == home)
        yield Paragraph(Tone.HEADING, f"After {short_name(scenario.people[meeting.person])}")
    elif home == "offer":
        offer = next(each for each in scenario.offers if each.id == room)
        yield Paragraph(Tone.HEADING, f"The offer: {offer.job}")


def _about(scenario: Scenario, issue: str) -> str:
    return next(each.about for each in scenario.issues if each.id == issue)


def _issue(scenario: Scenario, event: IssueMoved) -> str:
    issue = next(each for each in scenario.issues if each.id == event.issue)
    person = scenario.people.get(event.person)
    name = "Nobody" if person is None else short_name(person)
    match event.status:
        case IssueStatus.SETTLED:
            return f"{issue.about}: settled with {name}."
        case IssueStatus.FIXED:
            return f"{issue.about}: fixed. {name} has shown that it cannot move."
        case IssueStatus.ROUTED:
            settlers = [short_name(scenario.people[each]) for each in routes_to(issue)]
            rest = f" {one_of(settlers)} could settle it." if settlers else ""
            return f"{issue.about}: not for {name} to settle.{rest}"
        case _:
            return f"{issue.about}: {name} has heard it and settled nothing."


def _count(stories: int) -> str:
    return "1 does" if stories == 1 else f"{stories} do"
