"""``past-hr debrief``: how a play that is over was decided, in plain text or as data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli.chart import chart
from game.cli.diagnostics import Exit, complain
from game.cli.linear.debrief import debrief
from game.cli.linear.page import Page
from game.cli.output import say
from game.cli.sources import open_player
from game.session.data import as_data

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.play import Play
    from game.session.player import Finished, Player

NOTHING = "No play is over yet; past-hr play begins one."


def run(wanted: Namespace) -> int:
    """Tell a debrief, or list what there is to tell, and return the exit code."""
    player, _ = open_player()
    with player:
        if wanted.list:
            return _list(player, as_json=wanted.json)
        play = player.review(wanted.playthrough)
        if play is None:
            complain(NOTHING)
            return Exit.USAGE
        if wanted.json:
            say(json.dumps(as_data(play)))
        else:
            _tell(play, Page(say, wanted.width), drawn=not wanted.plain)
    return Exit.DONE


def _tell(play: Play, page: Page, *, drawn: bool) -> None:
    told, verdict = play.debrief(), play.verdict()
    worths = chart(verdict.ranges) if drawn else None
    page.extend(debrief(told, verdict, play.intention, worths=worths))


def _list(player: Player, *, as_json: bool) -> int:
    finished = player.finished()
    if as_json:
        say(json.dumps([_plain(each) for each in finished]))
    elif not finished:
        say(NOTHING)
    else:
        for each in finished:
            say(f"{each.playthrough}: {each.title}. {each.ending}")
    return Exit.DONE


def _plain(each: Finished) -> dict[str, object]:
    """A finished play as JSON tells it. Keys may be added; none is renamed or taken away."""
    return {
        "playthrough": each.playthrough,
        "scenario": each.scenario,
        "title": each.title,
        "ending": each.ending,
        "finished": each.finished,
    }
