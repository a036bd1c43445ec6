"""Damage: a database that cannot be trusted is set aside without losing a byte of it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from game.errors import StoreDamaged, StoreUnwritable

if TYPE_CHECKING:
    from pathlib import Path

PARTS = ("", "-wal", "-shm", "-journal")
"""What SQLite adds to the name of a database. The database comes first when it is moved: a log that is left alone is
recognised as damage, a database that has lost its log is not."""


class Damage(Exception):  # it never leaves the store, where it becomes StoreDamaged
    """The database holds something that SQLite, or this game, could not have written."""


def set_aside(file: Path, damage: Damage) -> StoreDamaged:
    """Move the database with all its parts into a folder of its own, and return the error that says so.

    Raises `StoreUnwritable` if that is refused; everything then lies where it lay.
    """
    try:
        home = _new_folder(file)
        for suffix in PARTS:
            if part(file, suffix).exists():
                part(file, suffix).rename(part(home / file.name, suffix))
    except OSError as error:
        raise StoreUnwritable(f"{file} is damaged and cannot be moved aside: {error.strerror}.") from error
    return StoreDamaged(
        f"{file} was damaged ({_in_short(damage)}); it has been moved to {home / file.name} and kept there, "
        "and the next start begins with an empty one."
    )


def part(file: Path, suffix: str) -> Path:
    """Where this part of the database lies."""
    return file.with_name(file.name + suffix)


def size(file: Path) -> int:
    """Bytes; 0 for a file that is not there."""
    return file.stat().st_size if file.is_file() else 0


def _new_folder(file: Path) -> Path:
    """A folder that did not exist before. Making one is atomic everywhere, so nothing is ever overwritten."""
    for number in count(1):
        home = file.with_name(f"{file.stem}-damaged-{number}")
        try:
            home.mkdir()
        except FileExistsError:
            continue
        return home
    raise AssertionError("numbers do not end")


def _in_short(damage: Damage) -> str:
    return str(damage).partition("\n")[0].rstrip(".")
