"""Files that people keep: one is written whole or not at all, and never over another."""

from __future__ import annotations

import os
from itertools import count
from typing import TYPE_CHECKING

from game.errors import UnwrittenFile

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def save(text: str, file: Path) -> Path:
    """Write a new file and return where it is; raises `UnwrittenFile` where one is there, or the place refuses."""
    where = file.expanduser().absolute()
    try:
        with where.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError as error:
        raise UnwrittenFile(f"{where} is there already, and nothing was written. Name another file.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "no file can have this name"
        raise UnwrittenFile(f"{where} cannot be written: {reason}.") from error
    return where


def free(folder: Path, name: str) -> Path:
    """A file of this name in a folder; where one is there, with the next number that is free."""
    file = folder / name
    numbered = (folder / f"{file.stem}-{number}{file.suffix}" for number in count(2))
    return file if not file.exists() else next(each for each in numbered if not each.exists())


def folder_of(wanted: Iterable[Path]) -> Path:
    """The first folder of some in which a file can be made; the last where there is none."""
    folders = list(wanted)
    return next((folder for folder in folders if folder.is_dir() and os.access(folder, os.W_OK)), folders[-1])
