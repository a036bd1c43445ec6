"""What can come up in a world at all: an issue that a world does not know is no one's to raise there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.condition import All, Any, Condition, Not, WorldIs

if TYPE_CHECKING:
    from game.model.issue import Issue
    from game.model.types import WorldId
    from game.rules.compiled import Compiled


def can_arise(issue: Issue, world: WorldId) -> bool:
    """Whether an issue can come up in a world, whatever else is heard and done there."""
    return issue.appears is None or could_be(issue.appears, world, holds=True)


def could_be_settled(issue: Issue, world: WorldId) -> bool:
    """Whether anyone could settle an issue in a world in which it comes up."""
    return bool(issue.resolvers) and world not in issue.fixed_in and can_arise(issue, world)


def settled_from(game: Compiled, place: int) -> frozenset[int]:
    """The issues, by their index, that a choice from a place on may still get settled; conditions are not looked at."""
    found: set[int] = set()
    seen, waiting = {place}, [place]
    while waiting:
        station = game.stations[waiting.pop()]
        moves = [station.entry, *(option.move for option in station.options)]
        found |= {move.raising.issue for move in moves if move.raising is not None and move.raising.never is None}
        onward = {route.to for option in station.options for route in option.routes} - seen
        seen |= onward
        waiting += onward
    return frozenset(found)


def could_be(condition: Condition, world: WorldId, *, holds: bool) -> bool:
    """Whether a condition could ever hold in a world, or with `holds` false, ever fail there.

    Only what it says about worlds is looked at: the belief never leaves out the world that is played.
    """
    match condition:
        case WorldIs("certain", named):
            return named == world or not holds
        case WorldIs(_, named):
            return named != world or holds
        case Not(part):
            return could_be(part, world, holds=not holds)
        case All(parts):
            return (all if holds else any)(could_be(part, world, holds=holds) for part in parts)
        case Any(parts):
            return (any if holds else all)(could_be(part, world, holds=holds) for part in parts)
        case _:
            return True
