"""What is on the screen now: a view, and what the last choice changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.session.view import Light

if TYPE_CHECKING:
    from game.model.scenario import Level
    from game.session.view import View


@dataclass(frozen=True, slots=True)
class Moment:
    """One view beside the one before it, so that each pane can mark what is new."""

    view: View
    facts: frozenset[str] = frozenset()
    """Ids of the facts that were heard, or became sure, with the last choice."""

    issues: frozenset[str] = frozenset()
    """Ids of the issues that moved or appeared."""

    spec: frozenset[str] = frozenset()
    """Ids of the lines of the job that moved or appeared."""

    floors: frozenset[int] = frozenset()
    """Levels on which something lit up."""

    trust: int = 0
    """By how much trust moved."""

    stories: int = 0
    """How many stories fell away."""

    moved: bool = False
    """Whether you came from another floor, or from the street."""

    came_from: Level | None = None
    """The floor from which you came; None for the street."""

    @property
    def changes(self) -> bool:
        """Whether anything in it is new."""
        return bool(self.facts or self.issues or self.spec or self.floors or self.trust or self.stories)

    @classmethod
    def after(cls, before: View | None, view: View) -> Moment:
        """Return the moment of a view that follows another; nothing is new in a first view."""
        if before is None or before.scenario != view.scenario:
            return cls(view)
        return cls(
            view,
            facts=frozenset(fact.id for fact in set(view.notebook) - set(before.notebook)),
            issues=frozenset(issue.id for issue in set(view.issues) - set(before.issues)),
            spec=frozenset(line.id for line in set(view.spec) - set(before.spec)),
            floors=frozenset(int(floor.level) for floor in set(view.floors) - set(before.floors)),
            trust=view.trust - before.trust,
            stories=before.stories - view.stories,
            moved=floor_of(view) not in {None, floor_of(before)},
            came_from=floor_of(before),
        )


def floor_of(view: View) -> Level | None:
    """Return the floor on which you are; None where you are on none."""
    return next((floor.level for floor in view.floors if floor.light is Light.HERE), None)
