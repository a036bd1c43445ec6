"""The catalogue: no story is read twice, and nothing that is kept is believed against the text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.content import reader
from game.content.library import Library
from game.session import player as playing
from game.session.catalogue import FILE, Catalogue
from game.session.player import Player
from game.store.store import open_store
from tests.stories import CROSSING, HERE

if TYPE_CHECKING:
    from pathlib import Path

    from game.session.shelf import Shelved


def shelf_of(folder: Path, stories: Path = HERE) -> tuple[Shelved, ...]:
    """Return the shelf of a person who starts the game once more."""
    with Player(open_store(folder / "data"), Library(stories), catalogue=Catalogue(folder / "cache")) as someone:
        return someone.shelf()


def test_a_second_start_reads_no_story(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = shelf_of(tmp_path)

    def refuse(*_: object) -> None:
        raise AssertionError("a story was read once more")

    monkeypatch.setattr(playing, "read", refuse)
    assert shelf_of(tmp_path) == first
    assert first[0].company


def test_another_text_is_read_anew(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    text = CROSSING.read_text("utf-8")
    (stories / "crossing.yaml").write_text(text, "utf-8")
    (before,) = shelf_of(tmp_path, stories)
    assert before.card is not None
    (stories / "crossing.yaml").write_text(text.replace(f"title: {before.card.title}", "title: Another", 1), "utf-8")
    (after,) = shelf_of(tmp_path, stories)
    assert after.card is not None
    assert after.card.title == "Another"


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"made_by": null, "kept": {}}', "card"])
def test_damage_is_read_past(tmp_path: Path, damage: str) -> None:
    first = shelf_of(tmp_path)
    file = tmp_path / "cache" / FILE
    if damage == "card":
        kept = json.loads(file.read_text("utf-8"))
        for entry in kept["kept"].values():
            entry["card"] = {"title": 3}
        damage = json.dumps(kept)
    file.write_text(damage, "utf-8")
    assert shelf_of(tmp_path) == first


def test_a_folder_that_refuses_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("", "utf-8")
    assert shelf_of(tmp_path)


def test_what_cannot_be_played_is_never_remembered(tmp_path: Path) -> None:
    stories = tmp_path / "stories"
    stories.mkdir()
    (stories / "lost.yaml").write_text("format: 1\ntitle: Lost\n", "utf-8")
    for _ in range(2):
        (lost,) = shelf_of(tmp_path, stories)
        assert lost.card is None
        assert lost.problems == reader.read((stories / "lost.yaml").read_bytes(), "lost").problems
