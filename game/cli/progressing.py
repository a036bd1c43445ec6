"""``past-hr progress``: what many plays show together, in plain lines or as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit
from game.cli.linear.progress import progress_lines
from game.cli.output import say
from game.cli.progress import Progress as Bar
from game.cli.sources import open_player
from game.session.plain.page import Page
from game.session.progress.data import as_data

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.player import Player
    from game.session.progress.view import Progress


def run(wanted: Namespace) -> int:
    """Tell the progress, and return the exit code."""
    player, _ = open_player()
    with player:
        found = _judged(player)
    if wanted.json:
        say(json.dumps(as_data(found)))
    else:
        Page(say, wanted.width).extend(progress_lines(found))
    return Exit.DONE


def _judged(player: Player) -> Progress:
    """The progress, once every play that can be judged was."""
    waiting = player.progress().waiting
    with Bar("plays") as bar:
        for done, playthrough in enumerate(waiting):
            bar(done, len(waiting))
            player.measure(playthrough)
    return player.progress()
