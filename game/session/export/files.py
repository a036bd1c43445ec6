"""Files that people keep: one is written whole or not at all, and never over another."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import count
from typing import TYPE_CHECKING

from game.errors import UnwrittenFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def save(text: str, file: Path) -> Path:
    """Write a new file and return where it is; raises `UnwrittenFile` where one is there, or the place refuses."""
    where = at_home(file).absolute()
    try:
        _write_new(text, where)
    except FileExistsError as error:
        if where.is_dir():
            raise UnwrittenFile(f"{where} is a folder; name a file in it.") from error
        raise UnwrittenFile(f"{where} is there already, and nothing was written. Name another file.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise UnwrittenFile(f"{where} cannot be written: {reason}.") from error
    return where


def _write_new(text: str, where: Path) -> None:
    """Write a new file; what a full disk has room for is no debrief, and is taken away again."""
    stream = where.open("x", encoding="utf-8", newline="\n")
    try:
        with stream:
            stream.write(text)
    except BaseException:
        with suppress(OSError):
            where.unlink()
        raise


def at_home(file: Path) -> Path:
    """A file with the home folder in the place of a ~; as it is where nobody has such a home."""
    try:
        return file.expanduser()
    except RuntimeError:
        return file


def free(folder: Path, name: str) -> Path:
    """A file of this name in a folder; where one is there, with the next number that is free."""
    file = folder / name
    numbered = (folder / f"{file.stem}-{number}{file.suffix}" for number in count(2))
    return file if not os.path.lexists(file) else next(each for each in numbered if not os.path.lexists(each))


def folder_of(wanted: Iterable[Path]) -> Path:
    """The first folder of some in which a file can be made; the last where there is none."""
    folders = list(wanted)
    return next((folder for folder in folders if folder.is_dir() and os.access(folder, os.W_OK)), folders[-1])
