"""Scenarios with everything that is proved of them, for the tests of reports."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from game.authoring.run import Source
from game.authoring.sheet.proved import Proved, prove
from game.session.solutions import Solutions
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from game.rules.compiled import Compiled
    from game.solver.limits import TooLarge
    from game.solver.solution import Solution

ROOM = Path(str(files("game.authoring.examples").joinpath("clean.yaml")))
(NIGHT_DESK,) = [path for path in SHIPPED if path.stem == "night-desk"]
STORIES = (CROSSING, ROOM, NIGHT_DESK)


def source_at(path: Path) -> Source:
    """The file as reports take it."""
    return Source(path, path.read_bytes())


def solved(game: Compiled, version: str) -> Solution | TooLarge:
    """A solution that is not kept."""
    return Solutions().of(game, version)


@cache
def proved(path: Path) -> Proved:
    """A scenario with everything that is proved of it."""
    return prove(source_at(path), solved)
