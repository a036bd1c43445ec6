"""Chance, made from the seed alone: the same on every machine, at any time."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.model.choice import Choice
    from game.model.scenario import Scenario
    from game.model.types import PlaceId


def draw_world(scenario: Scenario, seed: int) -> int:
    """The index of the hidden world for a seed, drawn by the weights of the worlds."""
    left = _number(scenario.id, seed) % sum(world.weight for world in scenario.worlds)
    for index, world in enumerate(scenario.worlds):
        if left < world.weight:
            return index
        left -= world.weight
    raise AssertionError("the weights of the worlds cover every draw")


def shuffled(choices: Sequence[Choice], place: PlaceId, seed: int) -> list[Choice]:
    """The choices in an order that depends on the seed, so that no place in a list is the better one."""
    return sorted(choices, key=lambda choice: _number(place, choice.id, seed))


def _number(*parts: object) -> int:
    return int.from_bytes(sha256("/".join(map(str, parts)).encode()).digest()[:8], "big")
