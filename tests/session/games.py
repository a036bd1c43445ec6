"""Games of Night Desk for tests of the debrief: played at random, and played well up to a point."""

from __future__ import annotations

import random
from functools import cache
from typing import TYPE_CHECKING

from game.content.library import shipped
from game.engine.game import Game
from game.session.judge import Judge
from game.session.solutions import Solutions
from game.solver.policies import thinking
from game.solver.solution import Solution
from game.testing import machine_of, played

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.machine import ScenarioMachine
    from game.model.choice import Choice

AFTER_HR = ("begin", "tasks", "who-decides", "premium", "how-long")
"""To the gate after human resources, with two things heard second-hand."""


@cache
def night_desk() -> ScenarioMachine:
    """The machine of Night Desk."""
    return machine_of(shipped() / "night-desk.yaml")  # type: ignore[arg-type]  # a checkout has it as a path


@cache
def judge() -> Judge:
    """The judge of Night Desk."""
    return Judge(night_desk(), "night-desk", Solutions())


def solution() -> Solution:
    """The solution of Night Desk."""
    found = judge().prepare()
    assert isinstance(found, Solution)
    return found


def at_random(seed: int) -> Game:
    """A whole game; it leaves, and asks for an offer, less often than it does anything else."""
    chance = random.Random(seed)  # noqa: S311  chance that can be repeated, no secret
    game = Game(night_desk(), seed)

    def likely(choice: Choice) -> float:
        return 0.1 if choice.kind.value in {"leave", "offer"} else 1.0

    while choices := game.legal_choices:
        (made,) = chance.choices(choices, [likely(choice) for choice in choices])
        game.choose(made.id)
    return game


def played_well(world: str, instead: Mapping[str, tuple[str, ...]] | None = None) -> Game:
    """A whole game in a world, played well except that at some places the first open one of some choices is made."""
    game = played(night_desk(), world)
    policy = thinking(solution())
    while choices := game.legal_choices:
        wanted = (instead or {}).get(game.place.id, ())
        ids = [choice.id for choice in choices]
        made = next((choice for choice in wanted if choice in ids), None) or policy(game.state, choices)
        assert isinstance(made, str)
        game.choose(made)
    return game


def left_after_hr(world: str = "choice") -> Game:
    """A game that leaves at the first gate, and thanks them."""
    return played(night_desk(), world, (*AFTER_HR, "kindly"))


def right_exit() -> Game:
    """A game in the third world that reads the contract, asks once, and says no to it."""
    refuse = ("can-it-be-paid", "week")
    return played_well("unpaid", {"leonor/gate": ("offer",), "offer/desk": refuse, "offer/desk-changed": refuse})
