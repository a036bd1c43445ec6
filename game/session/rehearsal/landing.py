"""Landing: where the choices made so far lead in another version of the file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.engine.game import Game
from game.rules.chance import draw_world
from game.session.rehearsal.closed import why_lost

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.engine.machine import ScenarioMachine
    from game.model.types import ChoiceId, PlaceId, WorldId


@dataclass(frozen=True, slots=True)
class Made:
    """A choice, and the place where it was made."""

    choice: ChoiceId
    place: PlaceId


@dataclass(frozen=True, slots=True)
class Landing:
    """Where a replay comes to."""

    game: Game
    lost: str | None = None
    """One sentence about the first choice that cannot be made again; None where all were."""

    left: tuple[Made, ...] = ()
    """The choices that were not made again, that one first."""

    @property
    def place(self) -> PlaceId:
        """The place where the game stands."""
        return self.game.place.id

    @property
    def choices(self) -> tuple[ChoiceId, ...]:
        """The choices that were made again."""
        return self.game.history


def replayed(machine: ScenarioMachine, seed: int, world: int, made: Sequence[Made]) -> Landing:
    """The choices made again one by one, by their ids, up to the first that is gone or closed."""
    game = Game(machine, seed, world=world)
    for number, each in enumerate(made):
        lost = why_lost(game, each.choice, each.place)
        if lost is not None:
            return Landing(game, lost, tuple(made[number:]))
        game.play(each.choice)
    return Landing(game)


def made_in(game: Game) -> tuple[Made, ...]:
    """The choices of a game, with their places."""
    stations = game.machine.game.stations
    return tuple(Made(step.option.choice.id, stations[step.before.place].place.id) for step in game.steps)


def world_in(machine: ScenarioMachine, world: WorldId, seed: int) -> tuple[int, str | None]:
    """The index of a world, and one sentence where it is gone and another one was drawn in its place."""
    worlds = machine.game.names.worlds
    if world in worlds:
        return worlds[world], None
    drawn = draw_world(machine.game.scenario, seed)
    return drawn, f"The world `{world}` is gone; drawn again, it is `{machine.game.scenario.worlds[drawn].id}`."
