"""When something is open: conditions as functions of a state."""

from __future__ import annotations

import operator
from collections.abc import Callable
from functools import reduce
from typing import TYPE_CHECKING

from game.model.choice import Manner
from game.model.condition import (
    All,
    Any,
    Condition,
    FactIs,
    FlagIs,
    IssueIs,
    Met,
    Not,
    PartedSo,
    StrengthShown,
    TrustIs,
    WorldIs,
)
from game.model.issue import IssueStatus

if TYPE_CHECKING:
    from game.model.state import State
    from game.rules.names import Names

Guard = Callable[["State"], bool]
"""Whether something holds in a state."""

_COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
    ">=": operator.ge,
    ">": operator.gt,
}
_STATUS = {
    "routed": int(IssueStatus.ROUTED),
    "settled": int(IssueStatus.SETTLED),
    "fixed": int(IssueStatus.FIXED),
}
_MANNERS = tuple(Manner)


def compile_guard(condition: Condition | None, names: Names) -> Guard | None:
    """The condition as a function; None, which always holds, for no condition."""
    return None if condition is None else _guard(condition, names)


def holds(guard: Guard | None, state: State) -> bool:
    """Whether the guard lets this state through."""
    return guard is None or guard(state)


def manner_number(manner: Manner | None) -> int:
    """How `State.parted` writes this manner; 0 for none."""
    return 0 if manner is None else _MANNERS.index(manner) + 1


def manner_of(number: int) -> Manner | None:
    """The manner that `State.parted` stands for."""
    return None if number == 0 else _MANNERS[number - 1]


def both(first: Guard | None, second: Guard | None) -> Guard | None:
    """A guard that holds when both hold."""
    if first is None or second is None:
        return first or second
    return lambda state: first(state) and second(state)


def _guard(condition: Condition, names: Names) -> Guard:
    match condition:
        case Not(part):
            inner = _guard(part, names)
            return lambda state: not inner(state)
        case All(parts):
            return reduce(_and, [_guard(part, names) for part in parts])
        case Any(parts):
            return reduce(_or, [_guard(part, names) for part in parts])
        case FactIs(test, fact):
            return _fact(test, 1 << names.facts[fact])
        case IssueIs(test, issue):
            return _issue(test, names.issues[issue])
        case WorldIs(test, world):
            return _world(test, 1 << names.worlds[world])
        case TrustIs(comparison, amount):
            compare = _COMPARE[comparison]
            return lambda state: compare(state.trust, amount)
        case FlagIs(flag):
            bit = 1 << names.flags[flag]
            return lambda state: bool(state.flags & bit)
        case StrengthShown():
            return lambda state: state.shown
        case Met(person):
            bit = 1 << names.people[person]
            return lambda state: bool(state.met & bit)
        case PartedSo(manner):
            number = manner_number(Manner(manner))
            return lambda state: state.parted == number


def _and(first: Guard, second: Guard) -> Guard:
    return lambda state: first(state) and second(state)


def _or(first: Guard, second: Guard) -> Guard:
    return lambda state: first(state) or second(state)


def _fact(test: str, bit: int) -> Guard:
    if test == "knows":
        return lambda state: bool(state.known & bit)
    return lambda state: bool((state.known | state.hinted) & bit)


def _issue(test: str, index: int) -> Guard:
    if test == "written":
        return lambda state: bool(state.written >> index & 1)
    if test == "raised":
        return lambda state: state.issues[index] != IssueStatus.OPEN
    status = _STATUS[test]
    return lambda state: state.issues[index] == status


def _world(test: str, bit: int) -> Guard:
    if test == "possible":
        return lambda state: bool(state.belief & bit)
    return lambda state: state.belief == bit
