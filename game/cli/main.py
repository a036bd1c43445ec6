"""The way in: decides which command is meant, and loads that one alone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from game.cli.arguments import parser
from game.cli.diagnostics import guarded

if TYPE_CHECKING:
    from collections.abc import Sequence

COMMANDS = {
    "play": "game.cli.play",
    "list": "game.cli.listing",
    "debrief": "game.cli.debriefing",
    "progress": "game.cli.progressing",
    "check": "game.cli.check",
    "explain": "game.cli.explain",
    "schema": "game.cli.schema",
    "new": "game.cli.starting",
    "guide": "game.cli.guide",
    "test": "game.cli.plans",
    "record": "game.cli.recording",
    "graph": "game.cli.graphing",
    "report": "game.cli.sheet",
}
"""The module of each command; its ``run`` takes the arguments and returns the exit code."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that the arguments name, those of the process by default, and return the exit code."""
    return guarded(lambda: _run(arguments))


def _run(arguments: Sequence[str] | None) -> int:
    wanted = parser().parse_args(arguments)
    return int(import_module(COMMANDS[wanted.command]).run(wanted))
