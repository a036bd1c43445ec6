"""``past-hr play``, and ``past-hr`` alone: in plain lines, or on the screens where there is a terminal for them."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit, complain
from game.cli.splash import splash
from game.tui.memory import Rounds

if TYPE_CHECKING:
    from argparse import Namespace

NO_TERMINAL = "The screens need a terminal, and there is none here; past-hr play --plain works without one."


def run(wanted: Namespace) -> int:
    """Play, and return the exit code."""
    if any((wanted.watch, wanted.scene, wanted.having, wanted.world)):
        return _rehearse(wanted)
    if wanted.plain:
        return int(import_module("game.cli.plain").run(wanted))
    if not _has_terminal():
        _look_for(wanted.scenario)
        complain(NO_TERMINAL)
        return Exit.USAGE
    with splash(), Rounds():
        return int(import_module("game.cli.screens").run(wanted))


def _look_for(word: str | None) -> None:
    """Raise `UnknownScenario` for what is not there: a slip in its name is told before anything else."""
    source, scenario = import_module("game.cli.sources").source_of(word)
    if scenario is not None:
        source.text(scenario)


def _rehearse(wanted: Namespace) -> int:
    rehearsing = import_module("game.cli.rehearsing")
    if wanted.plain:
        return int(rehearsing.run_plain(wanted))
    if not _has_terminal():
        _look_for(wanted.scenario)
        complain(NO_TERMINAL)
        return Exit.USAGE
    ready = rehearsing.prepare(wanted)
    with splash(), Rounds():
        return int(rehearsing.run_screens(wanted, ready))


def _has_terminal() -> bool:
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
