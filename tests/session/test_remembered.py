"""The picture of the shelf: what comes back is what was kept, and nothing that is on disk can do harm."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from game.model.card import Card, Seniority
from game.session.remembered import FILE, Remembered
from game.session.shelf import Shelved, Unfinished

if TYPE_CHECKING:
    from pathlib import Path

CARD = Card("Night Desk", "Mostly nights.", "hospitality", "Lisboa é", Seniority.ENTRY, 15, ("ask",), ("A note.",))
SHELF = (
    Shelved("night-desk", CARD, (), 2, ("The desk",), 9, Unfinished(3, "night-desk", "Night Desk", "After Marta", 12)),
    Shelved("open-plan", CARD, (), 0, (), 4, None),
)


def test_what_was_kept_is_recalled(tmp_path: Path) -> None:
    Remembered(tmp_path / "new").keep(SHELF)
    assert Remembered(tmp_path / "new").recall() == SHELF


def test_what_cannot_be_played_is_left_out(tmp_path: Path) -> None:
    picture = Remembered(tmp_path)
    picture.keep((*SHELF, Shelved("lost-letter", None, (), 0, (), 0, None)))
    assert picture.recall() == SHELF


def test_nothing_is_written_where_nothing_has_changed(tmp_path: Path) -> None:
    picture = Remembered(tmp_path)
    picture.keep(SHELF)
    (tmp_path / FILE).unlink()
    picture.keep(SHELF)
    assert not (tmp_path / FILE).exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "3",
        '{"version": 1}',
        '{"version": "0", "shelf": []}',
        "[" * 100_000,
        "\udc80",
        '{"shelf": [{"id": 4}], "version": "V"}',
        '{"shelf": [{"id": "a", "card": [], "unfinished": null}], "version": "V"}',
        '{"shelf": 4, "version": "V"}',
    ],
)
def test_what_is_not_in_order_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("game.session.remembered.__version__", "V")
    (tmp_path / FILE).write_text(text, "utf-8", errors="surrogateescape")
    assert Remembered(tmp_path).recall() == ()


def test_a_picture_of_another_version_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Remembered(tmp_path).keep(SHELF)
    monkeypatch.setattr("game.session.remembered.__version__", "another")
    assert Remembered(tmp_path).recall() == ()


@pytest.mark.parametrize("field", ["title", "seniority", "minutes", "trains", "content_notes"])
def test_a_value_of_another_kind_is_done_without(tmp_path: Path, field: str) -> None:
    Remembered(tmp_path).keep(SHELF)
    kept = json.loads((tmp_path / FILE).read_text("utf-8"))
    kept["shelf"][0]["card"][field] = {"a": 1} if field != "trains" else [1]
    (tmp_path / FILE).write_text(json.dumps(kept), "utf-8")
    assert Remembered(tmp_path).recall() == () or field == "content_notes"


def test_a_folder_that_refuses_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", "utf-8")
    picture = Remembered(tmp_path / "file")
    picture.keep(SHELF)
    assert picture.recall() == ()
