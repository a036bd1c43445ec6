"""Information: the weight of the facts heard, over the most that could be heard before the right stop."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.event import FactHeard
from game.model.judgement import Dimension, Mark, Reason
from game.model.place import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.model.types import FactId, MeetingId
    from game.rules.compiled import Compiled, Station
    from game.rules.scoring.played import Played

Heard = tuple[int, int]
"""Facts heard first-hand and facts heard in any way, as bits."""


def information(played: Played) -> Mark:
    """A fact heard second-hand counts half until it is confirmed; facts of the ad do not count."""
    facts = {fact.id: fact for fact in played.game.scenario.facts if "ad" not in fact.known_by}
    best: dict[FactId, tuple[int, FactHeard]] = {}
    for step, event in played.events():
        if isinstance(event, FactHeard) and event.fact in facts:
            best[event.fact] = (step, event)
    reachable = most_heard(played.game, played.horizon)
    if not reachable:
        return Mark(Dimension.INFORMATION, None, ())
    reasons = [
        Reason(
            text=facts[fact].about if event.first_hand else f"{facts[fact].about}, second-hand",
            gained=Fraction(facts[fact].weight) / (1 if event.first_hand else 2),
            possible=Fraction(facts[fact].weight),
            step=step,
        )
        for fact, (step, event) in best.items()
    ]
    heard = sum((reason.gained for reason in reasons), Fraction(0))
    return Mark(Dimension.INFORMATION, min(Fraction(1), heard / reachable), tuple(reasons))


def most_heard(game: Compiled, meetings: frozenset[MeetingId]) -> Fraction:
    """The most weight that one play through these meetings could hear, if every door and answer were open to it."""
    heard: set[Heard] = {(0, 0)}
    for station in game.stations:
        meeting = station.place.meeting
        if meeting is not None and meeting.id in meetings:
            heard = _most({_join(have, more) for have in heard for more in _at(station)})
    return max(weight_heard(game, each) for each in heard)


def _at(station: Station) -> Iterator[Heard]:
    """What can be heard at a place: by one answer, by as many topics as there are slots, or by one check."""
    entry = (station.entry.known, station.entry.known | station.entry.hinted)
    asked = [option for option in station.options if option.takes_slot]
    others = [option for option in station.options if not option.takes_slot]
    yield entry
    if station.place.kind is PlaceKind.SCENE and not asked:
        yield from (
            _join(entry, (option.move.known, option.move.known | option.move.hinted))
            for option in others
            if option.choice.kind is not ChoiceKind.LEAVE
        )
    for chosen in combinations(asked, min(len(asked), station.place.slots)):
        total = entry
        for option in chosen:
            total = _join(total, (option.move.known, option.move.known | option.move.hinted))
        yield total


def _join(one: Heard, other: Heard) -> Heard:
    return one[0] | other[0], one[1] | other[1]


def _most(heard: Iterable[Heard]) -> set[Heard]:
    """Those that are not contained in another."""
    kept: list[Heard] = []
    for each in sorted(heard, key=lambda pair: (pair[0].bit_count(), pair[1].bit_count()), reverse=True):
        if not any(_join(each, other) == other for other in kept):
            kept.append(each)
    return set(kept)


def weight_heard(game: Compiled, heard: Heard) -> Fraction:
    """The weight of what was heard: half for what is not sure, nothing for what the ad tells."""
    known, any_way = heard
    return sum(
        (
            Fraction(fact.weight, 1 if known >> index & 1 else 2)
            for index, fact in enumerate(game.scenario.facts)
            if "ad" not in fact.known_by and any_way >> index & 1
        ),
        Fraction(0),
    )
