"""``past-hr debrief``: how a play that is over was decided: in plain text, as Markdown, as a page, or as data."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.chart import chart
from game.cli.diagnostics import Exit, complain
from game.cli.linear.debrief import debrief
from game.cli.linear.page import Page
from game.cli.output import say, visible
from game.cli.paging import show
from game.cli.sources import open_player
from game.session.data import as_data

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.play import Play
    from game.session.player import Finished, Player

NOTHING = "No play is over yet; past-hr play begins one."
TEXT = "text"


def run(wanted: Namespace) -> int:
    """Tell a debrief, or list what there is to tell, and return the exit code."""
    player, _ = open_player()
    with player:
        if wanted.list:
            return _list(player, as_json=wanted.json or wanted.format == "json")
        play = player.review(wanted.playthrough)
        if play is None:
            complain(NOTHING)
            return Exit.USAGE
        file = None if wanted.output is None else Path(wanted.output)
        form = _form(wanted, file)
        text = _text(play, wanted.width, drawn=not wanted.plain) if form == TEXT else _written(play, form)
    _out(text, file, form)
    return Exit.DONE


def _form(wanted: Namespace, file: Path | None) -> str:
    """The form that was asked for: by its name, or by the name of the file; text otherwise."""
    if wanted.json:
        return "json"
    if wanted.format is not None or file is None:
        return wanted.format or TEXT
    from game.session.export.forms import form_of  # noqa: PLC0415  only for a file

    found = form_of(file)
    return TEXT if found is None else str(found)


def _text(play: Play, width: int, *, drawn: bool) -> str:
    told, verdict = play.debrief(), play.verdict()
    lines: list[str] = []
    page = Page(lambda line: lines.append(visible(line)), width)
    page.extend(debrief(told, verdict, play.intention, worths=chart(verdict.ranges) if drawn else None))
    return "".join(f"{line}\n" for line in lines)


def _written(play: Play, form: str) -> str:
    from game.session.export.forms import Form, written  # noqa: PLC0415  text needs none of it

    return written(as_data(play), Form(form))


def _out(text: str, file: Path | None, form: str) -> None:
    """Print it, or write it to a new file and say where that is; raises `UnwrittenFile`."""
    if file is not None:
        from game.session.export.files import save  # noqa: PLC0415

        complain(f"Saved: {save(text, file)}")
        return
    whole = text.removesuffix("\n")
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    if form == "html" and encoding not in {"utf-8", "utf8"}:
        # The page says that it is UTF-8; references keep that true.
        whole = whole.encode("ascii", "xmlcharrefreplace").decode()
    show(whole.split("\n"))


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
