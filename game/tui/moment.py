"""What is on the screen now: a view, and what the last choice changed in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
        )
