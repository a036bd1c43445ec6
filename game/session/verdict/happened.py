"""What came of a decision in this run, and how often the other way would have come to more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import IssueMoved, TurnedDown
from game.model.issue import IssueStatus
from game.rules.belief import weight_of, worlds_in
from game.session.verdict.playing import came_to, play_on
from game.session.verdict.quotes import heard_in, quoted
from game.session.verdict.ways import Way, way_of

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.event import Event, FactHeard
    from game.model.judgement import Decision
    from game.model.types import ChoiceId
    from game.solver.solution import Solution

_LAST = frozenset({Way.LEAVE, Way.DECLINE, Way.ACCEPT})
"""The ways after which nothing more is heard, so that only the truth can be told."""


def odds_of(game: Game, solution: Solution, decision: Decision, other: ChoiceId) -> int:
    """In how many of 100 runs the other choice would have come to more, over the worlds that fitted then."""
    belief = game.steps[decision.step].before.belief
    more = sum(
        1 << world
        for world in worlds_in(belief)
        if came_to(play_on(game, solution, decision.step, other, world))
        > came_to(play_on(game, solution, decision.step, decision.choice, world))
    )
    return round(100 * weight_of(game.scenario, more) / weight_of(game.scenario, belief))


def came_of(game: Game, decision: Decision, told: set[FactHeard]) -> str:
    """What happened next in this run; a fact that is quoted joins those that were told."""
    if way_of(decision.kind) in _LAST:
        return f"In this run: {game.scenario.worlds[game.world].truth}"
    turns = list(game.turns())[decision.step + 1 : _next_decision(game, decision) + 1]
    events = [event for turn in turns for event in turn]
    refused = next((event for event in events if isinstance(event, TurnedDown)), None)
    if refused is not None:
        return f"In this run they then turned you down: “{refused.because}”"
    heard = [each for each in heard_in(turns) if each.event.first_hand and each.event not in told]
    settled = _settled(game, events)
    if not heard:
        return settled.strip() or "In this run it brought nothing else that was new."
    weights = {fact.id: fact.weight for fact in game.scenario.facts}
    heaviest = max(heard, key=lambda each: weights[each.event.fact])
    told.add(heaviest.event)
    return f"In this run {quoted(game.scenario, heaviest, ' then')}{settled}"


def _settled(game: Game, events: list[Event]) -> str:
    """What was settled or shown to be fixed, as one more sentence; nothing where nothing was."""
    about = {issue.id: issue.about for issue in game.scenario.issues}
    words = {IssueStatus.SETTLED: "settled", IssueStatus.FIXED: "shown to be fixed"}
    moved = [
        f"“{about[event.issue].rstrip('.')}” ({words[event.status]})"
        for event in events
        if isinstance(event, IssueMoved) and event.status in words
    ]
    return f" Taken up there: {'; '.join(moved)}." if moved else ""


def _next_decision(game: Game, decision: Decision) -> int:
    """The number of the next choice that was made at another place's gate or offer, or the end."""
    stations = game.machine.game.stations
    for number, made in enumerate(game.steps[decision.step + 1 :], decision.step + 1):
        if stations[made.before.place].place.scene is None:
            return number
    return len(game.steps)
