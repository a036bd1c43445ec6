"""``test`` and ``record``: what they print, and how they end."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.cli.main import main
from game.session.open import open_player
from tests.cli.running import ROOT, past_hr, told
from tests.plans import PLANS
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

HEAD = f"scenario {CROSSING}\nrun one\nworld calm\nchoose begin\n"
GOOD = f"{HEAD}expect trust = 5\n"
BAD = f"{HEAD}expect trust = 6\n"
WRONG = f"{HEAD}expect trsut = 6\n"


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command in this process."""
    code = main(arguments)
    said, complaint = capsys.readouterr()
    return code, said, complaint


def plan(folder: Path, text: str, name: str = "a.plan") -> str:
    """The path of a plan with this text."""
    file = folder / name
    file.write_text(text, "utf-8")
    return str(file)


@pytest.mark.parametrize(("text", "expected"), [(GOOD, 0), (BAD, 1), (WRONG, 2)])
def test_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, expected: int) -> None:
    code, _, complaint = ended(capsys, "test", plan(tmp_path, text))
    assert (code, complaint) == (expected, "")


def test_all_as_expected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path, GOOD)
    _, said, _ = ended(capsys, "test", path)
    assert said == f"{path}\n  ok      one (world calm)\n\n1 plan, 1 play, 1 expectation: 1 as expected.\n"


def test_a_failure_shows_what_was_there_and_what_was_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path, BAD)
    assert ended(capsys, "test", path)[1].splitlines() == [
        path,
        "  FAILED  one (world calm)",
        f"    {path}:5 after choice 1, begin",
        "    - expected  trust = 6",
        "    + found     trust = 5",
        "      what was told last:",
        "      | place: briefing",
        "      | narrator: The office has one window.",
        "      | you: Go in.",
        "      | place: ann/hello",
        "      | narrator: Ann has a form.",
        "      | ann: Are mornings a problem?",
        "",
        "1 plan, 1 play, 1 expectation: 0 as expected, 1 not.",
    ]


def test_a_failure_before_the_first_choice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path, f"scenario {CROSSING}\nrun one\nexpect shown")
    assert f"{path}:3 at the beginning\n" in ended(capsys, "test", path)[1]


def test_mistakes_are_told_by_place_beside_other_plans(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = plan(tmp_path, WRONG)
    plan(tmp_path, BAD, "b.plan")
    code, said, _ = ended(capsys, "test", str(tmp_path))
    assert code == 2
    assert f"  {path}:5:8: mistake `trsut` is not something that can be expected.\n    Did you mean `trust`?\n" in said
    assert said.endswith("1 not, 1 mistake to mend before they run.\n")


def test_what_could_not_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(capsys, "test", str(tmp_path))[::2] == (2, f"There is no plan in {tmp_path}; plans end in .plan.\n")
    code, said, complaint = ended(capsys, "test", str(tmp_path / "x.plan"))
    assert (code, said, complaint) == (2, "", f"There is no plan at {tmp_path / 'x.plan'}.\n")


def test_nothing_in_a_plan_reaches_the_terminal_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = f'scenario {CROSSING}\nrun \x1b[31mred\nexpect says "\x1b]0;x\x07"\nexpect \x1b[2J\n'
    assert "\x1b" not in ended(capsys, "test", plan(tmp_path, text))[1]
    assert "\x1b" not in ended(capsys, "test", plan(tmp_path, text.replace("expect \x1b[2J\n", "")))[1]


def test_the_plans_of_the_stories_run_by_command() -> None:
    code, said, complaint = told(past_hr("test", *(str(path.relative_to(ROOT)) for path in PLANS)))
    assert (code, complaint) == (0, "")
    assert "ok      " in said


@pytest.mark.parametrize(
    ("arguments", "third"),
    [
        (("night-desk", "--world", "unpaid", "begin", "kindly"), "world unpaid"),
        (("night-desk", "begin", "kindly", "--seed", "7"), "seed 7"),
        (("--seed=7", "night-desk", "begin"), "seed 7"),
        ((str(CROSSING), "--world", "busy", "begin", "silently"), "world busy"),
        (("night-desk",), "world "),
    ],
)
def test_a_recorded_plan_runs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], third: str
) -> None:
    code, said, complaint = ended(capsys, "record", *arguments)
    assert (code, complaint) == (0, "")
    assert said.splitlines()[3].startswith(third)
    assert ended(capsys, "test", plan(tmp_path, said))[0] == 0


def test_a_kept_play_is_recorded_with_its_seed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with open_player() as player:
        play = player.begin("night-desk", 7)
        for choice in ("begin", "tasks", "kindly"):
            play.choose(choice)
    code, said, _ = ended(capsys, "record", str(play.id))
    assert code == 0
    assert said.startswith(f"scenario night-desk\n\nrun play {play.id}\nseed 7\nchoose begin\n")
    assert said.endswith("expect ending left-hr\n")
    assert ended(capsys, "test", plan(tmp_path, said))[0] == 0


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("nigt-desk",), "There is no scenario called 'nigt-desk'. Did you mean night-desk?"),
        (("night-desk", "--world", "choise"), "There is no world called 'choise'. Did you mean choice?"),
        (("night-desk", "--world", "x"), "There is no world called 'x'. There is choice, forever, unpaid."),
        (("night-desk", "begn"), "The choice 'begn' is not open at 'briefing'. There is begin."),
        (("night-desk", "begin", "kindly", "x"), "The choice 'x' is not open at 'ending/left-hr'. The play is over"),
        (("99",), "There is no playthrough 99."),
        (("9" * 20,), f"There is no playthrough {'9' * 20}."),
        (("9" * 9000,), "There is no playthrough 999"),
        (("\u0663",), "There is no scenario called"),
        (("1", "begin"), "A play that was kept has its choices and its world; leave out the rest."),
    ],
)
def test_what_cannot_be_recorded(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], complaint: str
) -> None:
    code, said, error = ended(capsys, "record", *arguments)
    assert (code, said, error.count("\n")) == (2, "", 1)
    assert error.startswith(complaint)
