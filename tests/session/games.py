"""Games of Night Desk for tests of the debrief: played at random, and played well up to a point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.solver.policies import thinking
from game.solver.solution import Solution
from game.testing import played
from tests.session import plays

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.engine.game import Game
    from game.engine.machine import ScenarioMachine
    from game.session.judge import Judge

AFTER_HR = ("begin", "tasks", "who-decides", "premium", "how-long")
"""To the gate after human resources, with two things heard second-hand."""


def night_desk() -> ScenarioMachine:
    """The machine of Night Desk."""
    return plays.machine("night-desk")


def judge() -> Judge:
    """The judge of Night Desk."""
    return plays.judge("night-desk")


def solution() -> Solution:
    """The solution of Night Desk."""
    found = judge().prepare()
    assert isinstance(found, Solution)
    return found


def at_random(seed: int) -> Game:
    """A whole game of Night Desk."""
    return plays.at_random("night-desk", seed)


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
