"""Solutions in the cache: the same as fresh ones, or not used at all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.content.library import content_hash
from game.engine.game import Game
from game.session import solutions
from game.session.judge import Judge
from game.session.solutions import Solutions
from game.solver.limits import Limits, TooLarge
from game.solver.solution import Solution, solve
from game.testing import machine_of
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Callable

MACHINE = machine_of(CROSSING)
VERSION = content_hash(CROSSING.read_bytes())
ROOT = Path(__file__).parent.parent.parent
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

ANOTHER = """
import sys
from pathlib import Path
from game.session.solutions import Solutions
from game.testing import machine_of
for _ in range(20):
    folder = Path(sys.argv[2])
    print(Solutions(folder).of(machine_of(Path(sys.argv[1])).game, sys.argv[3]).points)
    for kept in folder.glob("*.solution"):
        kept.unlink(missing_ok=True)
"""


def of(folder: Path | None) -> Solution:
    """The solution of the crossing, by way of a folder."""
    found = Solutions(folder).of(MACHINE.game, VERSION)
    assert isinstance(found, Solution)
    return found


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The scenarios that were worked out, one entry each time."""
    done: list[str] = []

    def counted(game: object, limits: Limits) -> Solution | TooLarge:
        done.append(MACHINE.game.scenario.id)
        return solve(MACHINE.game, limits)

    monkeypatch.setattr("game.solver.solution.solve", counted)
    return done


def kept_in(folder: Path) -> Path:
    """The one file that a folder holds."""
    (file,) = folder.iterdir()
    return file


def test_it_is_worked_out_once_and_then_read(tmp_path: Path, worked_out: list[str]) -> None:
    first, again = of(tmp_path / "cache"), of(tmp_path / "cache")
    assert worked_out == ["crossing"]
    assert again.points == first.points
    assert kept_in(tmp_path / "cache").name == f"{VERSION}.solution"


@SLOW
@given(seed=st.integers(0, 10**6), data=st.data())
def test_cached_and_fresh_solutions_give_the_same_verdict(tmp_path: Path, seed: int, data: st.DataObject) -> None:
    game = Game(MACHINE, seed)
    while game.legal_choices:
        game.choose(data.draw(st.sampled_from(game.legal_choices)).id)
    of(tmp_path / "cache")
    cached, fresh = Judge(MACHINE, VERSION, Solutions(tmp_path / "cache")), Judge(MACHINE, VERSION, Solutions())
    assert cached(game) == fresh(game)


@SLOW
@given(at=st.integers(0, 10**6), flips=st.integers(1, 255), cut=st.booleans())
def test_a_damaged_file_is_worked_out_again_and_replaced(tmp_path: Path, at: int, flips: int, cut: bool) -> None:
    whole = of(tmp_path / "cache")
    file = kept_in(tmp_path / "cache")
    good = file.read_bytes()
    place = at % len(good)
    file.write_bytes(good[:place] if cut else good[:place] + bytes([good[place] ^ flips]) + good[place + 1 :])
    assert of(tmp_path / "cache").points == whole.points
    assert file.read_bytes() == good


@pytest.mark.parametrize("text", [b"", b"GIF89a", b"\x80\x04\x95pickle", b"past-hr solution\n" + b"\0" * 40])
def test_a_foreign_file_is_replaced(tmp_path: Path, text: bytes) -> None:
    of(tmp_path / "cache")
    file = kept_in(tmp_path / "cache")
    good = file.read_bytes()
    file.write_bytes(text)
    of(tmp_path / "cache")
    assert file.read_bytes() == good


def test_the_file_of_another_version_is_not_believed(tmp_path: Path, worked_out: list[str]) -> None:
    of(tmp_path / "cache")
    kept_in(tmp_path / "cache").rename(tmp_path / "cache" / "other.solution")
    Solutions(tmp_path / "cache").of(MACHINE.game, "other")
    assert len(worked_out) == 2


def a_file(place: Path) -> None:
    place.write_text("not a folder", "utf-8")


def a_folder_in_the_way(place: Path) -> None:
    (place / f"{VERSION}.solution").mkdir(parents=True)


@pytest.mark.parametrize("spoil", [a_file, a_folder_in_the_way])
def test_a_folder_that_refuses_is_done_without(tmp_path: Path, spoil: Callable[[Path], None]) -> None:
    spoil(tmp_path / "cache")
    assert of(tmp_path / "cache").points == of(None).points
    assert list(tmp_path.rglob("*.part")) == []


def test_a_disk_that_is_full_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "replace", refuse)
    assert of(tmp_path / "cache").points == of(None).points
    assert list((tmp_path / "cache").iterdir()) == []


def test_only_the_newest_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(solutions, "MOST_KEPT", 2)
    for number, version in enumerate(("one", "two", "three")):
        Solutions(tmp_path).of(MACHINE.game, version)
        os.utime(tmp_path / f"{version}.solution", (number, number))
    Solutions(tmp_path).of(MACHINE.game, "four")
    assert sorted(file.name for file in tmp_path.iterdir()) == ["four.solution", "three.solution"]


def test_two_processes_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ANOTHER, str(CROSSING), str(tmp_path), VERSION]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)]
    said = [process.communicate()[0].split() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert {points for each in said for points in each} == {str(of(None).points)}
    assert len(said[0]) == len(said[1]) == 20


def test_what_is_too_large_is_not_kept(tmp_path: Path) -> None:
    found = Solutions(tmp_path / "cache", Limits(states=10)).of(MACHINE.game, VERSION)
    assert isinstance(found, TooLarge)
    assert not (tmp_path / "cache").exists()
