"""Trouble: what SQLite says went wrong, as one sentence for a person.

Only the primary result code decides, never the text of the message: https://www.sqlite.org/rescode.html.
"""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from game.errors import StoreError, StoreUnwritable
from game.store.damage import Damage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PRIMARY = 0xFF
"""The bits of an extended result code that hold the primary one."""

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT})
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL})
_REFUSED = frozenset(
    {
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_AUTH,
        sqlite3.SQLITE_NOLFS,
    }
)


@contextmanager
def told_plainly(file: Path) -> Iterator[None]:
    """Turn the errors of the database library into `StoreError`s that name the file, or into `Damage`."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of ours, such as a store used after it was closed
    except sqlite3.Error as error:
        raise _named(error, file) from error
    except UnicodeDecodeError as error:
        raise Damage("it holds text that is not UTF-8") from error
    except (OverflowError, UnicodeEncodeError) as error:
        raise StoreError(f"A value does not fit into {file}: {error}.") from error


def _named(error: sqlite3.Error, file: Path) -> Exception:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        # Raised by Python's own layer, which could not decode a text.
        return Damage("it holds text that is not UTF-8")
    primary = code & _PRIMARY
    if primary in _DAMAGE:
        return Damage(str(error))
    if primary == sqlite3.SQLITE_FULL:
        return StoreUnwritable(f"The disk is full: nothing more can be kept in {file}.")
    if primary in _BUSY:
        return StoreUnwritable(f"Another program is using {file} and did not let go; close it and try again.")
    if primary in _REFUSED:
        return StoreUnwritable(f"Nothing can be kept in {file}: {error}.")
    return StoreError(f"{file} cannot be used: {error}.")
