"""``past-hr record``: a play as a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.plans.record import record
from game.cli.diagnostics import Exit, complain
from game.cli.output import say
from game.cli.stories import kept_game, machine_named, number_in, play_through, world_named

if TYPE_CHECKING:
    from argparse import Namespace


def run(wanted: Namespace) -> int:
    """Print the plan, and return the exit code."""
    number = number_in(wanted.scenario)
    if number is not None:
        return _kept(number, wanted)
    machine = machine_named(wanted.scenario)
    world = None if wanted.world is None else world_named(machine, wanted.world)
    game = play_through(machine, wanted.choices, wanted.seed or 0, world)
    _print(record(game, wanted.scenario, seeded=wanted.seed is not None))
    return Exit.DONE


def _kept(number: int, wanted: Namespace) -> int:
    """Print a play that was kept."""
    if wanted.choices or wanted.seed is not None or wanted.world is not None:
        complain("A play that was kept has its choices and its world; leave out the rest.")
        return Exit.USAGE
    game = kept_game(number)
    _print(record(game, game.scenario.id, seeded=True, name=f"play {number}"))
    return Exit.DONE


def _print(plan: str) -> None:
    for line in plan.splitlines():
        say(line)
