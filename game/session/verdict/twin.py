"""The twin: the candidate who stood where you stood, in your world, and played on well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.event import Ended, FactHeard, IssueMoved, MeetingBegan, Spoke, StrengthSeen
from game.model.issue import IssueStatus
from game.model.line import NARRATOR
from game.model.world import FactWeight
from game.rules.endings import worth
from game.session.names import FORMS, capital, full_title, short_name, told_by
from game.session.verdict.view import TwinView
from game.solver.priced import STOPS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.event import Event
    from game.model.judgement import Decision
    from game.model.scenario import Scenario
    from game.rules.scoring.played import Played
    from game.solver.solution import Solution

MOST_LINES = 10
MOST_CHOICES = 500
"""Best play never needs as many; a scenario that loops is left there."""


def twin(game: Game, solution: Solution, played: Played) -> TwinView | None:
    """Her story from the point of departure; None where you played on as well as she would have."""
    departure = _departure(played)
    if departure is None:
        return None
    other = play_on(game, solution, departure)
    lines = tuple(_story(game.scenario, tuple(other.turns())[departure.step + 1 :], other))
    ending = other.place.ending
    return TwinView(
        from_step=departure.step,
        lines=lines,
        ending="" if ending is None else ending.title,
        worth=came_to(other),
        yours=came_to(game),
    )


def came_to(game: Game) -> int:
    """What a finished game was worth, less everything that was paid on the way."""
    paid = sum(made.option.choice.effects.cost for made in game.steps)
    return worth(game.machine.game, game.state, game.world) - paid


def play_on(game: Game, solution: Solution, departure: Decision, world: int | None = None) -> Game:
    """A game that parts from this one at a decision and is then played as well as can be without knowing the world."""
    other = game.until(departure.step, world)
    other.choose(_instead(departure))
    for _ in range(MOST_CHOICES):
        choice = solution.best_choice(other.state)
        if choice is None:
            break
        other.choose(choice)
    return other


def _departure(played: Played) -> Decision | None:
    """The decision that gave most away; or a sound stop, after which she goes on all the same."""
    if not played.decisions:
        return None
    worst = max(played.decisions, key=lambda decision: decision.lost)
    if worst.regret:
        return worst
    last = played.decisions[-1]
    left = last.kind in {ChoiceKind.LEAVE, ChoiceKind.DECLINE}
    return last if left and any(kind not in STOPS for kind in last.kinds.values()) else None


def _instead(departure: Decision) -> str:
    """What she did: the best choice, or after a sound stop the best way on."""
    ways = departure.values
    if not departure.regret:
        ways = {choice: value for choice, value in ways.items() if departure.kinds[choice] not in STOPS}
    return max(ways, key=lambda choice: ways[choice])


def _story(scenario: Scenario, turns: tuple[tuple[Event, ...], ...], other: Game) -> Iterator[str]:
    """The lines that matter most, in the order in which they happened."""
    told = [(rank, line) for turn in turns for event in turn for rank, line in _line(scenario, event)]
    told += [(1, event.text) for event in other.epilogue()[:2] if isinstance(event, Spoke) and event.voice == NARRATOR]
    ranks = sorted(rank for rank, _ in told)
    least = ranks[MOST_LINES - 1] if len(ranks) >= MOST_LINES else max(ranks, default=0)
    room = MOST_LINES - sum(1 for rank, _ in told if rank < least)
    for rank, line in told:
        if rank < least:
            yield line
        elif rank == least and room:
            room -= 1
            yield line


def _line(scenario: Scenario, event: Event) -> Iterator[tuple[int, str]]:
    """A line of the twin's story, with how dispensable it is: 0 not at all."""
    twin_is = FORMS[scenario.candidate.pronoun]
    match event:
        case MeetingBegan(_, person):
            yield 0, f"{capital(twin_is.subject)} went on to {full_title(scenario.people[person])}."
        case Ended(ending):
            yield 0, f"It ended so: {scenario.endings[ending].title}."
        case IssueMoved(issue, _, IssueStatus.SETTLED | IssueStatus.FIXED, person):
            about = next(each.about for each in scenario.issues if each.id == issue)
            how = "settled" if event.status is IssueStatus.SETTLED else "shown to be fixed"
            yield 1, f"{about}: {how} with {short_name(scenario.people[person])}."
        case FactHeard(fact, source, True, text):
            weight = next(each.weight for each in scenario.facts if each.id == fact)
            rank = {FactWeight.DECIDES: 2, FactWeight.USEFUL: 3, FactWeight.COLOUR: 4}[weight]
            yield rank, f"{capital(told_by(scenario, source))} told {twin_is.object}: {text}"
        case StrengthSeen():
            yield 1, f"They saw what is not on {twin_is.possessive} résumé."
        case _:
            return
