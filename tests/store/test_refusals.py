"""A folder or a disk that refuses ends in one sentence, and nothing half done stays."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from game.errors import StoreError, StoreUnwritable
from game.store.database import FILE, Database
from game.store.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path


def test_a_folder_below_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder", "utf-8")
    with pytest.raises(StoreUnwritable, match="cannot be used") as told:
        open_store(tmp_path / "file" / "data")
    assert str(tmp_path) in told.value.message


def test_a_folder_where_the_database_should_be(folder: Path) -> None:
    (folder / FILE).mkdir(parents=True)
    with pytest.raises(StoreUnwritable, match=FILE):
        open_store(folder)


def test_a_full_disk_when_a_choice_is_kept(folder: Path) -> None:
    database = Database(folder)
    with Store(database) as store:
        store.keep_version("v1", "night-desk", b"text")
        begun = store.begin("night-desk", "v1", 1)
        store.add_choice(begun, 0, "go")
        with database.reading() as connection:
            (pages,) = connection.execute("PRAGMA page_count").fetchone()
            connection.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(StoreUnwritable, match="The disk is full"):
            store.add_choice(begun, 1, "x" * 100_000)
        assert store.choices(begun) == ("go",)
        store.add_choice(begun, 1, "stay")
        assert store.choices(begun) == ("go", "stay")


def test_a_file_that_may_only_be_read(folder: Path) -> None:
    database = Database(folder)
    with Store(database) as store:
        with database.reading() as connection:
            connection.execute("PRAGMA query_only = ON")
        with pytest.raises(StoreUnwritable, match="readonly"):
            store.keep_version("v1", "night-desk", b"text")


def test_a_database_that_another_program_holds(store: Store, folder: Path) -> None:
    holder = sqlite3.connect(folder / FILE, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with Store(Database(folder, patience=0.05)) as waiting:
        assert waiting.unfinished() == ()
        with pytest.raises(StoreUnwritable, match="Another program is using"):
            waiting.begin("night-desk", "v1", 1)
        holder.execute("ROLLBACK")
        assert waiting.begin("night-desk", "v1", 1) == 1
    holder.close()


def test_a_database_of_a_newer_version_is_left_alone(store: Store, begun: int, folder: Path) -> None:
    store.close()
    file = folder / FILE
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("INSERT INTO migration VALUES ('0099 tomorrow', 0)")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StoreError, match="newer version of Past HR") as told:
        open_store(folder)
    assert type(told.value) is StoreError
    assert file.read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [FILE]
