"""``past-hr debrief``: how a play that is over was decided: in plain text, as Markdown, as a page, or as data."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.diagnostics import Exit, complain
from game.cli.output import say
from game.cli.paging import show
from game.cli.sources import open_player
from game.session.export.forms import Form, form_of, written
from game.session.plain.text import as_text

if TYPE_CHECKING:
    from argparse import Namespace

    from game.session.player import Finished, Player

NOTHING = "No play is over yet; past-hr play begins one."
LISTED = "The list is told as text or as JSON, and goes to no file; a number before -o saves one play."
TEXT = "text"
"""What plain text is called in the arguments."""


def run(wanted: Namespace) -> int:
    """Tell a debrief, or list what there is to tell, and return the exit code."""
    if wanted.list and (wanted.output is not None or wanted.format not in {None, TEXT, "json"}):
        complain(LISTED)
        return Exit.USAGE
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
        drawn = not wanted.plain
        text = as_text(play, wanted.width, drawn=drawn) if form is Form.TEXT else written(play.data(), form)
    _out(text, file, form)
    return Exit.DONE


def _form(wanted: Namespace, file: Path | None) -> Form:
    """The form that was asked for: by its name, or by the name of the file; text otherwise."""
    if wanted.json:
        return Form.JSON
    if wanted.format is not None:
        return Form.TEXT if wanted.format == TEXT else Form(wanted.format)
    return (file and form_of(file)) or Form.TEXT


def _out(text: str, file: Path | None, form: Form) -> None:
    """Print it, or write it to a new file and say where that is; raises `UnwrittenFile`."""
    if file is not None:
        from game.session.export.files import save  # noqa: PLC0415

        complain(f"Saved: {save(text, file)}")
        return
    whole = text.removesuffix("\n")
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower()
    if form is Form.HTML and encoding not in {"utf-8", "utf8"}:
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
