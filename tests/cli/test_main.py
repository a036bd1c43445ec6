"""The command line: what is asked for is done, and what cannot be meant ends in one line."""

from __future__ import annotations

import subprocess
import sys

import pytest

from game import __version__
from game.cli.arguments import MOST_SEED
from game.cli.main import main
from tests.cli.running import COMMAND, ROOT, past_hr, told
from tests.stories import CROSSING

LOADED = "import sys; from game.cli.main import main; main(sys.argv[1:]); sys.stderr.write(','.join(sys.modules))"


def loaded_by(*arguments: str) -> set[str]:
    """The modules that a process holds after running the command."""
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *arguments],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
    )
    return set(done.stderr.split(","))


def test_the_version() -> None:
    assert told(past_hr("--version")) == (0, f"past-hr {__version__}\n", "")


def test_the_version_loads_next_to_nothing() -> None:
    command = (
        "import sys; from game.cli.main import main\ntry: main(['--version'])\nexcept SystemExit: print(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not set(done.stdout.split()) & {"textual", "rich", "yaml", "sqlite3", "transitions", "game.session.player"}


@pytest.mark.parametrize("arguments", [("list",), ("play", "--plain", str(CROSSING))])
def test_plain_commands_load_no_screens(arguments: tuple[str, ...]) -> None:
    assert not loaded_by(*arguments) & {"textual", "rich", "game.tui.app"}


def test_help_tells_the_commands_and_examples() -> None:
    code, said, complaint = told(past_hr("--help"))
    assert (code, complaint) == (0, "")
    for word in ("play", "list", "--version", "examples:", "past-hr play --plain"):
        assert word in said
    assert max(map(len, said.splitlines())) <= 84


def test_help_of_a_command() -> None:
    code, said, _ = told(past_hr("play", "--help"))
    assert code == 0
    for word in ("--new", "--seed", "--plain", "--width", "SCENARIO", "examples:"):
        assert word in said


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["paly"], "invalid choice: 'paly'"),
        (["play", "--sed", "3"], "Unrecognized arguments: --sed"),
        (["play", "--seed", "three"], "'three' is not a whole number"),
        (["play", "--seed", "-1"], "'-1' is not a whole number"),
        (["play", "--seed", str(MOST_SEED + 1)], "is not a whole number from 0"),
        (["play", "--seed", "\u0663"], "is not a whole number"),
        (["play", "--width", "7"], "invalid choice: 7"),
        (["play", "x", "\x1b[31my"], r"Unrecognized arguments: \x1b[31my"),
    ],
)
def test_what_cannot_be_meant_ends_in_one_line(
    arguments: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    said, error = capsys.readouterr()
    assert ended.value.code == 2
    assert said == ""
    assert complaint in error
    assert error.count("\n") == 1


@pytest.mark.parametrize("arguments", [(), ("play",), ("play", "night-desk")])
def test_without_a_terminal_the_screens_say_so(arguments: tuple[str, ...]) -> None:
    code, said, complaint = told(past_hr(*arguments))
    assert (code, said) == (2, "")
    assert complaint == "The screens need a terminal, and there is none here; past-hr play --plain works without one.\n"


def test_the_module_is_the_command() -> None:
    assert COMMAND[1:] == ("-m", "game")
