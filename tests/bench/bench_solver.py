"""The solver: states, seconds and memory on whole scenarios, and how they grow with topics, slots and worlds.

The reference is the same search without projection, frames or packing: whole states, asked of the rules one by one.
"""

from __future__ import annotations

import tracemalloc
from time import perf_counter
from typing import TYPE_CHECKING

from game.rules.compile import compile_scenario
from game.rules.moves import advance, options_open, start
from game.solver.limits import Limits, TooLarge
from game.solver.solution import solve
from game.testing import machine_of
from tests.bench.full_size import Size, full_size
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from game.model.state import State
    from game.rules.compiled import Compiled

MOST_PLAIN = 20_000
"""How many whole states the reference explores."""


def plain(game: Compiled) -> tuple[int, float]:
    """Whole states found by the reference, up to `MOST_PLAIN`, and the seconds that each took."""
    begun = perf_counter()
    todo: list[State] = [start(game)]
    found = set(todo)
    explored = 0
    for state in todo:
        explored += 1
        for option in options_open(game, state):
            left = state.belief
            while left:
                after = advance(game, state, option, (left & -left).bit_length() - 1)
                left &= ~after.belief
                if after not in found:
                    found.add(after)
                    todo.append(after)
        if len(todo) >= MOST_PLAIN:
            break
    return len(todo), (perf_counter() - begun) / explored


def row(name: str, game: Compiled) -> None:
    """Print what solving a scenario takes, measured twice: for time, and for memory."""
    begun = perf_counter()
    solution = solve(game, Limits(elapsed=lambda: perf_counter() - begun))
    spent = perf_counter() - begun
    if isinstance(solution, TooLarge):
        print(f"  {name:<34} {solution.message}")
        return
    states, edges = len(solution), len(solution.graph.option)
    del solution
    tracemalloc.start()
    solve(game)
    peak = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    whole, each = plain(game)
    least = "at least " if whole >= MOST_PLAIN else ""
    print(
        f"  {name:<34} {states:>9,} {edges:>10,} {spent:>8.2f} s {peak:>8.1f} MiB {spent / states * 1e6:>7.1f} µs"
        f"   {each * 1e6:>6.1f} µs, {least}{whole:,} states"
    )


def main() -> None:
    """Print the figures."""
    print(f"  {'scenario':<34} {'states':>9} {'choices':>10} {'time':>10} {'peak':>12} {'a state':>10}   reference")
    for path in (CROSSING, *SHIPPED):
        row(path.stem, machine_of(path).game)
    row("made, and entangled twice as much", compile_scenario(full_size(Size(raising=4))))
    for topics in (4, 5, 6):
        for slots in (2, 3):
            row(f"made, {topics} topics, {slots} slots, 3 worlds", compile_scenario(full_size(Size(topics, slots, 3))))
    for worlds in (2, 4):
        row(f"made, 4 topics, 2 slots, {worlds} worlds", compile_scenario(full_size(Size(4, 2, worlds))))


if __name__ == "__main__":
    main()
