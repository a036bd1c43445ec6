"""The twin: the candidate who stood where you stood, in your world, and played on well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import Arrived, Ended, FactHeard, IssueMoved, MeetingBegan, Spoke, StrengthSeen, TurnedDown
from game.model.issue import IssueStatus
from game.model.line import NARRATOR
from game.model.world import FactWeight
from game.session.names import FORMS, capital, full_title, short_name
from game.session.verdict.playing import came_to, play_on
from game.session.verdict.quotes import Heard, quoted, said_before, short
from game.session.verdict.tree import moment_of
from game.session.verdict.view import TwinView
from game.session.verdict.ways import OUT, best_way, way_of, way_on
from game.session.words import count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.game import Game
    from game.model.event import Event
    from game.model.judgement import Decision
    from game.model.types import ChoiceId
    from game.rules.scoring.played import Played
    from game.session.names import Forms
    from game.solver.solution import Solution

MOST_LINES = 10
_RANKS = {FactWeight.DECIDES: 2, FactWeight.USEFUL: 4, FactWeight.COLOUR: 5}


def twin(game: Game, solution: Solution, played: Played) -> TwinView | None:
    """Her story from the point of departure; None where you played on as well as she would have."""
    departure = _departure(played)
    if departure is None:
        return None
    decision, instead = departure
    other = play_on(game, solution, decision.step, instead)
    ending = other.place.ending
    assert ending is not None
    more = decision.values[instead] - decision.value
    return TwinView(
        from_step=decision.step,
        lines=tuple(_Story(other, decision.step).lines()),
        ending=ending.title,
        worth=came_to(other),
        yours=came_to(game),
        more=float(more),
        opening=_opening(other, decision.step),
        closing=_closing(other, came_to(other) - came_to(game), float(more)),
    )


def _departure(played: Played) -> tuple[Decision, ChoiceId] | None:
    """The decision that gave most away, and the best choice there; or a sound stop, and the best way on."""
    if not played.decisions:
        return None
    worst = max(played.decisions, key=lambda decision: decision.lost)
    if worst.regret:
        return worst, best_way(worst)
    last = played.decisions[-1]
    instead = way_on(last) if way_of(last.kind) in OUT else None
    return None if instead is None else (last, instead)


def _opening(other: Game, step: int) -> str:
    """Where they parted, and by which words."""
    made = other.steps[step]
    choice, place = made.option.choice, other.machine.game.stations[made.before.place].place
    they = FORMS[other.scenario.candidate.pronoun].subject
    where = moment_of(other.scenario, place)
    words = f"{they} said: “{choice.words}”" if choice.spoken else f"{they} chose: {choice.words.rstrip('.')}."
    return f"Your twin stood where you stood {where[:1].lower()}{where[1:]}; {words}"


def _closing(other: Game, more: int, expected: float) -> str:
    """What it came to in this run, what it was worth then, and whether the difference was luck."""
    them = FORMS[other.scenario.candidate.pronoun].object
    than = f"{abs(more)} {'more' if more > 0 else 'less'} than" if more else "as much as"
    came = f"With everything paid, it came to {count(came_to(other), 'point')} for {them}, {than} for you."
    if expected > 0 and more >= 0:
        return came
    points = round(abs(expected))
    worth = f"about {points} {'less' if expected < 0 else 'more'} than" if points else "as much as"
    luck = "That was luck: on" if (expected < 0 < more) or (more < 0 < expected) else "On"
    return f"{came} {luck} what could be known then, it was worth {worth} your choice."


class _Story:
    """The twin's game, told in the lines that matter most, in the order in which they happened."""

    def __init__(self, other: Game, step: int) -> None:
        self.game = other
        self.scenario = other.scenario
        self.turns = tuple(other.turns())[step + 1 :]
        self.they: Forms = FORMS[other.scenario.candidate.pronoun]

    def lines(self) -> Iterator[str]:
        """At most ten."""
        told = [line for turn in self.turns for index in range(len(turn)) for line in self._line(turn, index)]
        later = [event for event in self.game.epilogue() if isinstance(event, Spoke) and event.voice == NARRATOR]
        told += [(3, event.text) for event in later]
        ranks = sorted(rank for rank, _ in told)
        least = ranks[MOST_LINES - 1] if len(ranks) >= MOST_LINES else max(ranks, default=0)
        room = MOST_LINES - sum(1 for rank, _ in told if rank < least)
        for rank, line in told:
            if rank < least:
                yield line
            elif rank == least and room:
                room -= 1
                yield line

    def _line(self, turn: Sequence[Event], index: int) -> Iterator[tuple[int, str]]:
        """The line of an event, if it has one, with how dispensable it is: 0 not at all."""
        event = turn[index]
        match event:
            case MeetingBegan(_, person):
                yield 0, f"{capital(self.they.subject)} sat down with {full_title(self.scenario.people[person])}."
            case Arrived(place) if place.startswith("offer/"):
                job = next(each.job for each in self.scenario.offers if f"offer/{each.id}" == place)
                yield 1, f"The offer: {job}."
            case TurnedDown(because):
                yield 0, f"They said no: {because}"
            case Ended(ending):
                yield 0, f"It ended so: {self.scenario.endings[ending].title}."
            case IssueMoved(status=IssueStatus.SETTLED | IssueStatus.FIXED):
                yield 1, self._issue(event, said_before(turn, index, event.person))
            case FactHeard(fact, _, True, _):
                weight = next(each.weight for each in self.scenario.facts if each.id == fact)
                told = capital(quoted(self.scenario, Heard(event, None)))
                yield _RANKS[weight], told.replace(" told you: ", f" told {self.they.object}: ")
            case StrengthSeen():
                yield 4, f"They saw what is not on {self.they.possessive} résumé."
            case _:
                return

    def _issue(self, event: IssueMoved, said: str | None) -> str:
        about = next(each.about for each in self.scenario.issues if each.id == event.issue)
        how = "settled" if event.status is IssueStatus.SETTLED else "shown to be fixed"
        person = short_name(self.scenario.people[event.person])
        words = f" “{short(said)}”" if said else ""
        return f"{about}: {how} with {person}.{words}" if how == "settled" else f"{about}: {how} by {person}.{words}"
