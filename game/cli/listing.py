"""``past-hr list``: what there is to play, and what has been played."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit
from game.cli.linear.shelf import entry
from game.cli.output import say
from game.cli.sources import open_player

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.shelf import Shelved


def run(wanted: Namespace) -> int:
    """Print the list, and return the exit code."""
    player, _ = open_player()
    with player:
        shelf = player.shelf()
    if wanted.json:
        say(json.dumps([_plain(each) for each in shelf]))
        return Exit.DONE
    for each in shelf:
        for line in entry(each):
            say(line)
    if not shelf:
        say("There are no scenarios.")
    return Exit.DONE


def _plain(each: Shelved) -> dict[str, object]:
    """A scenario as JSON tells it. Keys may be added; none is renamed or taken away."""
    card = each.card
    told: dict[str, object] = {"id": each.id, "playable": card is not None, "problems": len(each.problems)}
    if card is not None:
        told |= {
            "title": card.title,
            "teaser": card.teaser,
            "field": card.field,
            "place": card.place,
            "seniority": card.seniority,
            "minutes": card.minutes,
            "trains": card.trains,
            "content_notes": card.content_notes,
        }
    unfinished = each.unfinished
    return told | {
        "plays": each.plays,
        "endings": each.endings,
        "endings_seen": each.endings_seen,
        "best": each.best,
        "line": each.line,
        "unfinished_steps": None if unfinished is None else unfinished.steps,
    }
