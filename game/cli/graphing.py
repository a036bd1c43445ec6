"""``past-hr graph``: the state machine of a scenario as a picture."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.authoring.graph.diagram import diagram_of
from game.authoring.graph.dot import as_dot
from game.authoring.graph.mermaid import as_mermaid
from game.authoring.graph.svg import as_svg
from game.cli.diagnostics import Exit, complain
from game.cli.output import say
from game.cli.stories import kept_game, machine_named, number_in, play_through, world_named

if TYPE_CHECKING:
    from argparse import Namespace

    from game.engine.machine import ScenarioMachine
    from game.rules.moves import Step

FORMS = {"mermaid": as_mermaid, "dot": as_dot, "svg": as_svg}


class _Elsewhere(Exception):
    """The play is one of another scenario."""


def run(wanted: Namespace) -> int:
    """Print the picture, and return the exit code."""
    machine = machine_named(wanted.scenario)
    try:
        steps = _steps(machine, wanted)
    except _Elsewhere:
        complain(f"Play {wanted.path} is one of another scenario, or of an older version of this one.")
        return Exit.USAGE
    for line in FORMS[wanted.format](diagram_of(machine, steps)).splitlines():
        say(line)
    return Exit.DONE


def _steps(machine: ScenarioMachine, wanted: Namespace) -> list[Step]:
    """The path that is laid over the picture: that of a play that was kept, or of some choices."""
    if wanted.path is None:
        return []
    number = number_in(wanted.path.strip())
    if number is not None:
        game = kept_game(number)
        if game.machine.game.scenario != machine.game.scenario:
            raise _Elsewhere
        return game.steps
    world = None if wanted.world is None else world_named(machine, wanted.world)
    return play_through(machine, re.findall(r"[^\s,]+", wanted.path), world=world).steps
