"""``report``: what it prints, and how it ends."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from game.cli import sheet
from game.cli.main import main
from game.solver.limits import Limits
from game.solver.solution import solve
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from game.rules.compiled import Compiled
    from game.solver.limits import TooLarge
    from game.solver.solution import Solution


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command in this process."""
    code = main(("report", *arguments))
    said, complaint = capsys.readouterr()
    return code, said, complaint


def test_the_sheet_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, complaint = ended(capsys, "night-desk")
    assert (code, complaint) == (0, "")
    lines = said.splitlines()
    assert lines[0] == "Night Desk (night-desk)"
    assert "Kind: going on, as claimed" in lines
    for heading in ("Facts: 13,", "Ways of playing:", "Endings, by", "Doors: what", "Never the best,"):
        assert any(line.startswith(heading) for line in lines)
    assert "    left-hr 100 %" in lines
    assert max(map(len, lines)) <= 96
    assert not any(line != line.rstrip() for line in lines)
    assert "\u2060" not in said


def test_a_kind_that_is_not_as_claimed_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert "Kind: mixed, and the file claims: going on\n" in ended(capsys, str(CROSSING))[1]


def test_the_sheet_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, complaint = ended(capsys, str(CROSSING), "--json")
    assert (code, complaint, said.count("\n")) == (0, "", 1)
    assert json.loads(said)["scenario"] == "crossing"


def test_the_second_time_is_as_the_first(capsys: pytest.CaptureFixture[str], home: Path) -> None:
    first = ended(capsys, "night-desk", "--json")
    assert list((home / "cache" / "solutions").iterdir())
    assert ended(capsys, "night-desk", "--json") == first


def test_what_is_too_large_cannot_be_reported(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Small:
        """Solutions that give up at once."""

        def __init__(self, _: Path) -> None:
            pass

        def of(self, game: Compiled, _: str) -> Solution | TooLarge:
            return solve(game, Limits(states=1))

    monkeypatch.setattr(sheet, "Solutions", Small)
    code, said, complaint = ended(capsys, str(CROSSING))
    assert (code, said) == (2, "")
    assert complaint.startswith("There is nothing to report. The solver gave up after ")


def test_what_cannot_be_reported(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "nigt-desk")[::2] == (
        2,
        "There is no scenario called 'nigt-desk'. Did you mean night-desk?\n",
    )
    (tmp_path / "a.yaml").write_text("title: x", "utf-8")
    code, said, _ = ended(capsys, str(tmp_path / "a.yaml"))
    assert (code, said) == (1, "")
