"""Running a check: what is found, remembered, shared, and told in each form."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.authoring import run as running
from game.authoring.check import check
from game.authoring.forms import as_github, as_json, as_sarif
from game.authoring.kept import MOST_KEPT, Kept, from_json, to_json
from game.authoring.run import Source, run, sources_of
from game.errors import PastHrError, UnknownScenario
from game.problems import Severity
from tests.authoring.samples import CLEAN, changed

if TYPE_CHECKING:
    from game.authoring.report import Report

NEVER = ("I see no reason. I fit in", "I never see one. I fit in")
BAD = changed(NEVER)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a clean scenario, a weak one and a broken one."""
    place = tmp_path / "stories"
    place.mkdir()
    (place / "clean.yaml").write_text(CLEAN, "utf-8")
    (place / "weak.yaml").write_text(BAD, "utf-8")
    (place / "broken.yaml").write_text("titel: The Room\n", "utf-8")
    (place / "_draft.yaml").write_text("nothing", "utf-8")
    return place


def told(report: Report) -> dict[str, set[str]]:
    return {Path(file.path).stem: {each.problem.code for each in file.findings} for file in report.files}


def test_a_folder_is_checked_as_one_library(folder: Path) -> None:
    report = run(sources_of([folder]))
    came = told(report)
    assert came["broken"] == {"S01", "S02"}
    assert came["weak"] == {"L05", "L18"}
    assert came["clean"] == set()
    assert not report.is_clean()
    assert report.counts[Severity.NOTE] == 0


def test_a_file_that_is_named_twice_is_checked_once(folder: Path) -> None:
    assert len(sources_of([folder, folder / "weak.yaml"])) == 3


def test_what_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(UnknownScenario):
        sources_of([tmp_path / "none.yaml"])
    with pytest.raises(PastHrError, match="There is no scenario in"):
        sources_of([tmp_path])


def test_without_a_path_the_shipped_scenarios_are_meant() -> None:
    assert "night-desk" in {source.name for source in sources_of([])}


def test_what_has_not_changed_is_remembered(folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Kept(tmp_path / "cache")
    first = run(sources_of([folder]), kept)
    monkeypatch.setattr(running, "check", lambda *_: pytest.fail("checked again"))
    assert run(sources_of([folder]), kept) == first
    monkeypatch.undo()
    (folder / "broken.yaml").write_text(CLEAN, "utf-8")
    assert told(run(sources_of([folder]), kept))["broken"] == set()


def test_a_result_survives_being_kept() -> None:
    for text in (BAD, "titel: x", CLEAN):
        checked = check(text, "room")
        assert from_json(to_json(checked)) == checked


def test_what_hangs_on_the_speed_of_a_machine_is_not_remembered(tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    kept.keep(b"x", "room", check(CLEAN, "room", states=5))
    assert kept.find(b"x", "room") is None


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"problems": [{"code": "Z99"}], "summary": null}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damage: str) -> None:
    kept = Kept(tmp_path)
    kept.keep(b"x", "room", check("x", "room"))
    assert kept.find(b"x", "room") is not None
    for file in tmp_path.iterdir():
        file.write_text(damage, "utf-8")
    assert kept.find(b"x", "room") is None


def test_a_folder_that_refuses_keeps_nothing(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("in the way", "utf-8")
    kept = Kept(file / "cache")
    kept.keep(b"x", "room", check("x", "room"))
    assert kept.find(b"x", "room") is None


def test_the_memory_does_not_grow_for_ever(tmp_path: Path) -> None:
    for number in range(MOST_KEPT + 5):
        (tmp_path / f"{number}.json").touch()
    Kept(tmp_path).keep(b"x", "room", check("x", "room"))
    assert len(list(tmp_path.iterdir())) == MOST_KEPT


def test_several_processes_find_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = [check(source.data, source.name) for source in sources_of([folder])]
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    steps: list[tuple[int, int]] = []
    report = run(sources_of([folder]), progress=lambda done, of: steps.append((done, of)))
    assert steps == [(1, 3), (2, 3), (3, 3)]
    shared = {code for codes in told(report).values() for code in codes} - {"L18"}
    assert shared == {problem.code for each in alone for problem in each.problems}


def test_json(folder: Path) -> None:
    read = json.loads(json.dumps(as_json(run(sources_of([folder])))))
    weak = next(file for file in read["files"] if file["path"].endswith("weak.yaml"))
    finding = next(each for each in weak["findings"] if each["code"] == "L05")
    assert finding["text"][finding["column"] - 1 :].startswith("never")
    assert finding["severity"] == "warning"
    assert read["counts"]["note"] == 0
    assert read["format"] == 1


def test_sarif_has_a_rule_for_each_result(folder: Path) -> None:
    (folder / "weak.yaml").write_text(f"{BAD}# past-hr: allow L05\n", "utf-8")
    [one] = json.loads(json.dumps(as_sarif(run(sources_of([folder])))))["runs"]
    rules = [rule["id"] for rule in one["tool"]["driver"]["rules"]]
    assert rules == sorted(set(rules))
    for result in one["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        [place] = result["locations"]
        assert place["physicalLocation"]["region"]["startLine"] >= 1
        assert "\\" not in place["physicalLocation"]["artifactLocation"]["uri"]


def test_what_is_allowed_is_suppressed_in_sarif(folder: Path) -> None:
    line = next(line for line in BAD.split("\n") if "never see one" in line)
    text = BAD.replace(line, f"{line} # past-hr: allow L05 because so")
    report = run([Source(folder / "weak.yaml", text.encode())])
    [result] = as_sarif(report)["runs"][0]["results"]  # type: ignore[index]  # plain data
    assert result["suppressions"] == [{"kind": "inSource", "justification": "so"}]
    assert report.is_clean(strict=True)
    assert list(as_github(report)) == []


def test_github_lines_are_escaped(folder: Path) -> None:
    file = folder / "a,b%.yaml"
    file.write_text("titel: x\n", "utf-8")
    lines = list(as_github(run(sources_of([file]))))
    assert all(line.startswith("::error file=") and "\n" not in line for line in lines)
    assert "a%2Cb%25.yaml,line=1,col=1" in lines[0]
