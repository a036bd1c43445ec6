"""A player at a store of their own, with the scenarios of the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.library import Library
from game.session.player import Player
from game.store.store import open_store
from tests.stories import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def player(tmp_path: Path) -> Iterator[Player]:
    with Player(open_store(tmp_path), Library(HERE)) as someone:
        yield someone
