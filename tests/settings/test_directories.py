"""Where files are kept."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from game.settings.directories import HOME, Directories, directories

if TYPE_CHECKING:
    from pathlib import Path


def test_everything_lies_below_the_home_that_is_set(tmp_path: Path) -> None:
    expected = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    assert directories({HOME: str(tmp_path)}) == expected


def test_a_relative_home_is_taken_from_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert directories({HOME: "stick"}).data == tmp_path / "stick" / "data"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked itself, and not its environment")
@pytest.mark.parametrize("environment", [{}, {HOME: ""}])
def test_without_one_the_system_decides(environment: dict[str, str], home: Path) -> None:
    found = directories(environment)
    assert all(str(each).startswith(str(home)) for each in (found.data, found.config, found.cache))
    assert all(each.is_absolute() and "past-hr" in str(each) for each in (found.data, found.config, found.cache))


def test_knowing_where_makes_nothing(home: Path) -> None:
    directories()
    assert not home.exists()
