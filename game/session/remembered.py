"""The shelf as it looked last time: a picture for the first frame, and never an authority.

It lies in the cache folder. What cannot be read, or was drawn by another version of the game, is done without; a folder
that refuses is done without too, and nobody is told.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final

from game import __version__
from game.model.band import Band
from game.session.card_data import card_data, card_from
from game.session.card_data import text as _text
from game.session.shelf import Shelved, Unfinished

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.model.card import Card

FILE: Final = "shelf.json"


class Remembered:
    """Where the picture is kept."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._kept: str | None = None

    def recall(self) -> tuple[Shelved, ...]:
        """The shelf as it was; empty where there is no picture of it."""
        try:
            self._kept = self._file.read_text("utf-8")
            kept = json.loads(self._kept)
            return tuple(_shelved(each) for each in kept["shelf"]) if kept["version"] == __version__ else ()
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            return ()

    def keep(self, shelf: Sequence[Shelved]) -> None:
        """Keep a picture of the shelf, whole or not at all. Scenarios that cannot be played are left out."""
        drawn = [_drawn(each, each.card) for each in shelf if each.card is not None]
        text = json.dumps({"version": __version__, "shelf": drawn}, indent=1)
        if text == self._kept:
            return
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            draft = self._file.with_suffix(".new")
            draft.write_text(text, "utf-8")
            draft.replace(self._file)
            self._kept = text


def _drawn(shelved: Shelved, card: Card) -> dict[str, object]:
    going_on = shelved.unfinished
    return {
        "id": shelved.id,
        "card": card_data(card),
        "plays": shelved.plays,
        "endings_seen": shelved.endings_seen,
        "endings": shelved.endings,
        "unfinished": None if going_on is None else {name: getattr(going_on, name) for name in Unfinished.__slots__},
        **{
            name: getattr(shelved, name) for name in ("company", "about", "best", "judgement", "last", "line", "floors")
        },
    }


def _shelved(drawn: dict[str, Any]) -> Shelved:
    """One scenario of the picture; raises `KeyError`, `TypeError` or `ValueError` where it is not in order."""
    card, going_on = drawn["card"], drawn["unfinished"]
    return Shelved(
        id=_text(drawn["id"]),
        card=card_from(card),
        problems=(),
        plays=int(drawn["plays"]),
        endings_seen=tuple(map(_text, drawn["endings_seen"])),
        endings=int(drawn["endings"]),
        unfinished=None if going_on is None else _unfinished(going_on),
        company=_text(drawn["company"]),
        about=_text(drawn["about"]),
        best=None if drawn["best"] is None else Band(drawn["best"]),
        judgement=None if drawn["judgement"] is None else Band(drawn["judgement"]),
        last=None if drawn["last"] is None else int(drawn["last"]),
        line=None if drawn["line"] is None else _text(drawn["line"]),
        floors=int(drawn["floors"]),
    )


def _unfinished(drawn: dict[str, Any]) -> Unfinished:
    return Unfinished(
        playthrough=int(drawn["playthrough"]),
        scenario=_text(drawn["scenario"]),
        title=_text(drawn["title"]),
        heading=_text(drawn["heading"]),
        steps=int(drawn["steps"]),
    )
