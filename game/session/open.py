"""Opening: everything that one person needs to play on this machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.library import Library
from game.session.catalogue import Catalogue
from game.session.player import Player
from game.session.progress.kept import Results
from game.session.solutions import Solutions
from game.settings.directories import directories
from game.store.store import open_store

if TYPE_CHECKING:
    from game.session.player import ScenarioSource
    from game.settings.directories import Directories


def open_player(folders: Directories | None = None, source: ScenarioSource | None = None) -> Player:
    """The person at this machine, with the scenarios that are shipped; raises `StoreError`."""
    where = folders or directories()
    return Player(
        open_store(where.data),
        source or Library(),
        Solutions(where.cache / "solutions"),
        results=Results(where.cache),
        catalogue=Catalogue(where.cache),
    )
