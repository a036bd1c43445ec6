"""L08 to L15, L29 and L30: what a scenario is made of, and who has read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.schema import REVIEWS
from game.model.choice import ChoiceKind, Manner
from game.model.scenario import Level

if TYPE_CHECKING:
    from game.authoring.draft import Draft
    from game.model.scenario import Gate, Meeting
    from game.model.world import Fact

FACTS = range(10, 17)
ISSUES = range(3, 7)
MOST_OF_HR = 4
LEAST_ABOVE = 2
CHEAP = 2
"""Points that a cheap check costs at most."""


def check_structure(draft: Draft) -> None:
    """Tell what is missing, or there in the wrong number."""
    _facts(draft)
    _issues(draft)
    for meeting in draft.scenario.meetings:
        _meeting(draft, meeting)
    for ending in draft.scenario.endings.values():
        if not ending.later:
            draft.tell("L10", ("endings", ending.id), ending.id, found="`later`: what came of it, six months on")
    _reviews(draft)


def _facts(draft: Draft) -> None:
    facts = draft.scenario.facts
    level = {person.id: person.level for person in draft.scenario.people.values()}
    by_hr = [fact for fact in facts if any(level.get(source) is Level.HR for source in fact.known_by)]
    above = [fact for fact in facts if all(level.get(source, Level.HR) > Level.MANAGER for source in fact.known_by)]
    if len(facts) not in FACTS:
        draft.tell("L08", ("facts",), "count", found=f"There are {len(facts)} facts")
    if len(by_hr) > MOST_OF_HR:
        draft.tell("L08", ("facts",), "hr", found=f"HR knows {len(by_hr)} facts first-hand ({_listed(by_hr)})")
    if len(above) < LEAST_ABOVE:
        found = f"Only {len(above)} facts are known above the manager alone"
        draft.tell("L08", ("facts",), "above", found=found)
    for fact in by_hr:
        if len(set(fact.texts)) > 1:
            draft.tell("L11", ("facts", fact.id), fact.id)


def _issues(draft: Draft) -> None:
    count = len(draft.scenario.issues)
    if count not in ISSUES:
        draft.tell("L09", ("issues",), found=count)


def _meeting(draft: Draft, meeting: Meeting) -> None:
    path = ("meetings", meeting.id)
    if not any(choice.effects.parted is Manner.WARMLY for choice in meeting.leave):
        draft.tell("L14", (*path, "leave"), meeting.id)
    gate = meeting.gate
    if gate is None or not any(choice.kind is ChoiceKind.GO_ON for choice in gate.choices):
        return
    if not _has_cheap_check(gate):
        draft.tell("L10", (*path, "gate"), f"{meeting.id}/gate", found=f"`check` that costs {CHEAP} points or less")
    if not gate.tempted:
        draft.tell("L15", (*path, "gate"), meeting.id)


def _has_cheap_check(gate: Gate) -> bool:
    return any(choice.kind is ChoiceKind.CHECK and choice.effects.cost <= CHEAP for choice in gate.choices)


def _reviews(draft: Draft) -> None:
    reviews = draft.scenario.reviews
    missing = [field.key for field in REVIEWS.fields if field.key not in reviews.by]
    if missing:
        draft.tell("L29", ("reviewed by",), ", ".join(missing), key=missing[0])
    if reviews.keyed is None:
        draft.tell("L30", ("keyed",))


def _listed(facts: list[Fact]) -> str:
    return ", ".join(fact.id for fact in facts)
