"""The inspection: what is looked at before a database is used, cheaply, and without the means to change it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from game.store.damage import Damage, part, size
from game.store.migrations import refuse_newer, tables

if TYPE_CHECKING:
    from pathlib import Path

MOST_CHECKED = 32 * 1024 * 1024
"""Bytes up to which the whole database is checked at each start: some 60 ms, and the playthroughs of many years.

A larger one has its header and its tables read; damage further in is met when it is read, and then dealt with alike.
"""


def inspect(file: Path, patience: float) -> None:
    """Raise `Damage`, or the database library's own error, for a database that is not in order.

    Raises `StoreError` for one of a newer version. Waits up to `patience` seconds for another process.
    """
    logged = size(part(file, "-wal")) > 0
    if size(file) == 0:  # looked at second: while a database is being made, its log is there after it, never before
        if logged:
            raise Damage("the database is empty, but its log is not")
        return
    # A connection that cannot write leaves the file and its log as they are, where another would tidy up when it
    # closes. Only a journal of half a transaction, which has to be undone first, takes one that can.
    mode = "rw" if size(part(file, "-journal")) > 0 else "ro"
    address = f"{file.absolute().as_uri()}?mode={mode}"
    with closing(sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)) as connection:
        found = tables(connection)
        if found and "migration" not in found:
            raise Damage("the record of its tables is gone")
        refuse_newer(connection, file)
        if size(file) <= MOST_CHECKED:
            _check_everything(connection)


def _check_everything(connection: sqlite3.Connection) -> None:
    (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise Damage(str(verdict))
