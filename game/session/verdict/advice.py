"""Next time: one of eight short rules, as an if-then line."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.rules.effects import routes_to
from game.solver.priced import STOPS

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.judgement import Decision


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


def next_time(game: Game, decision: Decision) -> str:
    """The rule that bears most on a decision."""
    state = game.steps[decision.step].before
    stopped = decision.kind in STOPS
    if not decision.regret:
        return str(Rule.LEAVE_WELL if decision.kind in {ChoiceKind.LEAVE, ChoiceKind.DECLINE} else Rule.PRICE)
    if stopped and state.hinted & ~state.known:
        return str(Rule.SECOND_HAND)
    if stopped and _owner_not_met(game, decision):
        return str(Rule.OWNER)
    return str(Rule.ASK_WHO_KNOWS if stopped else Rule.PRICE)


def _owner_not_met(game: Game, decision: Decision) -> bool:
    """Whether something was open that someone not yet met may settle."""
    state, names = game.steps[decision.step].before, game.machine.game.names
    return any(
        status not in {IssueStatus.SETTLED, IssueStatus.FIXED}
        and any(not state.met >> names.people[person] & 1 for person in routes_to(issue))
        for issue, status in zip(game.scenario.issues, state.issues, strict=True)
    )
