"""``check``, ``explain`` and ``schema``: what they print, and how they end."""

from __future__ import annotations

import io
import json
import re
import sys
from typing import TYPE_CHECKING

import pytest

from game.authoring.run import Source, run
from game.cli.findings import findings
from game.cli.ink import Ink, ink
from game.cli.main import main
from game.cli.progress import Progress
from game.problems import CATALOGUE
from tests.authoring.samples import CLEAN, changed
from tests.cli.running import ROOT, past_hr, told
from tests.cli.test_main import loaded_by

if TYPE_CHECKING:
    from pathlib import Path

WEAK = changed(("I see no reason. I fit in", "I never see one. I fit in"))
NOTED = changed(("keyed: author\n", ""))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A place for a scenario."""
    return tmp_path / "room.yaml"


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command in this process."""
    code = main(arguments)
    said, complaint = capsys.readouterr()
    return code, said, complaint


@pytest.mark.parametrize(
    ("text", "arguments", "expected"),
    [
        (CLEAN, (), 0),
        (WEAK, (), 1),
        (NOTED, (), 0),
        (NOTED, ("--strict",), 1),
        ("titel: x", (), 1),
        ("", (), 1),
    ],
)
def test_the_exit_code(
    file: Path, capsys: pytest.CaptureFixture[str], text: str, arguments: tuple[str, ...], expected: int
) -> None:
    file.write_text(text, "utf-8")
    code, said, complaint = ended(capsys, "check", str(file), *arguments)
    assert (code, complaint) == (expected, "")
    assert said.endswith("`past-hr explain CODE` tells more of a code.\n") == (text != CLEAN)


def test_what_could_not_run(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "check", str(file))[::2] == (2, f"There is no scenario called '{file}'.\n")
    code, said, complaint = ended(capsys, "check", str(file.parent))
    assert (code, said) == (2, "")
    assert complaint.startswith("There is no scenario in ")
    file.write_text(CLEAN, "utf-8")
    (file.parent / "past-hr.toml").write_text('[severity]\nX = "off"', "utf-8")
    code, said, complaint = ended(capsys, "check", str(file))
    assert (code, said) == (2, "")
    assert "X is not a code that can be changed" in complaint


def test_people_see_the_line_and_a_caret_under_the_place(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(WEAK, "utf-8")
    _, said, _ = ended(capsys, "check", str(file))
    head, message, line, caret, hint, _, count = said.splitlines()
    assert re.fullmatch(rf"{re.escape(str(file))}:\d+:\d+: warning L05 An absolute word in one answer only", head)
    assert message == "  Only this answer says `never`."
    assert line[caret.index("^") :].startswith("never see one")
    assert hint.startswith("  Say it less absolutely")
    assert count.startswith("1 warning in 1 file.")


def test_people_see_a_play_that_shows_it(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = changed(("if: certain(long), parted: warmly, ending: stopped", "parted: warmly, ending: stopped"))
    file.write_text(text, "utf-8")
    assert "  Shown by the play: begin, who, " in ended(capsys, "check", str(file))[1]


def test_a_misspelt_name_is_guessed(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file.write_text(changed(("hear: probation", "hear: probatoin")), "utf-8")
    assert "  Did you mean `probation`?" in ended(capsys, "check", str(file))[1]


@pytest.mark.parametrize("form", ["json", "sarif", "github"])
def test_the_other_forms_are_lines_for_programs(file: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    file.write_text(WEAK, "utf-8")
    code, said, _ = ended(capsys, "check", str(file), "--format", form)
    assert code == 1
    assert said.count("\n") == 1
    assert "L05" in said
    if form != "github":
        json.loads(said)


def test_the_second_time_it_is_remembered_and_fresh_forgets(
    file: Path, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(WEAK, "utf-8")
    first = ended(capsys, "check", str(file))
    [kept] = (home / "cache" / "check").iterdir()
    kept.write_text(kept.read_text("utf-8").replace("never", "seldom"), "utf-8")
    assert "`seldom`" in ended(capsys, "check", str(file))[1]
    assert ended(capsys, "check", str(file), "--fresh") == first


def test_the_shipped_scenarios_are_checked_by_the_command_itself(home: Path) -> None:
    code, said, complaint = told(past_hr("check"))
    assert code in {0, 1}
    assert complaint == ""
    assert re.search(r" in \d+ files?\.", said)
    assert "\x1b" not in said


def test_colour_only_on_a_terminal_that_wants_it(monkeypatch: pytest.MonkeyPatch) -> None:
    report = run([Source(ROOT / "room.yaml", WEAK.encode())])
    assert "\x1b[1;33mwarning L05\x1b[0m" in "\n".join(findings(report, Ink(on=True)))
    assert "\x1b" not in "\n".join(findings(report, Ink(on=False)))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert ink()("x", "error") == "\x1b[1;31mx\x1b[0m"
    monkeypatch.setenv("NO_COLOR", "1")
    assert ink()("x", "error") == "x"


def test_a_line_of_a_file_cannot_steer_the_terminal() -> None:
    report = run([Source(ROOT / "room.yaml", b"title: \x1b[2Jx\n")])
    assert "\x1b" not in "\n".join(findings(report, Ink(on=False)))


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_shows_on_a_terminal_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr("game.cli.progress.monotonic", lambda: now[0])
    monkeypatch.setattr(sys, "stderr", terminal := _Terminal())
    with Progress() as progress:
        progress(1, 4)
        assert terminal.getvalue() == ""
        now[0] = 1.5
        progress(2, 4)
        assert "[############............] 2 of 4 scenarios" in terminal.getvalue()
    assert terminal.getvalue().endswith("\r\x1b[K")


def test_progress_is_silent_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("game.cli.progress.monotonic", iter(range(0, 100, 9)).__next__)
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with Progress() as progress:
        progress(1, 2)
    assert stream.getvalue() == ""


@pytest.mark.parametrize("code", ["s01", "L05", "P12", "L18", "F17", "L07"])
def test_a_code_is_explained(capsys: pytest.CaptureFixture[str], code: str) -> None:
    done, said, complaint = ended(capsys, "explain", code)
    assert (done, complaint) == (0, "")
    assert "{" not in said.partition("Wrong")[0]
    if code != "L07":
        for heading in (f"{code.upper()} ", "Such as", "What to do", "Why"):
            assert heading in said


def test_without_a_code_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    _, said, _ = ended(capsys, "explain")
    assert all(f"  {code}  {rule.title}\n" in said for code, rule in CATALOGUE.items())


def test_an_unknown_code_is_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    done, said, complaint = ended(capsys, "explain", "L5")
    assert (done, said) == (2, "")
    assert complaint.startswith("There is no code L5. Did you mean L05")


def test_the_schema_that_is_shipped_is_the_one_that_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    done, said, _ = ended(capsys, "schema")
    assert done == 0
    assert said == (ROOT / "scenarios" / "scenario.schema.json").read_text("utf-8")


@pytest.mark.parametrize("command", ["check", "explain", "schema"])
def test_the_commands_load_no_screens(command: str) -> None:
    assert not loaded_by(command) & {"textual", "rich", "sqlite3", "game.tui.app"}


def test_help_tells_the_exit_codes_and_how_to_make_exceptions() -> None:
    code, said, _ = told(past_hr("check", "--help"))
    assert code == 0
    for word in ("exit code: 0", "past-hr: allow", "past-hr.toml", "--strict", "sarif"):
        assert word in said
    assert max(map(len, said.splitlines())) <= 84


def test_a_line_out_of_place_is_shown_with_its_indent_and_its_neighbours(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text("company:\n  name: Casa\n   about: Nine hotels\n# here\nad:\n", "utf-8")
    _, said, _ = ended(capsys, "check", str(file))
    lines = said.splitlines()
    begin = next(number for number, line in enumerate(lines) if " F07 " in line) + 2
    shown = lines[begin : begin + 5]
    assert shown == [
        "    2 |   name: Casa",
        "    3 |    about: Nine hotels",
        "      |    ^",
        "    5 | ad:",
        "  Take 1 blank away in front of it.",
    ]
