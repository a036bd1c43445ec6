"""The library: where scenario files are, and the only module that opens them.

What reads them is imported when something is read, so that the names alone come at once.
"""

# ruff: noqa: PLC0415

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game.errors import PastHrError, UnknownScenario

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from game.content.reader import Reading
    from game.model.card import Card

ENDING = ".yaml"
FOLDER = "scenarios"


class Library:
    """A folder of scenarios; without one, those that come with the game."""

    def __init__(self, folder: Path | None = None) -> None:
        self._named = folder

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios, in the order of the alphabet."""
        return tuple(sorted(self._files()))

    def text(self, scenario: str) -> bytes:
        """The file of a scenario; raises `UnknownScenario` with the nearest names."""
        found = self._files()
        if scenario not in found:
            from game.problems import nearest

            raise UnknownScenario(scenario, nearest(scenario, sorted(found)))
        return _opened(found[scenario])

    def read(self, scenario: str) -> Reading:
        """A scenario with its problems; raises `UnknownScenario`."""
        from game.content.reader import read

        return read(self.text(scenario), scenario)

    def card(self, scenario: str) -> Card | None:
        """The card of a scenario, without reading its story; None where it is not in order."""
        from game.content.reader import read_card

        return read_card(self.text(scenario), scenario)

    @cached_property
    def _folder(self) -> Traversable:
        return shipped() if self._named is None else self._named

    def _files(self) -> dict[str, Traversable]:
        if not self._folder.is_dir():
            return {}
        return {
            file.name.removesuffix(ENDING): file
            for file in self._folder.iterdir()
            if file.name.endswith(ENDING) and not file.name.startswith((".", "_"))
        }


def shipped() -> Traversable:
    """The folder of the scenarios that come with the game: inside the installed package, or beside it in a checkout."""
    from importlib.resources import files

    package = files("game")
    installed = package.joinpath(FOLDER)
    return installed if installed.is_dir() else Path(str(package)).parent / FOLDER


def id_of(path: Path) -> str:
    """The id of the scenario in a file: its name without the ending."""
    return path.name.removesuffix(ENDING)


def text_at(path: Path) -> bytes:
    """The file at any path; raises `UnknownScenario` where there is none, and `PastHrError` where it cannot be read."""
    if not path.is_file():
        from game.problems import nearest

        beside = [each.name for each in path.parent.glob(f"*{ENDING}")] if path.parent.is_dir() else []
        raise UnknownScenario(str(path), nearest(path.name, sorted(beside)))
    return _opened(path)


def content_hash(text: str | bytes) -> str:
    """The fingerprint of one version of a file, the same on every machine: 64 hexadecimal digits."""
    from hashlib import sha256

    data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
    return sha256(data).hexdigest()


def _opened(file: Traversable) -> bytes:
    """The bytes of a file, and of one that is too large only as many as it takes to see that."""
    from game.content.text import MOST_BYTES

    try:
        with file.open("rb") as stream:
            return stream.read(MOST_BYTES + 1)
    except OSError as error:
        raise PastHrError(f"The file {file.name} cannot be read: {error.strerror}.") from error
