"""What came of a decision in this run, and how often the other way would have come to more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import DECISIONS
from game.model.event import IssueMoved, Recorded, SpecMoved, StrengthSeen, TurnedDown
from game.model.issue import IssueStatus
from game.rules.belief import weight_of, worlds_in
from game.session.grammar import quoted, within
from game.session.verdict.playing import came_to, play_on
from game.session.verdict.quotes import heard_in, sourced
from game.session.verdict.ways import Way, way_of
from game.session.words import ISSUE_WORDS, SPEC_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.game import Game
    from game.model.event import Event, FactHeard
    from game.model.judgement import Decision
    from game.model.types import ChoiceId, IssueId
    from game.solver.solution import Solution

_LAST = frozenset({Way.LEAVE, Way.DECLINE, Way.ACCEPT})
"""The ways after which nothing more is heard, so that only the truth can be told."""

_STOOD = {IssueStatus.FIXED: "shown to be fixed"}
"""How an issue stands, where that is said otherwise than in the notebook."""


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
    """What happened next in this run; a fact that is told joins those that were told."""
    if way_of(decision.kind) in _LAST:
        return f"In this run: {game.scenario.worlds[game.world].truth}"
    until = _next_decision(game, decision) if decision.kind in DECISIONS else decision.step + 1
    turns = list(game.turns())[decision.step + 1 : until + 1]
    events = [event for turn in turns for event in turn]
    refused = next((event for event in events if isinstance(event, TurnedDown)), None)
    if refused is not None:
        return f"In this run they then turned you down: {refused.because}"
    heard = [each for each in heard_in(turns) if each.event not in told]
    if not heard:
        return _without_facts(game, events)
    weights = {fact.id: fact.weight for fact in game.scenario.facts}
    heaviest = max(heard, key=lambda each: (each.event.first_hand, weights[each.event.fact]))
    told.add(heaviest.event)
    moved = _moved(game, events)
    return f"In this run {sourced(game.scenario, heaviest, ' then')}{f' Taken up there: {moved}.' if moved else ''}"


def _without_facts(game: Game, events: Iterable[Event]) -> str:
    """What else was new, where no fact was."""
    moved = _moved(game, events)
    if moved:
        return f"In this run this was taken up: {moved}."
    lines = {
        event.line: f"{within(event.text)} ({SPEC_WORDS[event.status]})"
        for event in events
        if isinstance(event, SpecMoved)
    }
    if lines:
        return f"In this run the job became clearer: {'; '.join(lines.values())}."
    if any(isinstance(event, StrengthSeen) for event in events):
        return "In this run they then saw what is not on your résumé."
    return "In this run it brought nothing else that was new."


def _moved(game: Game, events: Iterable[Event]) -> str:
    """The issues that moved, each with how it stood after it; empty where none did."""
    about = {issue.id: quoted(issue.about.rstrip(".")) for issue in game.scenario.issues}
    moved: dict[IssueId, str] = {}
    for event in events:
        if isinstance(event, IssueMoved):
            moved[event.issue] = _STOOD.get(event.status, ISSUE_WORDS[event.status])
        elif isinstance(event, Recorded):
            moved[event.issue] = f"{moved[event.issue]}, and in writing" if event.issue in moved else "put in writing"
    return "; ".join(f"{about[issue]} ({how})" for issue, how in moved.items())


def _next_decision(game: Game, decision: Decision) -> int:
    """The number of the next choice that was made at another place's gate or offer, or the end."""
    stations = game.machine.game.stations
    for number, made in enumerate(game.steps[decision.step + 1 :], decision.step + 1):
        if stations[made.before.place].place.scene is None:
            return number
    return len(game.steps)
