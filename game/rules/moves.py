"""The moves of the game: what is open, what a choice does, where it leads.

`step` tells a live game everything; `advance` gives the solver the next state alone. Both are made of the same
functions: `effects_of`, `route_of` and `arrive`. States are made whole: `_replace` takes four times as long.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.errors import IllegalChoice
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.model.state import MOST_TRUST, START_TRUST, State
from game.rules.belief import every_world

if TYPE_CHECKING:
    from game.model.types import ChoiceId
    from game.rules.compiled import Compiled, Move, Option, Raising, Route

_CLOSED = (IssueStatus.SETTLED, IssueStatus.FIXED)


class Step(NamedTuple):
    """One choice made: the states on the way, and the route taken."""

    before: State
    option: Option
    settled: State
    """After the effects, still at the old place."""

    route: Route
    after: State
    world: int
    """Index of the hidden world."""


def start(game: Compiled) -> State:
    """The state at the briefing."""
    return State(
        place=0,
        belief=every_world(game.scenario),
        trust=START_TRUST,
        known=game.start_known,
        issues=(int(IssueStatus.OPEN),) * game.issue_count,
    )


def is_open(option: Option, state: State) -> bool:
    """Whether an option of the place where the game stands can be chosen."""
    if option.takes_slot and (state.slots <= 0 or state.spent & option.bit):
        return False
    return option.when is None or option.when(state)


def options_open(game: Compiled, state: State) -> tuple[Option, ...]:
    """What can be chosen in a state, in the order of the file; nothing at an ending."""
    station = game.stations[state.place]
    if not station.guarded:
        return station.options
    return tuple([option for option in station.options if is_open(option, state)])


def is_over(game: Compiled, state: State) -> bool:
    """Whether the game stands at an ending."""
    return game.stations[state.place].place.kind is PlaceKind.ENDING


def option_named(game: Compiled, state: State, choice: ChoiceId) -> Option:
    """The open option with this id; raises `IllegalChoice` where it is not open."""
    for option in options_open(game, state):
        if option.choice.id == choice:
            return option
    raise IllegalChoice(choice, game.stations[state.place].place.id)


def step(game: Compiled, state: State, option: Option, world: int) -> Step:
    """Make a choice that is open, in the world at this index."""
    settled = effects_of(state, option, world)
    route = route_of(option, settled)
    return Step(state, option, settled, route, arrive(game, settled, route, world), world)


def advance(game: Compiled, state: State, option: Option, world: int) -> State:
    """The state after a choice that is open, in the world at this index."""
    settled = effects_of(state, option, world)
    return arrive(game, settled, route_of(option, settled), world)


def effects_of(state: State, option: Option, world: int) -> State:
    """The state once the choice has had its effects, still at the same place."""
    if option.takes_slot:
        state = _with_slot_spent(state, option.bit)
    return apply(option.move, state, world)


def _with_slot_spent(s: State, bit: int) -> State:
    return State(
        s.place, s.belief, s.trust, s.slots - 1, s.spent | bit, s.known, s.hinted, s.issues, s.written,
        s.flags, s.shown, s.met, s.parted,
    )  # fmt: skip


def apply(move: Move, state: State, world: int) -> State:
    """The state after these effects: trust, strength, flags, hearing, raising, recording, in this order."""
    if move.idle:
        return state
    trust = state.trust + move.trust
    belief = state.belief
    if move.fits is not None:
        belief &= move.fits[world]
    changed = State(
        state.place,
        belief,
        0 if trust < 0 else MOST_TRUST if trust > MOST_TRUST else trust,
        state.slots,
        state.spent,
        state.known | move.known,
        state.hinted | move.hinted,
        state.issues,
        state.written,
        state.flags | move.flags,
        state.shown or move.shown,
        state.met,
        move.parted or state.parted,
    )
    if move.raising is not None:
        changed = raise_issue(move.raising, changed, world)
    if move.records is not None and changed.issues[move.records] in _CLOSED:
        changed = changed._replace(written=changed.written | 1 << move.records)
    return changed


def raise_issue(raising: Raising, state: State, world: int) -> State:
    """The state after an issue was raised with someone."""
    index = raising.issue
    old = state.issues[index]
    if old in _CLOSED:
        return state
    result = result_of(raising, state, world)
    trust, belief, written = state.trust, state.belief, state.written
    if result in _CLOSED:
        belief &= raising.sides[world]
        written |= raising.bit if raising.written else 0
    elif result == IssueStatus.ROUTED == old:
        trust = max(0, trust - 1)
    issues = (*state.issues[:index], int(result), *state.issues[index + 1 :])
    s = state
    return State(
        s.place, belief, trust, s.slots, s.spent, s.known, s.hinted, issues, written, s.flags, s.shown, s.met, s.parted
    )


def result_of(raising: Raising, state: State, world: int) -> IssueStatus:
    """How raising an issue that is not closed comes out."""
    if raising.never is not None:
        return raising.never
    if raising.resolves is not None and not raising.resolves(state):
        return IssueStatus.HEARD
    return IssueStatus.FIXED if raising.fixed >> world & 1 else IssueStatus.SETTLED


def route_of(option: Option, settled: State) -> Route:
    """The way on, once the effects have happened."""
    for route in option.routes:
        if route.when is None or route.when(settled):
            return route
    raise AssertionError(f"the last route of {option.choice.id!r} must always hold")


def arrive(game: Compiled, settled: State, route: Route, world: int) -> State:
    """The state on arriving where the route leads."""
    if route.stays:
        return settled
    station = game.stations[route.to]
    moved = State(
        route.to,
        settled.belief,
        settled.trust,
        station.place.slots,
        0,
        settled.known,
        settled.hinted,
        settled.issues,
        settled.written,
        settled.flags,
        settled.shown,
        settled.met | station.met,
        settled.parted,
    )
    return apply(station.entry, moved, world)
