"""Belief: the worlds that everything heard first-hand still fits."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.model.scenario import Scenario
    from game.model.types import ByWorld, WorldMask


def every_world(scenario: Scenario) -> WorldMask:
    """The belief before anything is heard."""
    return (1 << len(scenario.worlds)) - 1


def worlds_in(mask: WorldMask) -> Iterator[int]:
    """The indices of the worlds in a mask, from the lowest."""
    index = 0
    while mask:
        if mask & 1:
            yield index
        mask >>= 1
        index += 1


def weight_of(scenario: Scenario, mask: WorldMask) -> int:
    """The weight of a belief, in per cent of all worlds."""
    return sum(scenario.worlds[index].weight for index in worlds_in(mask))


def alike(texts: ByWorld) -> tuple[WorldMask, ...]:
    """For each world, the worlds in which the same text would have been heard."""
    return tuple(sum(1 << other for other, text in enumerate(texts) if text == own) for own in texts)


def split(count: int, apart: WorldMask) -> tuple[WorldMask, ...]:
    """For each of `count` worlds, those on its side of the line drawn by `apart`."""
    rest = ((1 << count) - 1) & ~apart
    return tuple(apart if apart >> index & 1 else rest for index in range(count))


def narrowed(parts: Iterable[Sequence[WorldMask]], count: int) -> tuple[WorldMask, ...] | None:
    """For each world, the worlds that none of the parts tells from it; None where nothing is told apart."""
    every = (1 << count) - 1
    fits = [every] * count
    for part in parts:
        fits = [have & more for have, more in zip(fits, part, strict=True)]
    return None if all(mask == every for mask in fits) else tuple(fits)
