"""What decides at a gate or at an offer: which facts and issues come first, where there is no room for all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.model.place import PlaceKind
from game.model.world import FactWeight

if TYPE_CHECKING:
    from collections.abc import Collection

    from game.session.view import ChoiceView, FactView, IssueView, PersonView, Range, SpecView, View

_OVER = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


@dataclass(frozen=True, slots=True)
class Counts:
    """How many facts are known, and how surely."""

    sure: int
    unsure: int
    unheard: int


def counted(view: View) -> Counts:
    """The facts of the notebook, counted."""
    sure = sum(fact.first_hand for fact in view.notebook)
    unheard = sum(fact.text is None for fact in view.notebook)
    return Counts(sure, len(view.notebook) - sure - unheard, unheard)


def deciding_facts(view: View, fresh: Collection[str] = ()) -> tuple[FactView, ...]:
    """Every fact: what was heard just now, then what decides, then what was heard, and last what was not.

    Within each the heavier comes before the lighter, and the surer before the less sure.
    """
    return tuple(sorted(view.notebook, key=lambda fact: (fact.id not in fresh, *_place(fact))))


def _place(fact: FactView) -> tuple[int, ...]:
    """The smaller, the nearer to the top."""
    unheard = fact.text is None
    return (fact.weight is not FactWeight.DECIDES, unheard, -fact.weight, not fact.first_hand)


def pressing_issues(view: View, fresh: Collection[str] = ()) -> tuple[IssueView, ...]:
    """Every issue: what is still open and then what is not, in each what moved just now and what matters most first."""
    return tuple(sorted(view.issues, key=lambda each: (each.status in _OVER, each.id not in fresh, -each.worth)))


def still_open(view: View) -> tuple[IssueView, ...]:
    """The issues that are neither settled nor shown to be fixed."""
    return tuple(issue for issue in view.issues if issue.status not in _OVER)


def asks_estimate(view: View) -> bool:
    """Whether this is a gate where someone waits behind a door, and something is open that they might settle."""
    return view.kind is PlaceKind.GATE and view.gate is not None and bool(view.gate.on) and bool(still_open(view))


def moved_lines(view: View) -> tuple[SpecView, ...]:
    """The lines of the job that are no longer as advertised."""
    return tuple(line for line in view.spec if line.status is not SpecStatus.ADVERTISED)


def can_change(worth: Range) -> bool:
    """Whether what was not heard can still put the job on the other side of what you do otherwise."""
    return worth.least < worth.otherwise < worth.most


def behind(view: View, choice: ChoiceView) -> PersonView | None:
    """Who waits behind a door; at the offer who makes it; None behind what leads to nobody."""
    people = (person for floor in view.floors for person in floor.people)
    if choice.leads_to is None:
        return view.person
    return next((person for person in people if choice.leads_to.startswith(f"{person.name}, ")), None)


def gist(text: str) -> str:
    """The first sentence of a text."""
    first, stop, _ = text.partition(". ")
    return first + stop.strip()
