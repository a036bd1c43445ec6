"""The scenarios that the words of a command mean: names, files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.run import Source
from game.authoring.sheet.proved import LeftOut
from game.cli.sources import is_path
from game.content.library import ENDING, Library, shipped, text_at
from game.errors import PastHrError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


class Gathered(NamedTuple):
    """Scenarios that are to be looked at."""

    sources: tuple[Source, ...]
    left_out: tuple[LeftOut, ...]
    """Files of a folder that cannot be opened."""

    together: bool
    """Whether they are meant as a library: a folder, or more than one."""


def gathered(words: Sequence[str]) -> Gathered:
    """The scenarios that some words mean; without a word, those that come with the game.

    Raises `UnknownScenario` for a name or a file that is not there, and `PastHrError` for a file that cannot be read
    and for a folder without scenarios.
    """
    found: dict[Path, Source | LeftOut] = {}
    for word in words or [str(shipped())]:
        for path, each in _meant(word):
            found.setdefault(path.absolute(), each)
    return Gathered(
        tuple(each for each in found.values() if isinstance(each, Source)),
        tuple(each for each in found.values() if isinstance(each, LeftOut)),
        len(words) != 1 or _is_folder(words[0]),
    )


def _is_folder(word: str) -> bool:
    """Whether a word means a folder; the name of a scenario that comes with the game goes before that of a folder."""
    return Path(word).is_dir() and (is_path(word) or word not in Library().ids())


def _meant(word: str) -> Iterator[tuple[Path, Source | LeftOut]]:
    if _is_folder(word):
        yield from _folder(Path(word))
    elif is_path(word):
        yield Path(word), Source(Path(word), text_at(Path(word)))
    else:
        path = Path(str(shipped())) / f"{word}{ENDING}"
        yield path, Source(path, Library().text(word))


def _folder(folder: Path) -> Iterator[tuple[Path, Source | LeftOut]]:
    library = Library(folder)
    if not library.ids():
        raise PastHrError(f"There is no scenario in {folder}; scenarios end in {ENDING}.")
    for name in library.ids():
        path = folder / f"{name}{ENDING}"
        try:
            yield path, Source(path, library.text(name))
        except PastHrError as error:
            yield path, LeftOut(str(path), error.message)
