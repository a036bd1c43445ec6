"""Tables change step by step, each step whole and on record, and nothing is lost on the way."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from game.store.clock import FakeClock
from game.store.database import FILE
from game.store.migrations import MIGRATIONS, Migration, applied, migrate, tables
from game.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEXT = Migration("0099 notes", ("CREATE TABLE note (text TEXT)", "INSERT INTO note VALUES ('first')"))
BROKEN = Migration("0100 broken", ("CREATE TABLE half (text TEXT)", "CREATE TABEL"))


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    opened = sqlite3.connect(":memory:", isolation_level=None)
    yield opened
    opened.close()


def test_names_tell_the_order() -> None:
    names = [migration.name for migration in MIGRATIONS]
    assert names == sorted(set(names))


def test_a_new_database_gets_every_table(connection: sqlite3.Connection) -> None:
    migrate(connection, FakeClock(5))
    assert tables(connection) - {"sqlite_sequence"} == {
        "bookmark",
        "choice",
        "estimate",
        "intention",
        "migration",
        "playthrough",
        "scenario_version",
    }
    assert connection.execute("SELECT * FROM migration").fetchall() == [
        (migration.name, moment) for moment, migration in enumerate(MIGRATIONS, 5)
    ]


def test_an_older_database_keeps_what_it_has(connection: sqlite3.Connection) -> None:
    migrate(connection, FakeClock(), MIGRATIONS[:1])
    connection.execute("INSERT INTO scenario_version VALUES ('v1', 'crossing', 'text', 1)")
    connection.execute("INSERT INTO playthrough (scenario, version, seed, began) VALUES ('crossing', 'v1', 3, 1)")
    migrate(connection, FakeClock())
    assert connection.execute("SELECT scenario, seed FROM playthrough").fetchall() == [("crossing", 3)]
    assert connection.execute("SELECT * FROM intention").fetchall() == []
    assert connection.execute("SELECT * FROM bookmark").fetchall() == []


def test_what_is_applied_is_not_applied_again(connection: sqlite3.Connection) -> None:
    for _ in range(2):
        migrate(connection, FakeClock(), (*MIGRATIONS, NEXT))
    assert connection.execute("SELECT text FROM note").fetchall() == [("first",)]


def test_a_migration_that_fails_leaves_nothing_of_itself(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError):
        migrate(connection, FakeClock(), (*MIGRATIONS, NEXT, BROKEN))
    assert applied(connection) == {*(migration.name for migration in MIGRATIONS), "0099 notes"}
    assert "half" not in tables(connection)
    assert not connection.in_transaction


def test_the_connection_is_durable(folder: Path) -> None:
    with open_store(folder) as store, store._database.reading() as rows:
        kept = {
            name: rows.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "foreign_keys", "fullfsync", "busy_timeout")
        }
    assert kept == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "fullfsync": 1, "busy_timeout": 5000}
    assert (folder / FILE).is_file()
