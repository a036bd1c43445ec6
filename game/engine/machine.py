"""The state machine of a scenario, on `transitions`: the only way in which a live game moves.

States are the ids of the places, triggers stand for choices, and every guard and effect is a function of `game.rules`.
This is the only module that imports `transitions`, and it keeps clear of the library's traps: no automatic
transitions, which would be a way round every guard; triggers with generated names, so that no scenario can shadow an
attribute; and no model registered, so that nothing is attached to it by name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from transitions import Machine, MachineError

from game.errors import IllegalChoice
from game.rules.moves import Step, is_open, start, step

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from game.model.state import State
    from game.model.types import ChoiceId, PlaceId
    from game.rules.compiled import Compiled, Option, Route, Station


class Cursor:
    """What the machine moves: one game's place and state."""

    __slots__ = ("game", "made", "place", "state", "world")

    def __init__(self, game: Compiled, state: State, world: int) -> None:
        self.game = game
        self.place: PlaceId = game.stations[state.place].place.id
        self.state = state
        self.world = world
        self.made: Step | None = None
        """The step that is being tried, or was made last."""

    def attempt(self, option: Option) -> Step:
        """The step that this option would make from here."""
        if self.made is None or self.made.option is not option or self.made.before is not self.state:
            self.made = step(self.game, self.state, option, self.world)
        return self.made

    def commit(self) -> None:
        """Stand where the step leads."""
        if self.made is not None:
            self.state = self.made.after


class ScenarioMachine:
    """A compiled scenario as a state machine, shared by all games of it."""

    def __init__(self, game: Compiled) -> None:
        self.game = game
        self._machine = Machine(
            model=None,
            states=[{"name": station.place.id, "final": not station.options} for station in game.stations],
            transitions=list(_transitions(game)),
            initial=game.stations[0].place.id,
            auto_transitions=False,
            model_attribute="place",
        )
        self._triggers = [
            {choice: self._machine.events[_trigger(station, number)] for choice, number in station.numbers.items()}
            for station in game.stations
            if station.options
        ]

    def begin(self, world: int) -> Cursor:
        """A cursor at the briefing, in the world at this index."""
        return Cursor(self.game, start(self.game), world)

    def choose(self, cursor: Cursor, choice: ChoiceId) -> Step:
        """Move the cursor by a choice and return the step; raises `IllegalChoice` and moves nothing if it is closed."""
        place = cursor.state.place
        event = self._triggers[place].get(choice) if place < len(self._triggers) else None
        try:
            moved = event is not None and event.trigger(cursor, cursor)
        except MachineError:
            moved = False
        if not moved or cursor.made is None:
            raise IllegalChoice(choice, cursor.place)
        return cursor.made

    def arrows(self) -> Iterator[tuple[PlaceId, ChoiceId, PlaceId]]:
        """Every transition of the machine: from where, by which choice, to where."""
        for station, triggers in zip(self.game.stations, self._triggers, strict=False):
            for choice, event in triggers.items():
                for transition in event.transitions[station.place.id]:
                    yield station.place.id, choice, transition.dest or station.place.id


def _trigger(station: Station, number: int) -> str:
    return f"{station.place.id} #{number}"


def _transitions(game: Compiled) -> Iterator[dict[str, object]]:
    for station in game.stations:
        for number, option in enumerate(station.options):
            for route in option.routes:
                yield {
                    "trigger": _trigger(station, number),
                    "source": station.place.id,
                    "dest": None if route.stays else game.stations[route.to].place.id,
                    "conditions": [_opens(option), _leads(option, route)],
                    "after": Cursor.commit,
                }


def _opens(option: Option) -> Callable[[Cursor], bool]:
    return lambda cursor: is_open(option, cursor.state)


def _leads(option: Option, route: Route) -> Callable[[Cursor], bool]:
    return lambda cursor: cursor.attempt(option).route is route
