"""What a state must still tell: the parts of it that something ahead can read.

A value of `Live` is a set of distinctions. Trust is told apart only where a threshold ahead can feel the difference,
and the statuses of an issue only where something ahead treats them differently. Joining two values is a bitwise or.
"""

from __future__ import annotations

from functools import reduce
from itertools import combinations, product
from typing import TYPE_CHECKING, NamedTuple

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
from game.model.state import MOST_TRUST
from game.rules.guards import manner_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.rules.names import Names

ALL_CUTS = (1 << MOST_TRUST) - 1
STATUSES = frozenset(IssueStatus)
CLOSED = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})
UNCLOSED = STATUSES - CLOSED
_PAIR = {frozenset(pair): 1 << number for number, pair in enumerate(combinations(IssueStatus, 2))}


class Live(NamedTuple):
    """What is still read, as bits; nothing at first."""

    issues: tuple[int, ...]
    """For each issue, the pairs of statuses that are told apart; see `apart`."""

    trust: int = 0
    """Cuts: bit *t* tells trust of *t* and less from trust of *t + 1* and more."""

    knows: int = 0
    """Facts of which it matters that they were heard first-hand."""

    heard: int = 0
    """Facts of which it matters that they were heard at all."""

    written: int = 0
    flags: int = 0
    shown: int = 0
    met: int = 0
    parted: int = 0
    """Manners of parting, each bit at the number that `State.parted` has for it."""

    def __or__(self, other: Live) -> Live:
        if self == other:
            return self
        return Live(
            tuple([mine | theirs for mine, theirs in zip(self.issues, other.issues, strict=True)]),
            self.trust | other.trust,
            self.knows | other.knows,
            self.heard | other.heard,
            self.written | other.written,
            self.flags | other.flags,
            self.shown | other.shown,
            self.met | other.met,
            self.parted | other.parted,
        )

    def telling(self, issue: int, pairs: int) -> Live:
        """The same, with these pairs of an issue's statuses told apart as well."""
        mine = self.issues
        return self._replace(issues=(*mine[:issue], mine[issue] | pairs, *mine[issue + 1 :]))


def nothing(issues: int) -> Live:
    """What is read where nothing is, in a scenario with so many issues."""
    return Live((0,) * issues)


def apart(some: Iterable[IssueStatus], others: Iterable[IssueStatus]) -> int:
    """The pairs of one status from each side, as bits."""
    return sum({_PAIR[frozenset(pair)] for pair in product(some, others) if pair[0] is not pair[1]})


def told_apart(pairs: int, one: IssueStatus, other: IssueStatus) -> bool:
    """Whether these pairs tell two statuses apart."""
    return one is not other and bool(pairs & _PAIR[frozenset((one, other))])


def join(parts: Iterable[Live], none: Live) -> Live:
    """Everything that any of the parts reads."""
    return reduce(Live.__or__, parts, none)


def reads(condition: Condition | None, names: Names) -> Live:
    """What a condition reads. Belief and slots are not among it, because they are always told."""
    none = nothing(len(names.issues))
    match condition:
        case None | WorldIs():
            return none
        case Not(part):
            return reads(part, names)
        case All(parts) | Any(parts):
            return join((reads(part, names) for part in parts), none)
        case FactIs(test, fact):
            bit = 1 << names.facts[fact]
            return none._replace(knows=bit) if test == "knows" else none._replace(heard=bit)
        case IssueIs(test, issue):
            return _issue(none, test, names.issues[issue])
        case TrustIs(comparison, amount):
            return none._replace(trust=_cuts(comparison, amount))
        case FlagIs(flag):
            return none._replace(flags=1 << names.flags[flag])
        case StrengthShown():
            return none._replace(shown=1)
        case Met(person):
            return none._replace(met=1 << names.people[person])
        case PartedSo(manner):
            return none._replace(parted=1 << manner_number(Manner(manner)))


def threshold(least: int) -> int:
    """The cut that tells trust of at least this from less."""
    return (1 << least >> 1) & ALL_CUTS


def _cuts(comparison: str, amount: int) -> int:
    below, above = threshold(amount), threshold(amount + 1)
    return {"<": below, ">=": below, "<=": above, ">": above, "=": below | above}[comparison]


def _issue(none: Live, test: str, index: int) -> Live:
    if test == "written":
        return none._replace(written=1 << index)
    if test == "raised":
        return none.telling(index, apart({IssueStatus.OPEN}, STATUSES))
    return none.telling(index, apart({IssueStatus[test.upper()]}, STATUSES))
