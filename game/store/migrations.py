"""Migrations: how the tables came to be, step by step. A migration that was released is never edited; add another."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.errors import StoreError
from game.store.transaction import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from pathlib import Path

    from game.store.clock import Clock


class Migration(NamedTuple):
    """One change to the tables, applied once and recorded under its name in the same transaction."""

    name: str
    statements: tuple[str, ...]


MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "0001 playthroughs",
        (
            # A playthrough stays pinned to the text it began with, so the text is kept, byte for byte.
            """
            CREATE TABLE scenario_version (
                hash     TEXT PRIMARY KEY NOT NULL,
                scenario TEXT NOT NULL,
                text     BLOB NOT NULL,
                kept     INTEGER NOT NULL
            ) WITHOUT ROWID
            """,
            # AUTOINCREMENT: an id is never used again, and the ids tell the order of beginning.
            """
            CREATE TABLE playthrough (
                id        INTEGER PRIMARY KEY AUTOINCREMENT,
                scenario  TEXT NOT NULL,
                version   TEXT NOT NULL REFERENCES scenario_version (hash),
                seed      INTEGER NOT NULL,
                put_aside INTEGER NOT NULL DEFAULT 0 CHECK (put_aside IN (0, 1)),
                ending    TEXT,
                kind      TEXT,
                began     INTEGER NOT NULL,
                finished  INTEGER,
                CHECK ((ending IS NULL) = (kind IS NULL) AND (ending IS NULL) = (finished IS NULL))
            )
            """,
            "CREATE INDEX playthrough_of_scenario ON playthrough (scenario)",
            # Without a rowid the unique key is the table itself: no second tree that could disagree with it.
            """
            CREATE TABLE choice (
                playthrough INTEGER NOT NULL REFERENCES playthrough (id),
                step        INTEGER NOT NULL CHECK (step >= 0),
                choice      TEXT NOT NULL,
                made        INTEGER NOT NULL,
                PRIMARY KEY (playthrough, step)
            ) WITHOUT ROWID
            """,
            """
            CREATE TABLE estimate (
                playthrough INTEGER NOT NULL REFERENCES playthrough (id),
                step        INTEGER NOT NULL CHECK (step >= 0),
                percent     INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
                made        INTEGER NOT NULL,
                PRIMARY KEY (playthrough, step)
            ) WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        "0002 intentions",
        (
            """
            CREATE TABLE intention (
                playthrough INTEGER PRIMARY KEY NOT NULL REFERENCES playthrough (id),
                text        TEXT NOT NULL,
                made        INTEGER NOT NULL
            )
            """,
        ),
    ),
    Migration(
        "0003 bookmarks",
        (
            # A line is found again by the choice that brought it and its place in what that brought: both replay.
            """
            CREATE TABLE bookmark (
                playthrough INTEGER NOT NULL REFERENCES playthrough (id),
                step        INTEGER NOT NULL CHECK (step >= 0),
                line        INTEGER NOT NULL CHECK (line >= 0),
                made        INTEGER NOT NULL,
                PRIMARY KEY (playthrough, step, line)
            ) WITHOUT ROWID
            """,
        ),
    ),
)
"""Every migration, in the order of application."""

_RECORD = "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY NOT NULL, applied INTEGER NOT NULL)"


def refuse_newer(connection: sqlite3.Connection, file: Path, known: Sequence[Migration] = MIGRATIONS) -> None:
    """Raise `StoreError` for a database that a newer version of the game has changed; reads and changes nothing."""
    unknown = applied(connection) - {migration.name for migration in known}
    if unknown:
        raise StoreError(
            f"{file} was written by a newer version of Past HR ({max(unknown)}) and has been left as it is; "
            "install that version to go on with it."
        )


def migrate(connection: sqlite3.Connection, clock: Clock, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Apply what is not applied yet, each migration in one transaction with its own record."""
    if all(migration.name in applied(connection) for migration in migrations):
        return
    for migration in migrations:
        with transaction(connection):
            connection.execute(_RECORD)
            if migration.name in applied(connection):  # perhaps by another process, a moment ago
                continue
            for statement in migration.statements:
                connection.execute(statement)
            connection.execute("INSERT INTO migration VALUES (?, ?)", (migration.name, clock.now()))


def applied(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the migrations that the database has on record; empty for a new one."""
    if "migration" not in tables(connection):
        return frozenset()
    return frozenset(name for (name,) in connection.execute("SELECT name FROM migration"))


def tables(connection: sqlite3.Connection) -> frozenset[str]:
    """The names of the tables."""
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return frozenset(name for (name,) in found)
