"""Next time: one of eight short rules, as an if-then line."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from game.model.event import IssueMoved
from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.effects import routes_to
from game.session.verdict.ways import OUT, Way, way_of

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from game.engine.game import Game
    from game.model.judgement import Decision

_CLOSED = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


class Rule(StrEnum):
    """The rules that the game teaches, each in the form in which a plan is best kept."""

    ASK_WHO_KNOWS = "Next time: if the person is not sure, then ask who is."
    MOOD = "Next time: if a mood puts you off, then ask what the work is."
    SECOND_HAND = "Next time: if you heard it second-hand, then have it confirmed before you decide on it."
    OWNER = "Next time: if something is in the way, then take it to the person who can settle it."
    TRADE = "Next time: if you ask for something, then bring what they get for it."
    WRITE = "Next time: if something is settled, then have it put in writing."
    PRICE = "Next time: if one more step can still change your choice, then weigh its price against that."
    LEAVE_WELL = "Next time: if the stop sign is real, then leave soon, and leave well."


def next_time(game: Game, decision: Decision, told: Container[Rule] = ()) -> Rule:
    """The rule that bears most on a decision and was not told yet; the first of all where every one was."""
    bearing = list(_bearing(game, decision))
    return next((rule for rule in bearing if rule not in told), bearing[0])


def _bearing(game: Game, decision: Decision) -> Iterator[Rule]:
    """The rules that bear on a decision, the nearest first."""
    way = way_of(decision.kind)
    if way in OUT:
        yield from _on_going(game, decision)
    elif way in {Way.ACCEPT, Way.OFFER}:
        yield from _on_taking(game, decision, way)
    elif way is Way.CHECK and not decision.regret:
        yield Rule.SECOND_HAND
    if _asked_for_nothing_back(game, decision):
        yield Rule.TRADE
    yield Rule.PRICE
    if way is Way.ON:
        yield Rule.LEAVE_WELL if decision.regret else Rule.OWNER
        if _unsure(game, decision):
            yield Rule.SECOND_HAND
        if _settled_and_not_written(game, decision):
            yield Rule.WRITE
    yield Rule.ASK_WHO_KNOWS


def _on_going(game: Game, decision: Decision) -> Iterator[Rule]:
    if not decision.regret:
        yield Rule.LEAVE_WELL
    if _unsure(game, decision):
        yield Rule.SECOND_HAND
    if _owner_not_met(game, decision):
        yield Rule.OWNER
    if decision.regret:
        yield Rule.MOOD


def _on_taking(game: Game, decision: Decision, way: Way) -> Iterator[Rule]:
    if decision.regret:
        yield Rule.OWNER if way is Way.OFFER and _owner_not_met(game, decision) else Rule.LEAVE_WELL
    if _settled_and_not_written(game, decision):
        yield Rule.WRITE
    if _unsure(game, decision):
        yield Rule.SECOND_HAND


def _unsure(game: Game, decision: Decision) -> bool:
    """Whether something heard second-hand, and not confirmed, could have told the stories apart."""
    state = game.steps[decision.step].before
    unsure = state.hinted & ~state.known
    return any(
        unsure >> index & 1 and len({fact.texts[world] for world in worlds_in(state.belief)}) > 1
        for index, fact in enumerate(game.scenario.facts)
    )


def _owner_not_met(game: Game, decision: Decision) -> bool:
    """Whether something was open that someone not yet met may settle."""
    state, names = game.steps[decision.step].before, game.machine.game.names
    return any(
        status not in _CLOSED and any(not state.met >> names.people[person] & 1 for person in routes_to(issue))
        for issue, status in zip(game.scenario.issues, state.issues, strict=True)
    )


def _settled_and_not_written(game: Game, decision: Decision) -> bool:
    state = game.steps[decision.step].before
    return any(
        status == IssueStatus.SETTLED and not state.written >> index & 1 for index, status in enumerate(state.issues)
    )


def _asked_for_nothing_back(game: Game, decision: Decision) -> bool:
    """Whether something was asked for by then of someone who could settle it, with nothing to offer in return."""
    owners = {issue.id: routes_to(issue) for issue in game.scenario.issues}
    return any(
        isinstance(event, IssueMoved)
        and event.status is IssueStatus.HEARD
        and event.reason is None
        and event.person in owners[event.issue]
        for turn in list(game.turns())[: decision.step + 1]
        for event in turn
    )
