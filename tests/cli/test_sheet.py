"""``report``: what it prints, and how it ends."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from game.cli import sheet
from game.cli.arguments_plays import REPORTS
from game.cli.main import main
from game.solver.limits import Limits
from game.solver.solution import solve
from tests.authoring.pages import Page
from tests.authoring.proofs import NIGHT_DESK, ROOM, STORIES
from tests.cli.running import past_hr
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
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


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A folder of three scenarios."""
    folder = tmp_path / "library"
    folder.mkdir()
    for path in STORIES:
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_a_page_is_printed_or_written(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    assert ended(capsys, str(CROSSING), "--format", "html", "-o", str(file)) == (0, "", "")
    code, said, complaint = ended(capsys, str(CROSSING), "--format", "html")
    assert (code, complaint) == (0, "")
    assert said == file.read_text("utf-8")
    assert Page(said).wrong == []


@pytest.mark.parametrize("form", REPORTS)
def test_every_form_can_be_written(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, library: Path, form: str
) -> None:
    for scenario in (CROSSING, library):
        file = tmp_path / f"out.{form}"
        assert ended(capsys, str(scenario), "--format", form, "--output", str(file)) == (0, "", "")
        assert file.read_text("utf-8") == ended(capsys, str(scenario), "--format", form)[1]


def test_json_has_two_names(capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, str(CROSSING), "--json") == ended(capsys, str(CROSSING), "--format", "json")
    with pytest.raises(SystemExit):
        main(("report", str(CROSSING), "--json", "--format", "html"))


def test_a_page_keeps_its_letters_where_the_output_has_few() -> None:
    done = past_hr("report", str(NIGHT_DESK), "--format", "html", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.isascii()
    assert "Vasco Serrão" in "".join(Page(done.stdout).words)


def test_a_scenario_is_never_written_over(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    file = library / "crossing.yaml"
    before = file.read_bytes()
    for scenario in (file, library):
        code, said, complaint = ended(capsys, str(scenario), "-o", str(library / ".." / "library" / "crossing.yaml"))
        assert (code, said) == (2, "")
        assert complaint.endswith("is one of the scenarios; name another file for the report.\n")
    assert file.read_bytes() == before


def test_a_file_that_cannot_be_written_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    file = tmp_path / "no" / "page.html"
    code, said, complaint = ended(capsys, str(CROSSING), "-o", str(file))
    assert (code, said) == (1, "")
    assert complaint == f"The file {file} cannot be written: No such file or directory.\n"


def test_a_library_says_what_its_scenarios_say(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    code, said, complaint = ended(capsys, str(library), "--json")
    assert (code, complaint) == (0, "")
    told = json.loads(said)
    singles = [
        json.loads(ended(capsys, str(library / path.name), "--json")[1])
        for path in sorted(STORIES, key=lambda path: path.name)
    ]
    for row, single in zip(told["scenarios"], sorted(singles, key=lambda each: str(each["scenario"])), strict=True):
        ways = {way["name"]: way for way in single["policies"]}
        assert row["scenario"] == single["scenario"]
        assert row["kind"] == {key: single["kind"][key] for key in ("claimed", "computed")}
        assert [row[key] for key in ("states", "words", "minutes")] == [
            single["size"][key] for key in ("states", "words", "minutes")
        ]
        assert (row["facts"], row["issues"], row["endings"]) == (
            single["facts"],
            len(single["issues"]),
            len(single["endings"]),
        )
        assert row["thinking"] == {"score": ways["thinking"]["score"], "worth": ways["thinking"]["value"]}
        assert row["best_blind"]["score"] == ways[row["best_blind"]["name"]]["score"]
    for way in told["policies"]:
        scores = [one["score"] for single in singles for one in single["policies"] if one["name"] == way["name"]]
        assert way["score"] == (None if None in scores else pytest.approx(sum(scores) / len(scores), abs=1e-3))
    doors = sum(single["settling"]["doors"] for single in singles)
    assert told["settling"]["doors"] == pytest.approx(doors, abs=1e-3)
    assert told["cast"][0]["people"] == sum(one["level"] == "hr" for single in singles for one in single["people"])


def test_a_library_is_printed(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    code, said, complaint = ended(capsys, str(library))
    assert (code, complaint) == (0, "")
    lines = said.splitlines()
    assert lines[0] == "3 scenarios: too few to judge; from 6 on, shares and means are judged"
    for heading in ("Kinds: what", "Ways of playing, on", "The next person settles it", "Cast: at most 60 %"):
        assert any(line.startswith(heading) for line in lines)
    assert max(map(len, lines)) <= 100


def test_several_scenarios_are_a_library(capsys: pytest.CaptureFixture[str], library: Path) -> None:
    by_folder = ended(capsys, str(library), "--json")
    several = ended(capsys, *(str(library / path.name) for path in STORIES), str(library), "--json")
    assert sorted(each["scenario"] for each in json.loads(several[1])["scenarios"]) == [
        each["scenario"] for each in json.loads(by_folder[1])["scenarios"]
    ]


def test_what_does_not_load_is_told_in_one_line_and_the_rest_is_reported(
    capsys: pytest.CaptureFixture[str], library: Path
) -> None:
    (library / "half.yaml").write_text("format: 1\ntitle: Half", "utf-8")
    (library / "other.yaml").write_bytes(b"\xff\xfe\x00")
    (library / "void.yaml").write_text("", "utf-8")
    code, said, complaint = ended(capsys, str(library), "--json")
    assert code == 1
    told = json.loads(said)
    assert [each["scenario"] for each in told["scenarios"]] == ["clean", "crossing", "night-desk"]
    assert [Path(each["file"]).name for each in told["left_out"]] == ["half.yaml", "other.yaml", "void.yaml"]
    lines = complaint.splitlines()
    for line, name in zip(lines, ("half", "other", "void"), strict=True):
        assert line.startswith(f"Left out: {library / name}.yaml. ")
    code, said, _ = ended(capsys, str(library), "--format", "html")
    assert code == 1
    assert "half.yaml" in "".join(Page(said).words)


def test_a_folder_in_which_nothing_loads_has_no_report(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "half.yaml").write_text("format: 1", "utf-8")
    code, said, complaint = ended(capsys, str(tmp_path))
    assert (code, said) == (1, "")
    assert complaint.endswith("There is nothing to report.\n")


def test_an_empty_folder_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, said, complaint = ended(capsys, str(tmp_path))
    assert (code, said, complaint) == (1, "", f"There is no scenario in {tmp_path}; scenarios end in .yaml.\n")


def test_a_name_goes_before_a_folder(
    capsys: pytest.CaptureFixture[str], library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(library.parent)
    library.rename(library.parent / "night-desk")
    assert ended(capsys, "night-desk")[1].startswith("Night Desk (night-desk)\n")
    assert ended(capsys, f"night-desk{os.sep}")[1].startswith("3 scenarios")
    (library.parent / "night-desk").rename(library)
    assert ended(capsys, "library")[1].startswith("3 scenarios")


def test_without_a_word_the_library_is_reported(capsys: pytest.CaptureFixture[str]) -> None:
    code, said, _ = ended(capsys, "--json")
    told = json.loads(said)
    assert len(told["scenarios"]) + len(told["left_out"]) == len(SHIPPED)
    assert code == bool(told["left_out"])


def test_a_kept_report_is_as_a_fresh_one(capsys: pytest.CaptureFixture[str], home: Path, library: Path) -> None:
    first = ended(capsys, str(library), "--json")
    assert len(list((home / "cache" / "sheets").iterdir())) == 3
    assert ended(capsys, str(library), "--json") == first
    assert ended(capsys, str(ROOM), "--json")[0] == 0
