"""Where the command line takes scenarios from: the library, and one file anywhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from game.content.library import ENDING, Library, id_of, text_at

if TYPE_CHECKING:
    from game.session.player import Player, ScenarioSource


class WithFile:
    """The library with one more scenario; it stands before one of the same name."""

    def __init__(self, library: Library, file: Path) -> None:
        """Read the file; raises `UnknownScenario` where there is none."""
        self._library = library
        self._text = text_at(file)
        self.id = id_of(file)

    def ids(self) -> tuple[str, ...]:
        """The ids of all scenarios, that of the file first."""
        return (self.id, *(each for each in self._library.ids() if each != self.id))

    def text(self, scenario: str) -> bytes:
        """The file of a scenario; raises `UnknownScenario`."""
        return self._text if scenario == self.id else self._library.text(scenario)


def source_of(word: str | None = None) -> tuple[ScenarioSource, str | None]:
    """Where scenarios come from, and the id of the one that the word means, if there is a word.

    Raises `UnknownScenario` for a file that is not there.
    """
    if word is None or not is_path(word):
        return Library(), word
    source = WithFile(Library(), Path(word))
    return source, source.id


def player_at(source: ScenarioSource) -> Player:
    """This person at their store; raises `StoreError`."""
    from game.session.open import open_player as open_at  # noqa: PLC0415  the screens are drawn before

    return open_at(source=source)


def open_player(word: str | None = None) -> tuple[Player, str | None]:
    """This person at their store, and the id of the scenario that the word means, if there is a word.

    Raises `UnknownScenario` for a file that is not there, and `StoreError`.
    """
    source, scenario = source_of(word)
    return player_at(source), scenario


def is_path(word: str) -> bool:
    """Whether a word means a file; the id of a scenario has no dot and no slash in it."""
    return word.endswith(ENDING) or "/" in word or "\\" in word
