"""One live game, with the verbs of a chess board: `legal_choices`, `choose`, `undo`, `outcome`, `status`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.outcome import Outcome, Status
from game.rules.chance import draw_world
from game.rules.endings import ending_of
from game.rules.guards import manner_of
from game.rules.moves import options_open
from game.rules.narrate import epilogue, narrate, opening

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.engine.machine import Cursor, ScenarioMachine
    from game.model.choice import Choice
    from game.model.event import Event
    from game.model.place import Place
    from game.model.scenario import Scenario
    from game.model.state import State
    from game.model.types import ChoiceId
    from game.rules.moves import Step


class Game:
    """A playthrough that is going on: its seed, its choices, and everything that follows from them."""

    def __init__(
        self, machine: ScenarioMachine, seed: int, choices: Iterable[ChoiceId] = (), *, world: int | None = None
    ) -> None:
        """Begin at the briefing and make the choices; raises `IllegalChoice` at the first that is not open.

        The world is drawn from the seed, unless its index is given.
        """
        self.machine = machine
        self.seed = seed
        self.steps: list[Step] = []
        """Every step so far."""
        self._cursor: Cursor = machine.begin(draw_world(self.scenario, seed) if world is None else world)
        for choice in choices:
            self.play(choice)

    def __repr__(self) -> str:
        return f"Game({self.scenario.id!r}, seed={self.seed}, choices={list(self.history)!r})"

    @property
    def scenario(self) -> Scenario:
        """The scenario that is played."""
        return self.machine.game.scenario

    @property
    def state(self) -> State:
        """Where the game stands."""
        return self._cursor.state

    @property
    def place(self) -> Place:
        """The place where the game stands."""
        return self.machine.game.stations[self.state.place].place

    @property
    def world(self) -> int:
        """Index of the hidden world. Front ends show it only when the game is over."""
        return self._cursor.world

    @property
    def history(self) -> tuple[ChoiceId, ...]:
        """The choices so far."""
        return tuple(made.option.choice.id for made in self.steps)

    @property
    def legal_choices(self) -> tuple[Choice, ...]:
        """What can be chosen now, in the order of the file; nothing when the game is over."""
        return tuple(option.choice for option in options_open(self.machine.game, self.state))

    @property
    def status(self) -> Status:
        """Whether the game runs."""
        return Status.RUNNING if ending_of(self.machine.game, self.state) is None else Status.OVER

    @property
    def outcome(self) -> Outcome | None:
        """How the game ended; None while it runs."""
        ending = ending_of(self.machine.game, self.state)
        return None if ending is None else Outcome(ending.id, ending.kind, manner_of(self.state.parted))

    def play(self, choice: ChoiceId) -> Step:
        """Make a choice; raises `IllegalChoice` and changes nothing if it is not open."""
        made = self.machine.choose(self._cursor, choice)
        self.steps.append(made)
        return made

    def choose(self, choice: ChoiceId) -> tuple[Event, ...]:
        """Make a choice and return what it tells; raises `IllegalChoice` and changes nothing if it is not open."""
        return tuple(narrate(self.machine.game, self.play(choice)))

    def undo(self) -> ChoiceId | None:
        """Take the last choice back and return it; None where there is none."""
        if not self.steps:
            return None
        last = self.steps.pop()
        cursor = self.machine.begin(self.world)
        cursor.state, cursor.place = last.before, self.machine.game.stations[last.before.place].place.id
        self._cursor = cursor
        return last.option.choice.id

    def until(self, step: int, world: int | None = None) -> Game:
        """Another game with the first choices of this one, in the same world or in the one at an index."""
        return Game(self.machine, self.seed, self.history[:step], world=self.world if world is None else world)

    def turns(self) -> Iterator[tuple[Event, ...]]:
        """What was told before the first choice, and then by each."""
        yield tuple(opening(self.machine.game))
        for made in self.steps:
            yield tuple(narrate(self.machine.game, made))

    def transcript(self) -> tuple[Event, ...]:
        """Everything told so far."""
        return tuple(event for turn in self.turns() for event in turn)

    def epilogue(self) -> tuple[Event, ...]:
        """Six months on; nothing while the game runs."""
        if self.outcome is None:
            return ()
        return tuple(epilogue(self.machine.game, self.state, self.world))
