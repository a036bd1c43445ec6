"""What a play told, as lines in the words of a scenario file: who speaks is named by id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import (
    Arrived,
    Did,
    Ended,
    FactHeard,
    IssueMoved,
    Paid,
    Recorded,
    SpecMoved,
    Spoke,
    StoriesNarrowed,
    StrengthSeen,
    TrustMoved,
    TurnedDown,
)
from game.model.line import YOU

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.model.event import Event


def told(events: Iterable[Event]) -> tuple[str, ...]:
    """The lines of some events, each text with single blanks."""
    return tuple(" ".join(line.split()) for event in events for line in _told(event))


def _told(event: Event) -> Iterator[str]:
    match event:
        case Spoke(voice, text):
            yield f"{voice}: {text}"
        case Did(text):
            yield f"{YOU}: {text}"
        case FactHeard(fact, source, first_hand, text):
            yield f"{'knows' if first_hand else 'heard'}({fact}) from {source}: {text}"
        case TrustMoved(before, after):
            yield f"trust: {before} to {after}"
        case IssueMoved(issue, _, status, person):
            yield f"{status.name.lower()}({issue}) with {person}"
        case Arrived(place):
            yield f"place: {place}"
        case TurnedDown(because):
            yield f"because: {because}"
        case Ended(ending):
            yield f"ending: {ending}"
        case _:
            yield from _noticed(event)


def _noticed(event: Event) -> Iterator[str]:
    match event:
        case Recorded(issue):
            yield f"written({issue})"
        case SpecMoved(line, status, text):
            yield f"spec: {line} is {status}: {text}"
        case StrengthSeen():
            yield "shown"
        case Paid(points, price):
            yield f"cost: {points}, {price}" if price else f"cost: {points}"
        case StoriesNarrowed(before, after):
            yield f"worlds that fit: {before} to {after}"
