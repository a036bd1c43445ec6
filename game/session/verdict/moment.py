"""A moment: a choice that was made, the one it is measured by, and how everything stood then."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.model.event import FactHeard, IssueMoved, MeetingBegan
from game.model.issue import IssueStatus
from game.rules.belief import worlds_in
from game.rules.effects import routes_to
from game.rules.guards import compile_guard, holds
from game.session.verdict.ways import Way, way_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.choice import Choice
    from game.model.event import Event
    from game.model.issue import Issue
    from game.model.state import State
    from game.model.types import ChoiceId, FactId, PersonId

_CLOSED = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


@dataclass(frozen=True)
class Moment:
    """One of the choices of a finished game."""

    game: Game
    step: int
    against: ChoiceId
    """The choice by which it is measured."""

    gain: float
    """Points against that: below 0 where it cost."""

    @property
    def made(self) -> Choice:
        """The choice that was made."""
        return self.game.steps[self.step].option.choice

    @property
    def other(self) -> Choice:
        """The choice by which it is measured."""
        station = self.game.machine.game.stations[self.state.place]
        return station.options[station.numbers[self.against]].choice

    @property
    def state(self) -> State:
        """How it stood then."""
        return self.game.steps[self.step].before

    @property
    def better(self) -> Choice:
        """Whichever of the two was worth more."""
        return self.other if self.gain < 0 else self.made

    @property
    def worse(self) -> Choice:
        """Whichever of the two was worth less."""
        return self.made if self.gain < 0 else self.other

    @property
    def knew_nothing(self) -> bool:
        """Whether nothing had been heard by then but the ad."""
        return not any(isinstance(event, FactHeard) and event.source != "ad" for event in self._told)

    @property
    def unsure(self) -> frozenset[FactId]:
        """What was heard second-hand, is not confirmed, and could tell the stories apart."""
        unsure, belief = self.state.hinted & ~self.state.known, self.state.belief
        return frozenset(
            fact.id
            for index, fact in enumerate(self.game.scenario.facts)
            if unsure >> index & 1 and len({fact.texts[world] for world in worlds_in(belief)}) > 1
        )

    @property
    def last_was_unsure(self) -> bool:
        """Whether the person one sat with last told something that is unsure still."""
        sat = [event.person for event in self._told if isinstance(event, MeetingBegan)]
        heard = [event for event in self._told if isinstance(event, FactHeard) and not event.first_hand]
        return bool(sat) and any(event.source == sat[-1] and event.fact in self.unsure for event in heard)

    def asks(self, choice: Choice) -> bool:
        """Whether a choice asks whoever it goes to, or whoever is behind its door, for a fact that is unsure."""
        if choice.meeting is None:
            return bool(self.unsure & {*choice.effects.hears})
        behind = self._behind(choice)
        return any(fact.id in self.unsure and behind in fact.known_by for fact in self.game.scenario.facts)

    def raises_with_owner(self, choice: Choice) -> bool:
        """Whether a choice takes something open to somebody who may settle it, at once or behind its door."""
        raised = choice.effects.raises
        whom = self._behind(choice) or choice.effects.by or self._speaker
        return any(
            whom in routes_to(issue)
            for issue in self._open()
            if choice.meeting is not None or (raised is not None and raised.issue == issue.id)
        )

    def owner_not_met(self) -> bool:
        """Whether something is open that somebody whom one has not met may settle."""
        people = self.game.machine.game.names.people
        return any(not self.state.met >> people[person] & 1 for issue in self._open() for person in routes_to(issue))

    def settled_and_not_written(self) -> bool:
        """Whether something is settled, and was never put in writing."""
        return any(
            status == IssueStatus.SETTLED and not self.state.written >> index & 1
            for index, status in enumerate(self.state.issues)
        )

    def asked_for_nothing_back(self) -> bool:
        """Whether something was asked for by then of someone who could settle it, with nothing to offer in return."""
        owners = {issue.id: routes_to(issue) for issue in self.game.scenario.issues}
        return any(
            isinstance(event, IssueMoved)
            and event.status is IssueStatus.HEARD
            and event.reason is None
            and event.person in owners[event.issue]
            for event in self._told
        )

    def finds_out(self, choice: Choice) -> bool:
        """Whether a choice is to find something out; some messages only ask for a favour."""
        return way_of(choice.kind) is Way.CHECK and bool(choice.effects.hears)

    @property
    def _told(self) -> list[Event]:
        return [event for turn in list(self.game.turns())[: self.step + 1] for event in turn]

    @property
    def _speaker(self) -> str | None:
        return self.game.machine.game.stations[self.state.place].place.speaker

    def _behind(self, choice: Choice) -> PersonId | None:
        """Who waits behind the door of a choice."""
        meetings = self.game.scenario.meetings
        return next((each.person for each in meetings if each.id == choice.meeting), None)

    def _open(self) -> Iterator[Issue]:
        """What had come up by then, and was neither settled nor shown to be fixed."""
        names, state = self.game.machine.game.names, self.state
        for issue, status in zip(self.game.scenario.issues, state.issues, strict=True):
            came_up = status != IssueStatus.OPEN or holds(compile_guard(issue.appears, names), state)
            if came_up and status not in _CLOSED:
                yield issue
