"""``past-hr new``: asked in a terminal, told by options, refused in one sentence."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

from game.authoring.scaffold import answers
from game.cli import arguments_new
from game.cli.main import main
from game.cli.new_files import Taken, write_new
from game.content.reader import read
from game.errors import PastHrError
from tests.cli.running import ROOT, past_hr, told
from tests.cli.test_main import loaded_by

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUESTIONS = {
    "Title [The Borrowed Chair]: ": "Low Tide: #1",
    "You in it, a name, then she, he or they [Robin Sand, they]: ": "Bo 'Bee' Ek, she",
    "Company [Tidewell and Partners]: ": "- Ebb & Flow",
    "Place [Rotterdam]: ": "Åland",
    "Line of work [office work]: ": "",
    "Job in the ad [Case Assistant]: ": "Tide Clerk",
    "the top [3]: ": "2",
    "Human resources, a name, then she, he or they [Ines Okafor, she]: ": "Mo Sy, he",
    "Manager, a name, then she, he or they [Tomasz Wilk, he]: ": "",
}


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, empty."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def asked(here: Path) -> Iterator[pexpect.spawn]:
    """The command in a terminal."""
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    child = pexpect.spawn(
        sys.executable, ["-m", "game", "new"], cwd=str(here), env=environment, encoding="utf-8", timeout=20
    )
    child.delaybeforesend = None
    yield child
    child.close(force=True)


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command in this process, without a terminal."""
    try:
        code = main(["new", *arguments])
    except SystemExit as error:
        code = int(error.code or 0)
    return code, *capsys.readouterr()


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_terminal_is_asked_line_by_line(asked: pexpect.spawn, here: Path) -> None:
    for question, answer in QUESTIONS.items():
        asked.expect_exact(question)
        asked.sendline(answer)
    asked.expect(pexpect.EOF)
    asked.wait()
    assert asked.exitstatus == 0
    last = asked.before.replace("\r\n", "\n").strip().split("\n")
    assert last[-4:] == [
        "low-tide-1.yaml is written, and plays as it is. What to do next:",
        "past-hr play low-tide-1.yaml --watch",
        "past-hr check low-tide-1.yaml",
        "past-hr test low-tide-1.plan",
    ]
    scenario = read((here / "low-tide-1.yaml").read_bytes(), "low-tide-1").scenario
    assert scenario is not None
    assert (scenario.card.title, scenario.company.name, scenario.card.place) == (
        "Low Tide: #1",
        "- Ebb & Flow",
        "Åland",
    )
    assert (scenario.candidate.name, scenario.candidate.pronoun) == ("Bo 'Bee' Ek", "she")
    assert (scenario.ad.title, scenario.card.field) == ("Tide Clerk", "office work")
    assert [(each.name, each.pronoun) for each in scenario.people.values()] == [("Mo Sy", "he"), ("Tomasz Wilk", "he")]


def test_an_answer_that_cannot_be_is_asked_again(asked: pexpect.spawn, here: Path) -> None:
    for answer in ("x" * 61, "\x0cTitle", "Low"):
        asked.expect_exact("Title [The Borrowed Chair]: ")
        asked.sendline(answer)
    for number in range(5):
        asked.expect_exact("]: ")
        asked.sendline("" if number else "Ebb")
    for answer in ("5", "many", ""):
        asked.expect_exact("the top [3]: ")
        asked.sendline(answer)
    for _ in range(3):
        asked.expect_exact("]: ")
        asked.sendline("")
    asked.expect(pexpect.EOF)
    asked.wait()
    assert asked.exitstatus == 0
    assert names(here) == ["low.plan", "low.yaml", "scenario.schema.json"]


def test_a_pronoun_that_is_not_understood_is_asked_again(asked: pexpect.spawn, here: Path) -> None:
    asked.expect_exact("Title [The Borrowed Chair]: ")
    asked.sendline("Low")
    for answer in ("Priya Shah, sher", "Priya Shah (she)"):
        asked.expect_exact("[Robin Sand, they]: ")
        asked.sendline(answer)
        if "sher" in answer:
            asked.expect_exact("She, he or they? Write it after a comma, as in: Robin Sand, they.")
    for _ in range(8):
        asked.expect_exact("]: ")
        asked.sendline("")
    asked.expect(pexpect.EOF)
    scenario = read((here / "low.yaml").read_bytes(), "low").scenario
    assert scenario is not None
    assert (scenario.candidate.name, scenario.candidate.pronoun) == ("Priya Shah", "she")


@pytest.mark.parametrize("after", [0, 3])
@pytest.mark.parametrize("key", ["c", "d"])
def test_leaving_writes_nothing_and_says_so(asked: pexpect.spawn, here: Path, key: str, after: int) -> None:
    for _ in range(after):
        asked.expect_exact("]: ")
        asked.sendline("")
    asked.expect_exact("]: ")
    asked.sendcontrol(key)
    asked.expect_exact("You left, and nothing was written.")
    asked.expect(pexpect.EOF)
    asked.wait()
    assert asked.exitstatus == 130
    assert "Traceback" not in asked.before
    assert names(here) == []


def test_a_taken_title_is_told_before_anything_else_is_asked(asked: pexpect.spawn, here: Path) -> None:
    (here / "low.yaml").write_text("mine", "utf-8")
    asked.expect_exact("]: ")
    asked.sendline("Low")
    asked.expect_exact("low.yaml is there already, and nothing was written; name another file.")
    asked.expect(pexpect.EOF)
    asked.wait()
    assert asked.exitstatus == 2


def test_what_was_written_plays_checks_and_tests_as_a_process(here: Path) -> None:
    file, plan = here / "story.yaml", here / "story.plan"
    assert told(past_hr("new", str(file), "--levels", "4", "--you", "Bo Ek, he")) == (
        0,
        f"past-hr play {file} --watch\npast-hr check {file}\npast-hr test {plan}\n",
        "",
    )
    assert past_hr("check", str(file)).returncode == 0
    assert past_hr("test", str(plan)).returncode == 0
    played = past_hr("play", str(file), "--plain", "--seed", "1", typed="begin\ncases\n")
    assert (played.returncode, played.stderr) == (0, "")
    assert "You are Bo Ek." in played.stdout
    assert (here / "scenario.schema.json").read_text("utf-8") == past_hr("schema").stdout


def test_without_a_terminal_options_and_defaults_are_taken(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ("--title", "T", "--you", "Y, she", "--company", "C", "--place", "P", "--field", "F", "--job", "J")
    code, said, complaint = ended(capsys, *given, "--levels", "2")
    assert (code, said.count("\n"), complaint) == (0, 3, "")
    scenario = read((here / "t.yaml").read_bytes(), "t").scenario
    assert scenario is not None
    told_of = (scenario.card.title, scenario.company.name, scenario.card.place, scenario.card.field, scenario.ad.title)
    assert told_of == ("T", "C", "P", "F", "J")
    assert (scenario.candidate.name, scenario.candidate.pronoun, len(scenario.people)) == ("Y", "she", 2)


@pytest.mark.parametrize("there", ["story.yaml", "story.plan"])
def test_a_file_that_is_there_stays_untouched(here: Path, capsys: pytest.CaptureFixture[str], there: str) -> None:
    (here / there).write_text("mine", "utf-8")
    expected = f"{there} is there already, and nothing was written; name another file.\n"
    assert ended(capsys, "story") == (2, "", expected)
    assert names(here) == [there]
    assert (here / there).read_text("utf-8") == "mine"


def test_a_schema_that_is_there_is_left_as_it_is(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "scenario.schema.json").write_text("mine", "utf-8")
    assert ended(capsys, "--yes")[0] == 0
    assert (here / "scenario.schema.json").read_text("utf-8") == "mine"
    assert names(here) == ["scenario.schema.json", "the-borrowed-chair.plan", "the-borrowed-chair.yaml"]


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("no/story.yaml",), "There is no folder no; make it first."),
        (("story.yml",), "A scenario ends in .yaml: try story.yaml."),
        (("story.YAML",), "A scenario ends in .yaml: try story.yaml."),
        (("",), "'' names no file; a scenario is a file such as my-story.yaml."),
        ((".",), "'.' names no file; a scenario is a file such as my-story.yaml."),
        (("new/",), "'new/' names no file; a scenario is a file such as my-story.yaml."),
        (("--title", "a\x1b[2J"), "holds a character that cannot be shown (U+001B). Try: past-hr new --help"),
        (("--company", "a\nb"), "holds a character that cannot be shown (U+000A). Try: past-hr new --help"),
        (("--place", " "), "there is nothing in it. Try: past-hr new --help"),
        (("--you", "Priya, sher"), "she, he or they? Write it after a comma. Try: past-hr new --help"),
        (("--levels", "5"), "(choose from 2, 3, 4). Try: past-hr new --help"),
    ],
)
def test_what_cannot_be_meant_is_told_in_one_sentence(
    here: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    code, said, complaint = ended(capsys, *arguments)
    assert (code, said, names(here)) == (2, "", [])
    assert complaint.endswith(f"{sentence}\n")
    assert complaint.count("\n") == 1


@pytest.mark.parametrize("at", ["write_text", "hardlink_to"])
def test_a_disk_that_refuses_gets_one_sentence_and_keeps_nothing(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    real = getattr(type(here), at)
    calls: list[object] = []

    def refuse(self: Path, *arguments: object, **options: object) -> object:
        calls.append(self)
        if len(calls) > 2:
            raise OSError(28, "No space left on device")
        return real(self, *arguments, **options)

    monkeypatch.setattr(type(here), at, refuse)
    monkeypatch.setattr(type(here), "replace", refuse)
    sentence = f"Nothing was written, because {here} refuses: No space left on device.\n"
    assert ended(capsys, "story") == (1, "", sentence)
    assert names(here) == []


@pytest.mark.skipif(sys.platform == "win32", reason="a shell that limits the size of files")
def test_a_disk_that_is_full_gets_one_sentence_from_a_real_process(here: Path) -> None:
    command = 'ulimit -f 16 && exec "$0" -m game new story'
    done = subprocess.run(
        ["/bin/sh", "-c", command, sys.executable],
        cwd=here,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert told(done) == (1, "", f"Nothing was written, because {here} refuses: File too large.\n")
    assert names(here) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever may write anywhere")
def test_a_folder_that_may_not_be_written_to(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    here.chmod(0o500)
    code, said, complaint = ended(capsys, "story")
    here.chmod(0o700)
    assert (code, said, complaint.count("\n")) == (1, "", 1)
    assert "refuses: Permission denied." in complaint


def test_a_file_that_appears_meanwhile_is_not_overwritten(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = type(here).write_text

    def appear(self: Path, *arguments: str, **options: str) -> int:
        real(here / "b", "theirs", "utf-8")
        return real(self, *arguments, **options)

    monkeypatch.setattr(type(here), "write_text", appear)
    with pytest.raises(Taken):
        write_new({here / "a": "mine", here / "b": "mine"})
    assert (names(here), (here / "b").read_text("utf-8")) == (["b"], "theirs")


def test_a_file_system_without_links_will_do(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(type(here), "hardlink_to", refuse)
    write_new({here / "a": "mine"})
    assert (names(here), (here / "a").read_text("utf-8")) == (["a"], "mine")
    with pytest.raises(PastHrError):
        write_new({here / "a": "again"})


def test_paths_are_told_as_a_shell_takes_them(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "past-hr check 'my story.yaml'\n" in ended(capsys, "my story")[1]
    assert "past-hr check ./-x.yaml\n" in ended(capsys, "--", "-x")[1]


def test_it_loads_no_screens_and_no_machine(here: Path) -> None:
    assert not loaded_by("new", str(here / "story")) & {"textual", "rich", "sqlite3", "transitions", "game.tui.app"}


def test_the_arguments_know_the_levels_of_the_scaffold() -> None:
    assert arguments_new.LEVELS == answers.LEVELS
