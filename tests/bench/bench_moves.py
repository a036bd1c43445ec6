"""Choices a second: random whole playthroughs through the rules and through the machine, texts included.

The reference is a bare loop that looks each choice up in a dictionary, which is the least that any engine does.
"""

from __future__ import annotations

import random
from time import perf_counter
from typing import TYPE_CHECKING

from game.rules.moves import advance, options_open, start, step
from game.rules.narrate import narrate, opening
from game.testing import machine_of
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.engine.machine import ScenarioMachine
    from game.rules.compiled import Compiled

SECONDS = 1.0


def rate(play: Callable[[random.Random], int]) -> float:
    """Choices a second over whole plays."""
    dice = random.Random(7)  # noqa: S311  # a benchmark needs no secret
    made, begun = 0, perf_counter()
    while (spent := perf_counter() - begun) < SECONDS:
        made += play(dice)
    return made / spent


def bare(dice: random.Random) -> int:
    """Forty look-ups in a dictionary of sixty places."""
    table = {place: tuple((place * 7 + turn) % 60 for turn in range(4)) for place in range(60)}
    place = 0
    for _ in range(4_000):
        place = table[place][int(dice.random() * 4)]
    return 4_000


def through_rules(game: Compiled, *, texts: bool) -> Callable[[random.Random], int]:
    """A whole random play through the pure rules."""

    def play(dice: random.Random) -> int:
        state, made = start(game), 0
        world = int(dice.random() * len(game.scenario.worlds))
        if texts:
            opening(game)
        while options := options_open(game, state):
            option = options[int(dice.random() * len(options))]
            if texts:
                taken = step(game, state, option, world)
                narrate(game, taken)
                state = taken.after
            else:
                state = advance(game, state, option, world)
            made += 1
        return made

    return play


def through_machine(machine: ScenarioMachine) -> Callable[[random.Random], int]:
    """A whole random play through the state machine, texts included."""
    game = machine.game

    def play(dice: random.Random) -> int:
        cursor, made = machine.begin(int(dice.random() * len(game.scenario.worlds))), 0
        opening(game)
        while options := options_open(game, cursor.state):
            option = options[int(dice.random() * len(options))]
            narrate(game, machine.choose(cursor, option.choice.id))
            made += 1
        return made

    return play


def main() -> None:
    """Print the figures."""
    reference = rate(bare)
    print(f"choices a second; a bare dictionary loop {reference:,.0f}")
    for path in (CROSSING, *SHIPPED):
        machine = machine_of(path)
        figures = {
            "rules, states only": rate(through_rules(machine.game, texts=False)),
            "rules with texts": rate(through_rules(machine.game, texts=True)),
            "machine with texts": rate(through_machine(machine)),
        }
        for name, figure in figures.items():
            print(f"  {path.stem:<14} {name:<20} {figure:>10,.0f}  ({reference / figure:.1f} times the loop's time)")


if __name__ == "__main__":
    main()
