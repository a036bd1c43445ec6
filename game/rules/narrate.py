"""What a step tells: events, read off the states before and after, so that texts cannot disagree with the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import (
    Event,
    Introduced,
    MeetingBegan,
    MeetingEnded,
    Recorded,
    StoriesNarrowed,
    StrengthSeen,
    TrustMoved,
)
from game.model.issue import IssueStatus
from game.rules.moves import start

if TYPE_CHECKING:
    from game.model.state import State
    from game.rules.compiled import Compiled, Move, Script
    from game.rules.moves import Step


def opening(game: Compiled) -> list[Event]:
    """What is told before the first choice."""
    told: list[Event] = [*game.stations[0].arrival]
    _say(told, game.stations[0].says, start(game), 0)
    return told


def narrate(game: Compiled, made: Step) -> list[Event]:
    """Everything that a step tells, in order."""
    before, settled, after = made.before, made.settled, made.after
    told: list[Event] = list(made.option.opening)
    _replies(told, made)
    _changes(told, game, made.option.move, before, settled, made.world)
    if made.route.stays:
        return told
    if made.route.says.lines:
        _say(told, made.route.says, settled, made.world)
    _arrival(told, game, made)
    station = game.stations[after.place]
    _changes(told, game, station.entry, settled, after, made.world)
    return told


def epilogue(game: Compiled, state: State, world: int) -> list[Event]:
    """Six months on, for a game that stands at an ending."""
    told: list[Event] = []
    _say(told, game.epilogues[state.place], state, world)
    return told


def _replies(told: list[Event], made: Step) -> None:
    option = made.option
    if option.replies.lines:
        _say(told, option.replies, made.settled, made.world)
    if option.results and option.move.raising is not None:
        script = option.results.get(made.settled.issues[option.move.raising.issue])
        if script is not None:
            _say(told, script, made.settled, made.world)


def _say(told: list[Event], script: Script, state: State, world: int) -> None:
    for when, events in script.lines:
        if when is None or when(state):
            told.append(events[world])


def _changes(told: list[Event], game: Compiled, move: Move, before: State, after: State, world: int) -> None:
    """What effects changed, told from the difference between the states."""
    if move.idle:
        return
    for hearing in move.hearings:
        already = before.known if hearing.first_hand else before.known | before.hinted
        if not already & hearing.bit:
            told.append(hearing.events[world])
    raising = move.raising
    if raising is not None and after.issues[raising.issue] != before.issues[raising.issue]:
        told.append(raising.events[IssueStatus(after.issues[raising.issue])])
    if after.written != before.written:
        told += [
            Recorded(issue.id)
            for index, issue in enumerate(game.scenario.issues)
            if (after.written & ~before.written) >> index & 1
        ]
    told += move.notices
    if after.shown and not before.shown:
        told.append(StrengthSeen())
    if after.belief != before.belief:
        told.append(StoriesNarrowed(before.belief.bit_count(), after.belief.bit_count()))
    if after.trust != before.trust:
        told.append(TrustMoved(before.trust, after.trust))


def _arrival(told: list[Event], game: Compiled, made: Step) -> None:
    """Getting up from one meeting and sitting down to the next, and what is said on arrival."""
    old, new = game.stations[made.before.place], game.stations[made.after.place]
    left, joined = old.place.meeting, new.place.meeting
    if left is not None and old.place.scene is not None and new.place.scene is None:
        told.append(MeetingEnded(left.id, left.person, made.settled.trust))
    told += new.arrival
    if joined is not None and joined is not left:
        told += [MeetingBegan(joined.id, joined.person), Introduced(joined.person)]
        _say(told, new.opens, made.after, made.world)
    _say(told, new.says, made.after, made.world)
