"""Compiling: from a scenario as written to one table of places."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind
from game.model.event import Arrived, Did, Ended, Paid, Spoke, TurnedDown
from game.model.line import YOU
from game.rules.compiled import SILENCE, Compiled, Option, Route, Script, Station
from game.rules.effects import compile_move
from game.rules.guards import compile_guard
from game.rules.names import Names
from game.rules.places import ending_place, gate_place, offer_place, places_of, scene_place
from game.rules.scripts import compile_script

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.model.choice import Choice
    from game.model.event import Event
    from game.model.place import Place
    from game.model.scenario import Meeting, Scenario, Scene
    from game.model.state import State

SLOT_KINDS = frozenset({ChoiceKind.TOPIC, ChoiceKind.CHECK})
"""The kinds of choice that take a slot, and are then spent."""


def compile_scenario(scenario: Scenario) -> Compiled:
    """The scenario ready to run. Takes a scenario in which the reader found no error."""
    return _Compiler(scenario).compiled()


@dataclass(frozen=True)
class _Compiler:
    scenario: Scenario

    @cached_property
    def names(self) -> Names:
        return Names.of(self.scenario)

    @cached_property
    def places(self) -> tuple[Place, ...]:
        return tuple(places_of(self.scenario))

    @cached_property
    def numbers(self) -> dict[str, int]:
        return {place.id: index for index, place in enumerate(self.places)}

    def compiled(self) -> Compiled:
        facts, lost = self.scenario.facts, self.scenario.candidate.otherwise.lost
        return Compiled(
            scenario=self.scenario,
            names=self.names,
            stations=tuple(self._station(place) for place in self.places),
            places=self.numbers,
            epilogues={
                self.numbers[ending_place(ending.id)]: compile_script(ending.later, self.names)
                for ending in self.scenario.endings.values()
            },
            start_known=sum(1 << index for index, fact in enumerate(facts) if "ad" in fact.known_by),
            issue_count=len(self.scenario.issues),
            lost=compile_guard(None if lost is None else lost.when, self.names),
        )

    def _station(self, place: Place) -> Station:
        options = tuple(self._option(place, number, choice) for number, choice in enumerate(place.choices))
        meeting = place.meeting
        return Station(
            place=place,
            options=options,
            numbers={choice.id: number for number, choice in enumerate(place.choices)},
            guarded=any(option.takes_slot or option.when is not None for option in options),
            entry=compile_move(place.entry, place.speaker, self.scenario, self.names),
            met=0 if meeting is None else 1 << self.names.people[meeting.person],
            arrival=tuple(_arrival(place)),
            opens=SILENCE if meeting is None else compile_script(meeting.opens, self.names),
            says=compile_script(place.lines, self.names),
        )

    def _option(self, place: Place, number: int, choice: Choice) -> Option:
        return Option(
            choice=choice,
            bit=1 << number,
            takes_slot=choice.kind in SLOT_KINDS,
            when=compile_guard(choice.when, self.names),
            move=compile_move(choice.effects, place.speaker, self.scenario, self.names),
            routes=_closed(self._routes(place, choice)),
            opening=tuple(_opening(choice)),
            replies=compile_script(choice.replies, self.names),
            results={int(status): compile_script(lines, self.names) for status, lines in choice.results.items()},
        )

    def _routes(self, place: Place, choice: Choice) -> Iterator[Route]:
        if choice.ending is not None:
            yield Route(self.numbers[ending_place(choice.ending)])
        elif choice.meeting is not None:
            yield from self._into(self._meeting(choice.meeting))
        elif choice.kind is ChoiceKind.OFFER:
            yield from self._offers()
        elif choice.kind is ChoiceKind.CHECK:
            yield Route(self.numbers[place.id], stays=True)
        elif place.meeting is None or place.scene is None:
            yield from self._into(self.scenario.meetings[0])
        else:
            if choice.kind is ChoiceKind.TOPIC:
                yield Route(self.numbers[place.id], when=_has_slots, stays=True)
            yield from self._onward(place.meeting, place.scene, choice)

    def _into(self, meeting: Meeting) -> Iterator[Route]:
        """To the first scene of a meeting that is not skipped."""
        yield from self._scenes(meeting, meeting.scenes)
        yield from self._after(meeting)

    def _onward(self, meeting: Meeting, scene: Scene, choice: Choice) -> Iterator[Route]:
        """From a scene to the next one, to the one that the choice names, or to the end of the meeting."""
        scenes = meeting.scenes
        if choice.scene is not None:
            named = next(index for index, each in enumerate(scenes) if each.id == choice.scene)
            yield Route(self.numbers[scene_place(meeting, scenes[named])])
            return
        if not choice.ends_meeting:
            yield from self._scenes(meeting, scenes[scenes.index(scene) + 1 :])
        yield from self._after(meeting)

    def _scenes(self, meeting: Meeting, scenes: Sequence[Scene]) -> Iterator[Route]:
        for scene in scenes:
            yield Route(self.numbers[scene_place(meeting, scene)], when=compile_guard(scene.when, self.names))

    def _after(self, meeting: Meeting) -> Iterator[Route]:
        """When a meeting is over the company decides first."""
        for rule in meeting.turn_downs:
            spoken = compile_script(rule.says, self.names)
            reason = (None, (TurnedDown(rule.because),) * len(self.scenario.worlds))
            yield Route(
                self.numbers[ending_place(rule.ending)],
                when=compile_guard(rule.when, self.names),
                turn_down=rule,
                says=Script((*spoken.lines, reason)),
            )
        if meeting.gate is not None:
            yield Route(self.numbers[gate_place(meeting)])
        else:
            yield from self._offers()

    def _offers(self) -> Iterator[Route]:
        for offer in self.scenario.offers:
            yield Route(self.numbers[offer_place(offer)], when=compile_guard(offer.when, self.names))

    def _meeting(self, name: str) -> Meeting:
        return next(meeting for meeting in self.scenario.meetings if meeting.id == name)


def _has_slots(state: State) -> bool:
    return state.slots > 0


def _closed(routes: Iterator[Route]) -> tuple[Route, ...]:
    """The routes up to the first that always holds: those behind it can never be taken."""
    kept: list[Route] = []
    for route in routes:
        kept.append(route)
        if route.when is None:
            break
    return tuple(kept)


def _arrival(place: Place) -> Iterator[Event]:
    yield Arrived(place.id)
    if place.ending is not None:
        yield Ended(place.ending.id)


def _opening(choice: Choice) -> Iterator[Event]:
    yield Spoke(YOU, choice.words) if choice.spoken else Did(choice.words)
    if choice.effects.cost:
        yield Paid(choice.effects.cost, choice.price or "")
