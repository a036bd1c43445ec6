"""``past-hr`` and ``past-hr play`` on the screens of the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.diagnostics import complain
from game.cli.sources import open_player
from game.settings.directories import directories
from game.settings.preferences import load
from game.tui.app import run as run_app

if TYPE_CHECKING:
    from argparse import Namespace


def run(wanted: Namespace) -> int:
    """Play on the screens until the person has had enough; returns the exit code."""
    loaded = load(directories().config)
    if loaded.warning is not None:
        complain(loaded.warning)
    player, scenario = open_player(wanted.scenario)  # before the screens, so that trouble is told in plain lines
    with player:
        unfinished = player.unfinished(scenario) if wanted.new and scenario is not None else None
        if unfinished is not None:
            player.abandon(unfinished.playthrough)
        return run_app(lambda: player, scenario, wanted.seed, preferences=loaded.preferences)
