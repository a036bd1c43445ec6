"""Playing on from a decision, as well as can be without knowing the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.rules.endings import worth
from game.solver.policies import thinking

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.model.types import ChoiceId, Points
    from game.solver.solution import Solution

MOST_CHOICES = 500
"""Best play never needs as many; a scenario that loops is left there."""


def play_on(game: Game, solution: Solution, step: int, choice: ChoiceId, world: int | None = None) -> Game:
    """A game that parts from this one at a step by a choice, in the same world or another, and is then played well.

    Where choices tie, the one that tells most is made, so that there is something to tell of it.
    """
    other = game.until(step, world)
    other.choose(choice)
    policy = thinking(solution)
    for _ in range(MOST_CHOICES):
        choices = other.legal_choices
        if not choices:
            break
        made = policy(other.state, choices)
        assert isinstance(made, str)
        other.choose(made)
    return other


def came_to(game: Game) -> Points:
    """What a finished game was worth, less everything that was paid on the way."""
    paid = sum(made.option.choice.effects.cost for made in game.steps)
    return worth(game.machine.game, game.state, game.world) - paid
