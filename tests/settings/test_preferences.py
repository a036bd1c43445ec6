"""Preferences: written by hand, read with forgiveness, never destroyed."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.errors import PastHrError
from game.settings import preferences as module
from game.settings.options import Difficulty, TextSpeed
from game.settings.preferences import DEFAULTS, FILE, Preferences, as_toml, load, save

if TYPE_CHECKING:
    from pathlib import Path

ALL_SET = Preferences(
    theme="morning",
    text_speed=TextSpeed.CALM,
    reduced_motion=True,
    difficulty=Difficulty.EXPERT,
    keymap={"notebook": "f2", 'odd "name"': "ctrl+n,\\"},
)


def write(folder: Path, text: str | bytes) -> None:
    folder.mkdir(exist_ok=True)
    (folder / FILE).write_bytes(text if isinstance(text, bytes) else text.encode())


def test_no_file_means_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path) == module.Loaded(DEFAULTS)


def test_the_example_in_the_documentation_is_in_order(tmp_path: Path) -> None:
    _, _, example = (module.__doc__ or "").partition("::\n")
    write(tmp_path, "\n".join(line.strip() for line in example.splitlines()))
    loaded = load(tmp_path)
    assert loaded.warning is None
    assert loaded.preferences == Preferences(theme="morning", keymap={"notebook": "f2"})


@pytest.mark.parametrize("preferences", [DEFAULTS, ALL_SET])
def test_what_is_saved_comes_back(tmp_path: Path, preferences: Preferences) -> None:
    save(tmp_path / "config", ALL_SET)
    save(tmp_path / "config", preferences)
    assert load(tmp_path / "config") == module.Loaded(preferences)
    assert [each.name for each in (tmp_path / "config").iterdir()] == [FILE]


@given(st.text(st.characters(exclude_categories=["Cs"])), st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_can_be_written(name: str, keys: str) -> None:
    written = tomllib.loads(as_toml(Preferences(theme=keys, keymap={name: keys})))
    assert (written["theme"], written["keymap"]) == (keys, {name: keys})


@pytest.mark.parametrize("text", ["theme = ", b"\xff\xfe", "[keymap\n"])
def test_a_file_that_is_not_in_order_is_told_and_kept(tmp_path: Path, text: str | bytes) -> None:
    write(tmp_path, text)
    before = (tmp_path / FILE).read_bytes()
    loaded = load(tmp_path)
    assert loaded.preferences == DEFAULTS
    assert f"{tmp_path / FILE} is not in order" in (loaded.warning or "")
    with pytest.raises(PastHrError, match="were not saved, because"):
        save(tmp_path, ALL_SET)
    assert (tmp_path / FILE).read_bytes() == before


def test_what_does_not_fit_is_passed_over_by_name(tmp_path: Path) -> None:
    wrong = ["theme = 3", 'text_speed = "warp"', "difficulty = 1", 'colour = "red"', "[keymap]", "notebook = 1"]
    write(tmp_path, "\n".join(["reduced_motion = true", *wrong]))
    loaded = load(tmp_path)
    assert loaded.preferences == Preferences(reduced_motion=True)
    assert "cannot be used: theme, text_speed, difficulty, colour, keymap;" in (loaded.warning or "")


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE).mkdir()
    assert "cannot be read" in (load(tmp_path).warning or "")


def test_a_folder_that_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(PastHrError, match="were not saved"):
        save(tmp_path / "file" / "config", ALL_SET)
