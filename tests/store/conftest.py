"""A store on a clock of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.store.clock import FakeClock
from game.store.migrations import MIGRATIONS
from game.store.store import Store, open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with open_store(folder, FakeClock(1001 - len(MIGRATIONS))) as opened:
        opened.keep_version("v1", "night-desk", b"title: Night Desk\n")
        yield opened


@pytest.fixture
def begun(store: Store) -> int:
    return store.begin("night-desk", "v1", 7)
