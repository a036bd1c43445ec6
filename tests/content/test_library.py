"""Finding and opening scenario files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.content.library import Library, content_hash, id_of, shipped, text_at
from game.content.text import MOST_BYTES
from game.errors import PastHrError, UnknownScenario
from tests.content.samples import EXAMPLE, scenario
from tests.stories import SHIPPED


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two scenarios and three files that are none."""
    place = tmp_path / "stories"
    place.mkdir()
    for name in ("small-room.yaml", "night-desk.yaml", ".hidden.yaml", "_draft.yaml", "notes.txt"):
        (place / name).write_text(EXAMPLE, "utf-8")
    return place


def test_a_folder_lists_its_scenarios(folder: Path) -> None:
    assert Library(folder).ids() == ("night-desk", "small-room")
    assert Library(folder / "nowhere").ids() == ()


def test_a_scenario_is_found_by_its_id(folder: Path) -> None:
    library = Library(folder)
    assert library.text("small-room") == EXAMPLE.encode()
    assert library.read("small-room").scenario == scenario()
    assert library.card("small-room") == scenario().card


@pytest.mark.parametrize("name", ["nigth-desk", "night_desk", "Night Desk"])
def test_an_unknown_scenario_has_near_ones(folder: Path, name: str) -> None:
    with pytest.raises(UnknownScenario) as caught:
        Library(folder).text(name)
    assert caught.value.nearest == ("night-desk",)


@pytest.mark.parametrize("name", ["../stories/small-room", "", ".", "_draft", ".hidden", "notes"])
def test_an_id_is_no_path(folder: Path, name: str) -> None:
    with pytest.raises(UnknownScenario):
        Library(folder).text(name)


def test_the_shipped_scenarios_are_found() -> None:
    assert Library().ids() == tuple(file.stem for file in SHIPPED)
    assert shipped().name == "scenarios"


def test_any_file_can_be_opened(folder: Path) -> None:
    path = folder / "small-room.yaml"
    assert text_at(path) == EXAMPLE.encode()
    assert id_of(path) == "small-room"


def test_a_file_that_is_not_there_has_near_ones(folder: Path) -> None:
    with pytest.raises(UnknownScenario, match=r"Did you mean small-room\.yaml\?"):
        text_at(folder / "small-rom.yaml")
    with pytest.raises(UnknownScenario):
        text_at(folder / "nowhere" / "small-room.yaml")
    with pytest.raises(UnknownScenario):
        text_at(folder)


def test_a_file_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(PastHrError, match=r"small-room\.yaml cannot be read: Permission denied\."):
        text_at(folder / "small-room.yaml")


def test_no_more_is_read_than_it_takes_to_refuse(folder: Path) -> None:
    path = folder / "large.yaml"
    path.write_bytes(b"x" * (MOST_BYTES + 1000))
    assert len(text_at(path)) == MOST_BYTES + 1


def test_the_fingerprint_of_a_version() -> None:
    assert content_hash("title: Café\n") == content_hash("title: Café\n".encode())
    assert content_hash("a") != content_hash("b")
    assert len(content_hash("\ud800")) == 64


def test_reading_loads_no_screen_and_no_database() -> None:
    code = "import sys, game.content.reader; print({'textual', 'rich', 'sqlite3', 'asyncio'} & set(sys.modules))"
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout.strip() == "set()"
