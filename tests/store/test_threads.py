"""One store in several threads: they take turns, and closing waits for its own."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.store.store import Store

CLOSED_WHILE_READ = """
import sqlite3, sys
from pathlib import Path
from threading import Barrier, Thread
from game.store.store import open_store

def read(store, ready, ends):
    ready.wait()
    try:
        while True:
            store.unfinished()
    except sqlite3.ProgrammingError as error:
        ends.append(str(error))

for _ in range(40):
    store, ready, ends = open_store(Path(sys.argv[1])), Barrier(4), []
    readers = [Thread(target=read, args=(store, ready, ends)) for _ in range(3)]
    for reader in readers:
        reader.start()
    ready.wait()
    store.close()
    for reader in readers:
        reader.join()
    assert ends == ["the store is closed"] * 3, ends
"""


def test_closing_waits_for_what_is_being_read(store: Store, begun: int, folder: Path) -> None:
    for step in range(200):
        store.begin("night-desk", "v1", step)
    done = subprocess.run([sys.executable, "-c", CLOSED_WHILE_READ, str(folder)], check=False, stderr=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, b"")
    assert store.playthrough(begun).seed == 7


def test_threads_write_one_after_the_other(store: Store) -> None:
    with ThreadPoolExecutor(8) as threads:
        begun = list(threads.map(lambda seed: store.begin("night-desk", "v1", seed), range(200)))
    assert sorted(begun) == sorted(row.id for row in store.unfinished())
    assert sorted(row.seed for row in store.unfinished()) == list(range(200))
