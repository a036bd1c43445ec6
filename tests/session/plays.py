"""Whole plays of every scenario of ours for tests of the debrief: at random, or by the ids of their choices."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from game.content.library import shipped
from game.engine.game import Game
from game.session.judge import Judge
from game.session.solutions import Solutions
from game.testing import machine_of, played
from tests.stories import SHIPPED

if TYPE_CHECKING:
    from game.engine.machine import ScenarioMachine
    from game.model.choice import Choice
    from game.session.verdict.view import Verdict

SCENARIOS = tuple(path.stem for path in SHIPPED)


@cache
def machine(name: str) -> ScenarioMachine:
    """The machine of a scenario."""
    return machine_of(shipped() / f"{name}.yaml")  # type: ignore[arg-type]  # a checkout has it as a path


@cache
def judge(name: str) -> Judge:
    """The judge of a scenario."""
    return Judge(machine(name), name, Solutions())


def by_ids(name: str, world: str, choices: str) -> Game:
    """A whole game in a world, by the ids of its choices with spaces between them."""
    return played(machine(name), world, choices.split())


def verdict_on(name: str, world: str, choices: str) -> Verdict:
    """The verdict on such a game."""
    return judge(name)(by_ids(name, world, choices))


def at_random(name: str, seed: int) -> Game:
    """A whole game; it leaves, and asks for an offer, less often than it does anything else."""
    chance = random.Random(seed)  # noqa: S311  chance that can be repeated, no secret
    game = Game(machine(name), seed)

    def likely(choice: Choice) -> float:
        return 0.1 if choice.kind.value in {"leave", "offer"} else 1.0

    while choices := game.legal_choices:
        (made,) = chance.choices(choices, [likely(choice) for choice in choices])
        game.choose(made.id)
    return game
