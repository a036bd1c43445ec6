"""However it ends: one sentence, an exit code, no traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import report
from game.cli.diagnostics import Exit, complain, guarded
from game.cli.output import say, visible
from game.errors import PastHrError, StoreDamaged, UnknownScenario
from game.store.database import FILE
from tests.cli.running import COMMAND, ROOT, past_hr, told
from tests.stories import CROSSING


def failing(error: BaseException) -> int:
    def work() -> int:
        raise error

    return guarded(work)


@pytest.mark.parametrize(
    ("error", "code", "complaint"),
    [
        (PastHrError("It rains."), 1, "It rains.\n"),
        (StoreDamaged("It is damaged."), 1, "It is damaged.\n"),
        (UnknownScenario("nigt", ["night"]), 2, "There is no scenario called 'nigt'. Did you mean night?\n"),
        (PastHrError("a\x1b[2Jb"), 1, "a\\x1b[2Jb\n"),
        (KeyboardInterrupt(), Exit.INTERRUPTED, ""),
    ],
)
def test_an_error_of_ours_is_told_in_its_sentence(
    error: BaseException, code: int, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert failing(error) == code
    assert capsys.readouterr() == ("", complaint)


def test_work_that_is_done_returns_its_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(lambda: Exit.DONE) == 0
    assert capsys.readouterr() == ("", "")


def test_an_unexpected_error_leaves_a_report(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in (1, 2):
        assert failing(ZeroDivisionError("by nought")) == Exit.FAILED
        _, complaint = capsys.readouterr()
        file = home / "cache" / "reports" / f"report-{number}.txt"
        assert complaint.count("\n") == 1
        assert complaint.endswith(f"start past-hr again to go on; the details for a report are in {file}.\n")
        assert "ZeroDivisionError: by nought" in file.read_text("utf-8")


def test_a_report_that_cannot_be_written_is_told(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.write_text("not a folder", "utf-8")
    assert failing(ZeroDivisionError()) == Exit.FAILED
    assert "no report could be written" in capsys.readouterr().err


def test_a_report_says_where_it_happened() -> None:
    try:
        raise ValueError("\udc80")
    except ValueError as error:
        file = report.write_report(error)
    assert file is not None
    assert "test_diagnostics.py" in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Olá, 世界 – “quoted” 👩‍💻", "Olá, 世界 – “quoted” 👩‍💻"),
        ("\x1b]0;owned\x07", r"\x1b]0;owned\x07"),
        ("a\nb\tc", r"a\x0ab\x09c"),
        ("\x7f\x85\x9b", r"\x7f\x85\x9b"),
        ("\u202egnp.exe\u2066", r"\u202egnp.exe\u2066"),
        ("\u2028\ufeff\udc80\U000e0041", r"\u2028\ufeff\udc80\U000e0041"),
    ],
)
def test_nothing_that_a_terminal_would_obey_is_printed(
    text: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert visible(text) == shown
    say(text)
    complain(text)
    assert capsys.readouterr() == (f"{shown}\n", f"{shown}\n")


def test_without_streams_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    say("nothing")
    complain("nothing")
    assert guarded(lambda: 0) == 0


def test_an_output_with_few_letters() -> None:
    done = past_hr("play", "--plain", str(CROSSING), PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (0, "")
    assert r"Your r\xe9sum\xe9:" in done.stdout


def test_a_reader_that_goes_away() -> None:
    command = [*COMMAND, "play", "--plain", str(CROSSING)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        process.stdin.write(b"t\n" * 200)
        process.stdin.close()
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (Exit.UNREAD, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk to write to")
def test_an_output_that_is_full() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "list"], stdout=full, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    assert (done.returncode, done.stderr) == (1, "The system refused: No space left on device.\n")


@pytest.mark.parametrize("arguments", [("list",), ("play", "--plain", str(CROSSING))])
def test_a_folder_that_refuses(home: Path, arguments: tuple[str, ...]) -> None:
    home.write_text("not a folder", "utf-8")
    code, said, complaint = told(past_hr(*arguments))
    assert (code, said) == (1, "")
    assert complaint == f"The folder {home / 'data'} cannot be used: Not a directory.\n"


def test_a_damaged_database_is_told_once_and_kept(home: Path) -> None:
    (home / "data").mkdir(parents=True)
    (home / "data" / FILE).write_bytes(b"not a database" * 100)
    code, said, complaint = told(past_hr("play", "--plain", str(CROSSING)))
    assert (code, said, complaint.count("\n")) == (1, "", 1)
    assert "past-hr-damaged-1" in complaint
    assert told(past_hr("play", "--plain", str(CROSSING)))[0] == 0
    assert (home / "data" / "past-hr-damaged-1" / FILE).read_bytes() == b"not a database" * 100


def test_an_unknown_scenario_brings_the_nearest() -> None:
    code, said, complaint = told(past_hr("play", "--plain", str(CROSSING.with_name("crosing.yaml"))))
    assert (code, said) == (2, "")
    assert "Did you mean crossing.yaml?" in complaint


@pytest.mark.parametrize("more", [(), ("--watch",), ("--from", "ann/gate")])
@pytest.mark.parametrize(
    ("word", "meant"), [(str(CROSSING.with_name("crosing.yaml")), "crossing.yaml"), ("nigt-desk", "night-desk")]
)
def test_a_slip_in_the_name_is_told_before_that_there_is_no_terminal(
    word: str, meant: str, more: tuple[str, ...]
) -> None:
    if more == ("--watch",) and ".yaml" not in word:
        return
    code, said, complaint = told(past_hr("play", word, *more))
    assert (code, said, complaint.count("\n")) == (2, "", 1)
    assert f"Did you mean {meant}?" in complaint


def test_a_broken_scenario_brings_every_problem(tmp_path: Path) -> None:
    file = tmp_path / "broken.yaml"
    text = CROSSING.read_text("utf-8")
    file.write_text(text.replace("minutes: 3", "minutes: soon").replace("kind: going on", "kind: sideways"), "utf-8")
    code, said, complaint = told(past_hr("play", "--plain", str(file)))
    assert (code, said) == (1, "")
    *problems, last = complaint.splitlines()
    assert len(problems) == 2
    for problem, line in zip(problems, (7, 8), strict=True):
        place, _, message = problem.partition(": ")
        assert place.startswith(f"broken.yaml:{line}:")
        assert message[0].isupper()
        assert message[1:3].isdigit()
    assert last == "The scenario 'broken' has 2 problems and cannot be played."
