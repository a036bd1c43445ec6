"""A choice is on disk when it has been kept: seen by others at once, and there after the process is gone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.store.store import Store, open_store

if TYPE_CHECKING:
    from pathlib import Path

WRITER = """
import os, sys
from pathlib import Path
from game.store.store import open_store
store = open_store(Path(sys.argv[1]))
for step in range(int(sys.argv[3])):
    store.add_choice(int(sys.argv[2]), step, f"choice-{step}")
os._exit(9)  # no closing, no clearing up
"""

OPENER = """
import sys
from pathlib import Path
from game.store.store import open_store
with open_store(Path(sys.argv[1])) as store:
    store.keep_version("v1", "night-desk", b"text")
    for seed in range(10):
        store.add_choice(store.begin("night-desk", "v1", seed), 0, "go")
"""


def test_another_process_sees_a_choice_at_once(store: Store, begun: int, folder: Path) -> None:
    with open_store(folder) as other:
        store.add_choice(begun, 0, "go")
        assert other.choices(begun) == ("go",)


def test_a_process_that_vanishes_loses_nothing(store: Store, begun: int, folder: Path) -> None:
    done = subprocess.run([sys.executable, "-c", WRITER, str(folder), str(begun), "20"], check=False)
    assert done.returncode == 9
    assert store.choices(begun) == tuple(f"choice-{step}" for step in range(20))


def test_the_files_as_they_lie_hold_everything(store: Store, begun: int, folder: Path, tmp_path: Path) -> None:
    store.add_choice(begun, 0, "go")
    shutil.copytree(folder, tmp_path / "copy")
    with open_store(tmp_path / "copy") as copy:
        assert copy.choices(begun) == ("go",)


def test_many_processes_open_a_new_store_at_once(folder: Path) -> None:
    command = [sys.executable, "-c", OPENER, str(folder)]
    started = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(6)]
    said = [process.communicate(timeout=60)[1] for process in started]
    assert said == [""] * len(started)
    with open_store(folder) as store:
        assert len(store.unfinished()) == 60


def test_a_playthrough_in_two_windows_does_not_fork(store: Store, begun: int, folder: Path) -> None:
    with open_store(folder) as other:
        store.add_choice(begun, 0, "go")
        with pytest.raises(Exception, match="another window"):
            other.add_choice(begun, 0, "stay")
