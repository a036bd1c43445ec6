"""Helpers for tests, ours and authors'; nothing in the game imports them."""

from __future__ import annotations

from functools import lru_cache
from itertools import count
from typing import TYPE_CHECKING

from game.content.reader import read
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.errors import BrokenScenario
from game.rules.chance import draw_world
from game.rules.compile import compile_scenario

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from game.model.scenario import Scenario
    from game.model.types import ChoiceId, WorldId


def scenario_of(text: str | bytes, name: str = "story") -> Scenario:
    """The scenario that a text holds; raises `BrokenScenario` with the problems where it holds none."""
    reading = read(text, name)
    if reading.scenario is None:
        raise BrokenScenario(name, reading.problems)
    return reading.scenario


@lru_cache(maxsize=64)
def machine_of(path: Path) -> ScenarioMachine:
    """The machine of a scenario file."""
    return ScenarioMachine(compile_scenario(scenario_of(path.read_bytes(), path.stem)))


def seed_for(scenario: Scenario, world: WorldId) -> int:
    """The lowest seed that draws this world."""
    return next(seed for seed in count() if scenario.worlds[draw_world(scenario, seed)].id == world)


def played(machine: ScenarioMachine, world: WorldId, choices: Iterable[ChoiceId] = ()) -> Game:
    """A game in this world after these choices; raises `IllegalChoice` at the first that is not open."""
    return Game(machine, seed_for(machine.game.scenario, world), choices)
