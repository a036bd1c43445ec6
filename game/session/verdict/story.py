"""A finished game from one choice on, told in the lines that matter most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.model.event import Arrived, Ended, FactHeard, IssueMoved, MeetingBegan, Spoke, StrengthSeen, TurnedDown
from game.model.issue import IssueStatus
from game.model.line import NARRATOR
from game.model.world import FactWeight
from game.session.grammar import quoted
from game.session.names import capital, full_title, short_name
from game.session.verdict.quotes import Heard, said_before, short, sourced
from game.session.verdict.tree import stage_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.engine.game import Game
    from game.model.event import Event
    from game.session.names import Forms

MOST_LINES = 10
"""Lines of a story, unless more than that cannot be spared."""

OFFER, END, LATER = "The offer", "How it ended", "Six months later"
"""The stages that are not meetings, in their order."""

_NEVER, _LAST, _MEETING = 0, 1, 3
"""How easily a line can be spared: not at all; only after everything else; where the lines after it name the person."""

_RANKS = {FactWeight.DECIDES: 2, FactWeight.USEFUL: 4, FactWeight.COLOUR: 5}


class Line(NamedTuple):
    """One line of a story."""

    stage: str
    """The part of the story: whom it was with, or one of those that are not meetings."""

    text: str


class Story:
    """What came after a choice, in the order in which it happened, of somebody who is called by the given forms."""

    def __init__(self, game: Game, step: int, they: Forms) -> None:
        self.game = game
        self.scenario = game.scenario
        self.they = they
        self._turns = tuple(game.turns())[step + 1 :]
        self._stage = stage_at(game, step)
        self._met = [event.person for event in _events(game, step) if isinstance(event, MeetingBegan)]

    def lines(self) -> Iterator[Line]:
        """At most ten, with those that can be spared least; how it ended, and what came later, always."""
        told = list(self._told())
        by_rank = sorted(range(len(told)), key=lambda number: told[number][0])
        kept = {number for number in by_rank if told[number][0] == _NEVER} | set(by_rank[:MOST_LINES])
        yield from (line for number, (_, line) in enumerate(told) if number in kept)

    def _told(self) -> Iterator[tuple[int, Line]]:
        """Every line, with how easily it can be spared."""
        during = list(self._during())
        settled = {line.stage for rank, line in during if rank <= _RANKS[FactWeight.DECIDES]}
        for rank, line in during:
            yield _LAST if rank == _MEETING and line.stage not in settled else rank, line
        for event in self.game.epilogue():
            if isinstance(event, Spoke) and event.voice == NARRATOR:
                yield _NEVER, Line(LATER, event.text)

    def _during(self) -> Iterator[tuple[int, Line]]:
        for turn in self._turns:
            for index, event in enumerate(turn):
                self._move(event)
                for rank, text in self._line(turn, index):
                    yield rank, Line(self._stage, text)

    def _move(self, event: Event) -> None:
        """Go on to the stage that an event begins."""
        match event:
            case MeetingBegan(_, person):
                again = " again" if person in self._met else ""
                self._met.append(person)
                self._stage = f"{short_name(self.scenario.people[person])}{again}"
            case Arrived(place) if place.startswith("offer/"):
                self._stage = OFFER
            case Ended():
                self._stage = END
            case _:
                return

    def _line(self, turn: Sequence[Event], index: int) -> Iterator[tuple[int, str]]:
        event = turn[index]
        match event:
            case MeetingBegan(_, person):
                who = full_title(self.scenario.people[person])
                yield _MEETING, f"{capital(self.they.subject)} sat down with {who}."
            case Arrived(place) if place.startswith("offer/"):
                job = next(each.job for each in self.scenario.offers if f"offer/{each.id}" == place)
                yield _NEVER, f"The offer: {job}."
            case TurnedDown(because):
                yield _NEVER, f"They said no: {because}"
            case Ended(ending):
                yield _NEVER, f"It ended so: {self.scenario.endings[ending].title}."
            case IssueMoved(status=IssueStatus.SETTLED | IssueStatus.FIXED):
                yield _LAST, self._issue(event, said_before(turn, index, event.person))
            case FactHeard(fact, _, True, _):
                weight = next(each.weight for each in self.scenario.facts if each.id == fact)
                yield _RANKS[weight], self._heard(event)
            case StrengthSeen():
                yield 4, f"They saw what is not on {self.they.possessive} résumé."
            case _:
                return

    def _heard(self, event: FactHeard) -> str:
        return capital(sourced(self.scenario, Heard(event, None), you=self.they))

    def _issue(self, event: IssueMoved, said: str | None) -> str:
        about = next(each.about for each in self.scenario.issues if each.id == event.issue)
        how = "settled with" if event.status is IssueStatus.SETTLED else "shown to be fixed by"
        words = f" {quoted(short(said))}" if said else ""
        return f"{about}: {how} {short_name(self.scenario.people[event.person])}.{words}"


def _events(game: Game, step: int) -> Iterator[Event]:
    """Everything that was told up to a choice."""
    for turn in tuple(game.turns())[: step + 1]:
        yield from turn
