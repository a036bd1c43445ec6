"""``past-hr play --plain``: the same game in plain lines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit
from game.cli.linear.page import Page
from game.cli.linear.shelf import choose_scenario
from game.cli.linear.table import Table
from game.cli.output import flush, say
from game.cli.sources import open_player
from game.tui.words import count

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.play import Play
    from game.session.player import Player


def run(wanted: Namespace) -> int:
    """Play to the end, or until the player has had enough; returns the exit code."""
    player, scenario = open_player(wanted.scenario)
    with player:
        page = Page(say, wanted.width)
        play = _seat(player, page, scenario, wanted)
        if play is not None:
            Table(play, page, listen, wanted.scenario or play.scenario).run()
    return Exit.DONE


def listen() -> str | None:
    """What is typed next, without the spaces around it; None at the end of the input."""
    flush()
    line = "" if sys.stdin is None else sys.stdin.readline()
    return line.strip() if line else None


def _seat(player: Player, page: Page, scenario: str | None, wanted: Namespace) -> Play | None:
    """The play to go on with, or a new one; None if the player would rather not."""
    anew = wanted.new or wanted.seed is not None
    if not anew:
        unfinished = player.unfinished(scenario)
        if unfinished is not None:
            play = player.resume(unfinished.playthrough)
            page.add(f"{unfinished.title}: going on after {count(unfinished.steps, 'choice')}.")
            if play.is_pinned_old:
                page.add("The scenario has been changed since; you play it as it was when you began.")
            return play
    if scenario is None:
        scenario = choose_scenario(player.shelf(), page, listen)
    return None if scenario is None else player.begin(scenario, wanted.seed)
