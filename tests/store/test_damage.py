"""A damaged database is set aside whole, told once, and followed by one that works."""

from __future__ import annotations

import random
import shutil
import sqlite3
from typing import TYPE_CHECKING

import pytest

from game.errors import StoreDamaged, StoreError, StoreUnwritable
from game.store import inspection
from game.store.database import FILE
from game.store.store import open_store

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = 4096


@pytest.fixture
def file(folder: Path) -> Path:
    """A database with a few hundred choices, closed."""
    with open_store(folder) as store:
        store.keep_version("v1", "night-desk", b"# a line of a story\n" * 2000)
        for seed in range(20):
            begun = store.begin("night-desk", "v1", seed)
            with store._database.writing() as rows:
                rows.executemany(
                    "INSERT INTO choice VALUES (?, ?, ?, 0)", [(begun, step, f"choice-{step}") for step in range(40)]
                )
    return folder / FILE


def truncated(data: bytes) -> bytes:
    return data[: len(data) // 2]


def cut_to_one_page(data: bytes) -> bytes:
    return data[:PAGE]


def garbage(data: bytes) -> bytes:
    return random.Random(5).randbytes(len(data))  # noqa: S311  harm, no secret


def text(data: bytes) -> bytes:
    return b"this is not a database\n" * 100


def a_page_of_zeros(data: bytes) -> bytes:
    return data[: 2 * PAGE] + bytes(PAGE) + data[3 * PAGE :]


def no_tables(data: bytes) -> bytes:
    return data[:PAGE].replace(b"migration", b"migratiom") + data[PAGE:]


@pytest.mark.parametrize("harm", [truncated, cut_to_one_page, garbage, text, a_page_of_zeros, no_tables])
def test_damage_is_set_aside_and_told_once(file: Path, harm: Callable[[bytes], bytes]) -> None:
    harmed = harm(file.read_bytes())
    file.write_bytes(harmed)
    with pytest.raises(StoreDamaged) as told:
        open_store(file.parent)
    aside = file.parent / "past-hr-damaged-1" / FILE
    assert str(file) in told.value.message
    assert str(aside) in told.value.message
    assert "\n" not in told.value.message
    assert aside.read_bytes() == harmed
    with open_store(file.parent) as fresh:
        assert fresh.unfinished() == ()


def test_nothing_that_was_set_aside_is_ever_overwritten(file: Path) -> None:
    for number in (1, 2, 3):
        file.write_bytes(f"not a database, number {number}".encode() * 100)
        with pytest.raises(StoreDamaged):
            open_store(file.parent)
    kept = sorted(path.read_bytes()[:24] for path in file.parent.glob(f"past-hr-damaged-*/{FILE}"))
    assert kept == [f"not a database, number {number}".encode() for number in (1, 2, 3)]


def test_the_log_goes_with_its_database(file: Path) -> None:
    file.write_bytes(b"not a database" * 1000)
    file.with_name(FILE + "-wal").write_bytes(b"log")

    with pytest.raises(StoreDamaged):
        open_store(file.parent)
    assert (file.parent / "past-hr-damaged-1" / f"{FILE}-wal").read_bytes() == b"log"


@pytest.mark.parametrize("left", [b"", None])
def test_a_log_without_its_database_is_not_thrown_away(file: Path, left: bytes | None) -> None:
    file.unlink()
    if left is not None:
        file.write_bytes(left)
    file.with_name(FILE + "-wal").write_bytes(b"log")
    with pytest.raises(StoreDamaged):
        open_store(file.parent)
    assert (file.parent / "past-hr-damaged-1" / f"{FILE}-wal").read_bytes() == b"log"
    open_store(file.parent).close()


def test_an_empty_file_is_a_new_database(folder: Path) -> None:
    folder.mkdir()
    (folder / FILE).touch()
    with open_store(folder) as store:
        assert store.unfinished() == ()


def test_flipped_bytes_end_in_a_store_or_in_one_sentence(file: Path) -> None:
    """Wherever a byte is flipped: the store works, or it is set aside, or it is refused; nothing else comes out."""
    chance = random.Random(11)  # noqa: S311  harm, no secret
    whole = file.read_bytes()
    outcomes = {"works": 0, "told": 0}
    for _ in range(120):
        harmed = bytearray(whole)
        for _ in range(4):
            harmed[chance.randrange(len(harmed))] ^= 1 << chance.randrange(8)
        for part in file.parent.glob(f"{FILE}*"):
            part.unlink()
        file.write_bytes(bytes(harmed))
        outcomes[use(file.parent)] += 1
        assert any(bytes(harmed) == path.read_bytes() for path in file.parent.rglob(FILE))
    assert min(outcomes.values()) > 10


def use(folder: Path) -> str:
    """Open the store and read everything in it."""
    try:
        with open_store(folder) as store:
            for row in (*store.unfinished(), *store.finished()):
                store.choices(row.id)
                store.estimates(row.id)
                store.version_text(row.version)
    except StoreError:
        return "told"
    return "works"


def test_damage_met_while_playing_is_set_aside_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A database too big to be checked at the start shows its damage when it is read."""
    monkeypatch.setattr(inspection, "MOST_CHECKED", 0)
    data = file.read_bytes()
    connection = sqlite3.connect(file)
    (root,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'choice'").fetchone()
    connection.close()
    file.write_bytes(data[: (root - 1) * PAGE] + b"\xff" * PAGE + data[root * PAGE :])
    store = open_store(file.parent)
    assert len(store.unfinished()) == 20
    with pytest.raises(StoreDamaged, match="damaged-1"):
        store.choices(1)
    with open_store(file.parent) as fresh:
        assert fresh.unfinished() == ()


def test_text_that_nobody_wrote_is_damage(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data.replace(b"night-desk", b"night-\xff\xfe\xfd\xfc"))
    assert use(file.parent) == "told"
    assert (file.parent / "past-hr-damaged-1").is_dir()


def test_a_damaged_database_that_cannot_be_moved_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_bytes(b"not a database" * 100)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("pathlib.Path.rename", refuse)
    with pytest.raises(StoreUnwritable, match=r"is damaged and cannot be moved aside: Permission denied\."):
        open_store(file.parent)
    assert file.read_bytes() == b"not a database" * 100


def test_an_inspection_changes_nothing(file: Path, tmp_path: Path) -> None:
    """Not even the log of a process that vanished, from which the choices would be lost with it."""
    with open_store(file.parent) as store:
        store.add_choice(1, 40, "the-last-one")
        shutil.copytree(file.parent, tmp_path / "copy")
    copy = tmp_path / "copy" / FILE
    before = {path.name: path.read_bytes() for path in copy.parent.iterdir() if path.suffix != ".sqlite3-shm"}
    assert before[f"{FILE}-wal"]
    inspection.inspect(copy, 1)
    assert {name: (copy.parent / name).read_bytes() for name in before} == before
    with open_store(copy.parent) as again:
        assert again.choices(1)[40:] == ("the-last-one",)


def test_half_a_transaction_is_undone_first(file: Path) -> None:
    """A journal that was left behind belongs to the database, and is no damage."""
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("BEGIN")
    connection.execute("UPDATE choice SET choice = 'half of it'")
    cut = {path.name: path.read_bytes() for path in file.parent.iterdir()}
    connection.close()
    for name, data in cut.items():
        (file.parent / name).write_bytes(data)
    assert cut[f"{FILE}-journal"]
    with open_store(file.parent) as store:
        assert store.choices(1)[0] == "choice-0"
