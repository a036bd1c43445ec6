"""The database: opened, checked and brought up to date, or refused in one sentence."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

from game.errors import StoreUnwritable
from game.store.clock import SystemClock
from game.store.damage import Damage, set_aside
from game.store.inspection import inspect
from game.store.migrations import migrate
from game.store.transaction import transaction
from game.store.trouble import told_plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.store.clock import Clock

FILE = "past-hr.sqlite3"
"""The name of the database in the folder of data."""

PATIENCE = 5.0
"""Seconds to wait for another process that is writing."""


class Database:
    """An open database that is in order, with all its tables.

    Any thread may use it, one at a time: others wait until a block has ended, and so does closing.
    """

    def __init__(self, folder: Path, clock: Clock | None = None, patience: float = PATIENCE) -> None:
        """Open the database in this folder, making both where they are missing.

        Raises `StoreUnwritable`, `StoreDamaged` when the file was damaged and has been set aside, and `StoreError` for
        one that a newer version has written.
        """
        self.file = folder / FILE
        self.clock = SystemClock() if clock is None else clock
        self._connection: sqlite3.Connection | None = None
        # SQLite serves threads in turn, and Python's layer over it dies when one closes what another is reading.
        self._turn = RLock()
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreUnwritable(f"The folder {folder} cannot be used: {error.strerror}.") from error
        with self._guarded():
            inspect(self.file, patience)
            self._connection = sqlite3.connect(
                self.file, timeout=patience, isolation_level=None, check_same_thread=False
            )
            self._prepare(self._connection)

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """The connection, for reading."""
        with self._guarded():
            yield self._open

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """The connection, in a transaction that is on disk when the block has ended."""
        with self._guarded(), transaction(self._open):
            yield self._open

    def close(self) -> None:
        """Let go of the file. Closing twice does nothing."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    @property
    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            raise sqlite3.ProgrammingError("the store is closed")
        return self._connection

    @contextmanager
    def _guarded(self) -> Iterator[None]:
        """Name every trouble; a database that shows damage is closed and set aside, at whatever moment it shows."""
        with self._turn:
            try:
                with told_plainly(self.file):
                    yield
            except Damage as damage:
                self.close()
                raise set_aside(self.file, damage) from damage

    def _prepare(self, connection: sqlite3.Connection) -> None:
        try:
            _make_durable(connection)
            migrate(connection, self.clock)
        except BaseException:
            self.close()
            raise


def _make_durable(connection: sqlite3.Connection) -> None:
    """What is committed stays, whatever happens to the process or the power."""
    _log_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    # On macOS a plain flush stops at the drive's own memory.
    connection.execute("PRAGMA fullfsync = ON")
    connection.execute("PRAGMA foreign_keys = ON")


def _log_ahead(connection: sqlite3.Connection) -> None:
    """Write through a log where that can be had: readers then never wait. The journal that it replaces is as safe.

    A file system without shared memory says no. So does SQLite, and at once, while another process has just begun to
    use a new database; that one makes the change, or the next start does.
    """
    try:
        if connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
            connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
