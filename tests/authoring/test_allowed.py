"""Comments that allow something, and the settings of a folder."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from game.authoring.allowed import allowed_in, can_be_allowed
from game.authoring.run import Source, run
from game.authoring.severities import severities_for
from game.errors import BrokenSettings
from game.problems import Severity
from tests.authoring.samples import changed

if TYPE_CHECKING:
    from pathlib import Path

NEVER = (
    "I see no reason. I fit in where you need me., trust: -1, reply: You study.}",
    "I never see one. I fit in where you need me., trust: -1, reply: You study.}",
)


def found(folder: Path, *changes: tuple[str, str]) -> tuple[list[str], list[str | None]]:
    """The codes that are told of the changed scenario, and the reasons for which others are not."""
    [file] = run([Source(folder / "room.yaml", changed(*changes).encode())]).files
    return [each.problem.code for each in file.findings], [each.allowed for each in file.allowed]


def test_a_comment_beside_the_line(tmp_path: Path) -> None:
    assert found(tmp_path, NEVER) == (["L05"], [])
    allowed = (NEVER[0], f"{NEVER[1]}   # past-hr: allow L05 because she says so to everyone")
    assert found(tmp_path, allowed) == ([], ["she says so to everyone"])


def test_a_comment_above_the_line(tmp_path: Path) -> None:
    line = f"          nothing: {{aim: relate, say: {NEVER[0]}"
    comments = "          # past-hr: allow L05, L02 because she says so\n\n          # and means it\n"
    above = f"{comments}          nothing: {{aim: relate, say: {NEVER[1]}"
    assert found(tmp_path, (line, above)) == (["A02"], ["she says so"])


def test_a_comment_beside_the_beginning_of_a_text_counts_for_all_of_it(tmp_path: Path) -> None:
    text = (
        "        says: >- # past-hr: allow L20 because he talks like that\n          It is\n          a piece of cake."
    )
    assert found(tmp_path, ("        says: Box 3 wants a year at a desk.", text)) == ([], ["he talks like that"])


@pytest.mark.parametrize(
    ("comment", "code"),
    [
        ("# past-hr: allow L05", "A01"),
        ("# past-hr: allow L05 because", "A01"),
        ("# past-hr: allow L05 she means it", "A01"),
        ("# past-hr: allow S01 because it is short", "A03"),
        ("# past-hr: allow everything because it is late", "A03"),
    ],
)
def test_a_comment_that_is_not_in_order(tmp_path: Path, comment: str, code: str) -> None:
    told, _ = found(tmp_path, (NEVER[0], f"{NEVER[1]}   {comment}"))
    assert sorted(told) == sorted([code, "L05"])


def test_where_a_code_stands_in_its_comment() -> None:
    [one, other] = allowed_in(["title: x", "say: y  #past-hr:  allow L05, P06  because of this"])
    assert (one.code, one.at.line, one.at.column, one.reason) == ("L05", 2, 26, "of this")
    assert (other.code, other.lines) == ("P06", range(2, 3))


def test_only_what_can_be_played_can_be_allowed() -> None:
    assert not can_be_allowed("S01")
    assert not can_be_allowed("X99")
    assert can_be_allowed("W22")
    assert can_be_allowed("L01")


def test_settings_of_the_nearest_folder(tmp_path: Path) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    assert severities_for(inner) == {}
    (tmp_path / "past-hr.toml").write_text('[severity]\nL05 = "off"\nL02 = "note"\n', "utf-8")
    assert severities_for(inner) == {"L05": None, "L02": Severity.NOTE}
    assert found(inner, NEVER) == ([], [])
    (tmp_path / "a" / "past-hr.toml").write_text("", "utf-8")
    assert severities_for(inner) == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[severity", "cannot be read"),
        ("severity = 3", "one table"),
        ('[severty]\nL05 = "off"', "one table"),
        ('[severity]\nL05 = "loud"', "L05 should be one of error, warning, note, off"),
        ('[severity]\nL5 = "off"', "L5 is not a code that can be changed. Did you mean L05?"),
        ('[severity]\nS01 = "off"', "S01 is not a code that can be changed."),
    ],
)
def test_settings_that_cannot_be_understood(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "past-hr.toml").write_text(text, "utf-8")
    with pytest.raises(BrokenSettings, match=re.escape(said)):
        severities_for(tmp_path)
