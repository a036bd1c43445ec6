"""``past-hr play --plain``: the same game in plain lines."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit, complain
from game.cli.linear.afterwards import Afterwards
from game.cli.linear.shelf import choose_scenario
from game.cli.linear.table import Table
from game.cli.output import flush, say
from game.cli.sources import open_player
from game.session.difficulty import Difficulty
from game.session.plain.page import Page
from game.session.words import count
from game.settings.directories import directories
from game.settings.preferences import load

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.play import Play
    from game.session.player import Player


def run(wanted: Namespace) -> int:
    """Play to the end, or until the player has had enough; returns the exit code."""
    player, scenario = open_player(wanted.scenario)
    with player:
        difficulty = difficulty_for(wanted.difficulty)
        page = Page(say, wanted.width)
        _remind(player, page)
        play = _seat(player, page, scenario, wanted)
        if play is None:
            return Exit.DONE
        if Table(play, page, listen, difficulty).run():
            Afterwards(play, page, listen, difficulty, lambda step: player.practice(play.id, step)).run()
        else:
            _part(play, page, wanted.scenario or play.scenario)
    return Exit.DONE


def listen() -> str | None:
    """What is typed next, without the spaces around it; None at the end of the input."""
    flush()
    line = "" if sys.stdin is None else sys.stdin.readline()
    return line.strip() if line else None


def difficulty_for(word: str | None) -> Difficulty:
    """The difficulty that was asked for, or else the one that is preferred."""
    if word is not None:
        return Difficulty(word)
    loaded = load(directories().config)
    if loaded.warning is not None:
        complain(loaded.warning)
    return loaded.preferences.difficulty


def _remind(player: Player, page: Page) -> None:
    """Show the line that the player wrote after an earlier play."""
    kept = player.intention()
    if kept is not None:
        page.add(f"Your line after {kept.title}: {kept.text}")
        page.add()


def _part(play: Play, page: Page, name: str) -> None:
    """The last words of a play that is not over; what was played is on disk already."""
    page.add()
    page.add(f"Kept after {count(play.view().step, 'choice')}. To go on, type:")
    quoted = f'"{name}"' if " " in name else name
    page.add_whole(f"past-hr play {quoted} --plain")


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
