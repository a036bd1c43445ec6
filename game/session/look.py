"""A game as a view: every name resolved, every rule applied."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.place import PlaceKind
from game.rules.belief import every_world
from game.rules.chance import shuffled
from game.rules.endings import outside_option
from game.rules.guards import compile_guard, holds
from game.session.board import fact_views, floor_views, issue_views, spec_views
from game.session.names import full_title, person_view, short_name
from game.session.telling import tell
from game.session.verdict.ranges import range_now
from game.session.view import ChoiceView, GateView, PersonView, View

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.engine.game import Game
    from game.model.choice import Choice
    from game.model.event import Event
    from game.model.scenario import Scenario

_ON = {ChoiceKind.GO_ON, ChoiceKind.ACCEPT}
_OUT = {ChoiceKind.LEAVE, ChoiceKind.DECLINE}


def look(game: Game) -> View:
    """The view of a game as it stands."""
    return _Look(game).view()


@dataclass(frozen=True)
class _Look:
    game: Game

    @cached_property
    def scenario(self) -> Scenario:
        return self.game.scenario

    @cached_property
    def turns(self) -> tuple[tuple[Event, ...], ...]:
        return tuple(self.game.turns())

    @cached_property
    def events(self) -> tuple[Event, ...]:
        return tuple(event for turn in self.turns for event in turn)

    @cached_property
    def deciding(self) -> bool:
        """Whether the game stands at a gate or at the offer."""
        return self.game.place.kind in {PlaceKind.GATE, PlaceKind.OFFER}

    def view(self) -> View:
        game, scenario, state, place = self.game, self.scenario, self.game.state, self.game.place
        return View(
            scenario=scenario.id,
            title=scenario.card.title,
            company=scenario.company.name,
            place=place.id,
            kind=place.kind,
            heading=self._heading(),
            person=self._person(),
            told=tell(scenario, self.turns[-1]),
            choices=() if self.deciding else self._answers(),
            leave=() if self.deciding else self._shown(game.legal_choices, _OUT),
            gate=self._gate() if self.deciding else None,
            trust=state.trust,
            slots_left=state.slots if place.kind is PlaceKind.SCENE else 0,
            slots_all=place.slots if place.kind is PlaceKind.SCENE else 0,
            stories=state.belief.bit_count(),
            worlds=len(scenario.worlds),
            notebook=fact_views(scenario, self.events),
            issues=issue_views(game, self.events),
            floors=floor_views(game, self.events),
            spec=spec_views(scenario, self.events),
            paid=sum(made.option.choice.effects.cost for made in game.steps),
            step=len(game.steps),
            outcome=game.outcome,
            otherwise=outside_option(game.machine.game, state),
        )

    def _heading(self) -> str:
        place = self.game.place
        if place.offer is not None:
            return f"The offer: {place.offer.job}"
        if place.ending is not None:
            return place.ending.title
        if place.meeting is None:
            return self.scenario.ad.title
        person = self.scenario.people[place.meeting.person]
        return f"After {short_name(person)}" if place.kind is PlaceKind.GATE else full_title(person)

    def _person(self) -> PersonView | None:
        place = self.game.place
        if place.offer is not None:
            return person_view(self.scenario, place.offer.by)
        return None if place.meeting is None else person_view(self.scenario, place.meeting.person)

    def _answers(self) -> tuple[ChoiceView, ...]:
        """Answers in an order that depends on the seed; questions in the order of the file."""
        choices = [choice for choice in self.game.legal_choices if choice.kind not in _OUT]
        if choices and choices[0].kind is ChoiceKind.ANSWER:
            choices = shuffled(choices, self.game.place.id, self.game.seed)
        return tuple(self._choice(choice) for choice in choices)

    def _shown(self, choices: Iterable[Choice], kinds: set[ChoiceKind]) -> tuple[ChoiceView, ...]:
        return tuple(self._choice(choice) for choice in choices if choice.kind in kinds)

    def _choice(self, choice: Choice) -> ChoiceView:
        behind = None
        if choice.meeting is not None:
            meeting = next(each for each in self.scenario.meetings if each.id == choice.meeting)
            behind = full_title(self.scenario.people[meeting.person])
        return ChoiceView(
            id=choice.id,
            kind=choice.kind,
            words=choice.words,
            spoken=choice.spoken,
            cost=choice.effects.cost,
            price=choice.price,
            leads_to=behind,
        )

    def _gate(self) -> GateView:
        legal = self.game.legal_choices
        return GateView(
            tempted=self._tempted(),
            on=self._shown(legal, _ON),
            check=self._shown(legal, {ChoiceKind.CHECK}),
            offer=self._shown(legal, {ChoiceKind.OFFER}),
            out=self._shown(legal, _OUT),
            worth=range_now(self.game, self._heading()),
            leans=self.game.state.belief != every_world(self.scenario),
        )

    def _tempted(self) -> tuple[str, ...]:
        meeting = self.game.place.meeting
        if meeting is None or meeting.gate is None:
            return ()
        names = self.game.machine.game.names
        return tuple(
            line.texts[self.game.world]
            for line in meeting.gate.tempted
            if holds(compile_guard(line.when, names), self.game.state)
        )
