"""What can come up in a world at all: an issue that a world does not know is no one's to raise there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.condition import All, Any, Condition, Not, WorldIs

if TYPE_CHECKING:
    from game.model.issue import Issue
    from game.model.types import WorldId


def can_arise(issue: Issue, world: WorldId) -> bool:
    """Whether an issue can come up in a world, whatever else is heard and done there."""
    return issue.appears is None or could_be(issue.appears, world, holds=True)


def could_be_settled(issue: Issue, world: WorldId) -> bool:
    """Whether anyone could settle an issue in a world in which it comes up."""
    return bool(issue.resolvers) and world not in issue.fixed_in and can_arise(issue, world)


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
