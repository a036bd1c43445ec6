"""Diagrams: what every picture of a scenario shows, before anything is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.content.conditions import condition_text
from game.model.place import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.machine import ScenarioMachine
    from game.model.place import Place
    from game.model.scenario import Level, Scenario
    from game.rules.compiled import Hearing, Option
    from game.rules.moves import Step

SURE, UNSURE, GUARDED = "✓", "~", "?"
"""Marks of a fact heard first-hand, of one heard second-hand, and of a choice that is open only if something holds."""

OFFERS, ENDINGS = "The offers", "The endings"


@dataclass(frozen=True, slots=True)
class Mark:
    """A fact that can be heard."""

    fact: str
    first_hand: bool

    def __str__(self) -> str:
        return f"{SURE if self.first_hand else UNSURE}{self.fact}"


@dataclass(frozen=True, slots=True)
class Way:
    """A choice at a place, and where it can lead."""

    choice: str
    words: str
    targets: tuple[str, ...]
    """The ids of the places."""

    facts: tuple[Mark, ...] = ()
    cost: int = 0
    condition: str = ""
    """When it is open, as the author would write it; empty where it always is."""

    taken: frozenset[str] = frozenset()
    """The places to which the path that is laid over the picture leads by it."""

    @property
    def label(self) -> str:
        """The choice with its marks."""
        cost = f"-{self.cost}" if self.cost else ""
        guarded = GUARDED if self.condition else ""
        return " ".join(part for part in (self.choice + guarded, cost, *map(str, self.facts)) if part)


@dataclass(frozen=True, slots=True)
class Box:
    """A place."""

    id: str
    kind: PlaceKind
    title: str
    level: Level | None
    """Of the person who sits there; None outside of meetings."""

    facts: tuple[Mark, ...]
    """What is heard by coming here."""

    ways: tuple[Way, ...]
    on_path: bool = False

    @property
    def label(self) -> str:
        """The title with the marks of what is heard on arrival."""
        return " ".join((self.title, *map(str, self.facts)))


@dataclass(frozen=True, slots=True)
class Column:
    """The places of one meeting, or those before and after all of them."""

    title: str
    boxes: tuple[Box, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """A scenario as a picture shows it."""

    title: str
    columns: tuple[Column, ...]

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Every place, column by column."""
        return tuple(box for column in self.columns for box in column.boxes)

    def arrows(self) -> Iterator[tuple[Box, Way, str]]:
        """Every arrow: from where, by which choice, and the place to which it leads."""
        for box in self.boxes:
            for way in box.ways:
                for target in way.targets:
                    yield box, way, target


def diagram_of(machine: ScenarioMachine, path: Iterable[Step] = ()) -> Diagram:
    """The picture of a machine, with a path laid over it."""
    return _Maker(machine, tuple(path)).diagram()


class _Maker:
    def __init__(self, machine: ScenarioMachine, path: tuple[Step, ...]) -> None:
        self.scenario: Scenario = machine.game.scenario
        self.stations = machine.game.stations
        self.targets: dict[tuple[str, str], list[str]] = {}
        for source, choice, target in machine.arrows():
            self.targets.setdefault((source, choice), []).append(target)
        self.taken: dict[tuple[str, str], set[str]] = {}
        self.visited = {self.stations[0].place.id} if path else set()
        for made in path:
            before, after = (self.stations[state.place].place.id for state in (made.before, made.after))
            self.taken.setdefault((before, made.option.choice.id), set()).add(after)
            self.visited.add(after)

    def diagram(self) -> Diagram:
        columns: dict[str, list[Box]] = {}
        titles: dict[str, str] = {}
        for number, station in enumerate(self.stations):
            place = station.place
            key, title = self.column(place)
            titles.setdefault(key, title)
            columns.setdefault(key, []).append(self.box(number))
        return Diagram(
            self.scenario.card.title, tuple(Column(titles[key], tuple(each)) for key, each in columns.items())
        )

    def column(self, place: Place) -> tuple[str, str]:
        """In which column a place stands, and the title of that."""
        if place.meeting is not None:
            person = self.scenario.people[place.meeting.person]
            return f"meeting {place.meeting.id}", f"{person.name}, {person.title}"
        if place.kind is PlaceKind.OFFER:
            return "offers", OFFERS
        return ("endings", ENDINGS) if place.kind is PlaceKind.ENDING else ("briefing", self.scenario.company.name)

    def box(self, number: int) -> Box:
        station = self.stations[number]
        place = station.place
        level = None if place.meeting is None else self.scenario.people[place.meeting.person].level
        ways = tuple(self.way(place.id, option) for option in station.options)
        return Box(
            place.id, place.kind, place.id, level, self.marks(station.entry.hearings), ways, place.id in self.visited
        )

    def way(self, place: str, option: Option) -> Way:
        choice = option.choice
        key = (place, choice.id)
        return Way(
            choice.id,
            choice.words,
            tuple(dict.fromkeys(self.targets.get(key, ()))),
            self.marks(option.move.hearings),
            choice.effects.cost,
            "" if choice.when is None else condition_text(choice.when),
            frozenset(self.taken.get(key, ())),
        )

    def marks(self, hearings: Iterable[Hearing]) -> tuple[Mark, ...]:
        facts = self.scenario.facts
        return tuple(Mark(facts[each.bit.bit_length() - 1].id, each.first_hand) for each in hearings)
