"""How a way of playing scores: a whole play in each world, scored, and weighed by how likely the world is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from game.rules.moves import option_named, options_open, start, step
from game.rules.scoring.score import score
from game.solver.priced import priced

if TYPE_CHECKING:
    from game.model.judgement import Dimension, Score
    from game.rules.moves import Step
    from game.solver.odds import Policy
    from game.solver.solution import Solution

MOST_CHOICES = 500
"""A play that is longer goes round for ever."""


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores of a way of playing that makes one choice in each state, one play for each world."""

    scores: tuple[Score, ...]
    """In the order of the worlds."""

    weights: tuple[int, ...]
    """How likely each world is, in per cent."""

    @property
    def total(self) -> Fraction:
        """The expected total, 0 to 100; a play in which nothing could be scored counts 0."""
        return self._mean([Fraction(each.total) for each in self.scores])

    def share(self, dimension: Dimension) -> Fraction | None:
        """The expected share of a dimension over the worlds in which it applies; None where it never does."""
        shares = [(each.mark(dimension).share, weight) for each, weight in zip(self.scores, self.weights, strict=True)]
        applying = [(share, weight) for share, weight in shares if share is not None]
        if not applying:
            return None
        return sum((share * weight for share, weight in applying), Fraction(0)) / sum(weight for _, weight in applying)

    def _mean(self, values: list[Fraction]) -> Fraction:
        weighed = sum((value * weight for value, weight in zip(values, self.weights, strict=True)), Fraction(0))
        return weighed / sum(self.weights)


def scored(solution: Solution, policy: Policy) -> Scored:
    """The scores of a policy that makes one choice in each state; raises `ValueError` for one that draws lots."""
    worlds = solution.game.scenario.worlds
    return Scored(
        scores=tuple(score(priced(solution, play(solution, policy, world))) for world in range(len(worlds))),
        weights=tuple(world.weight for world in worlds),
    )


def play(solution: Solution, policy: Policy, world: int) -> list[Step]:
    """The whole play of a policy in the world at this index."""
    game = solution.game
    state = start(game)
    steps: list[Step] = []
    while options := options_open(game, state):
        if len(steps) >= MOST_CHOICES:
            break
        chosen = policy(state, tuple(option.choice for option in options))
        if isinstance(chosen, Mapping):
            raise ValueError("a policy that draws lots has no one play")
        made = step(game, state, option_named(game, state, chosen), world)
        steps.append(made)
        state = made.after
    return steps
