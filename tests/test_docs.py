"""What the documents say is true: their commands run, and what they point to is there."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from game.session.open import open_player
from game.settings.directories import HOME, directories
from tests.stories import SHIPPED

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
COMMAND = re.compile(r"`past-hr( [^`]*)?`")
PLACE = re.compile(r"`((?:game|scenarios|tests)/[\w./<>*-]*)`")


def commands() -> list[str]:
    """Every command of ours that the documents name."""
    found = {match.group(1) or "" for text in (README, CONTRIBUTING) for match in COMMAND.finditer(text)}
    return sorted(each.strip() for each in found if each)


def finish_a_play(home: Path) -> None:
    """Leave Night Desk as soon as it has begun, so that there is something to tell."""
    with open_player(directories({HOME: str(home)})) as player:
        play = player.begin("night-desk", 7)
        for choice in ("begin", "kindly"):
            play.choose(choice)


def run(arguments: list[str], folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run a command of ours in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        input="q\n",
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
        env={"PAST_HR_HOME": str(home), "PATH": "", "PYTHONPATH": str(ROOT)},
    )


@pytest.mark.parametrize("command", commands())
def test_a_command_runs(command: str, tmp_path: Path) -> None:
    arguments, folder = shlex.split(command), ROOT
    if "my-story." in command or arguments[0] == "new":
        folder = tmp_path
        if arguments[0] != "new":
            run(["new", "my-story.yaml", "--yes"], folder, tmp_path)
    if arguments[0] == "debrief":
        finish_a_play(tmp_path)
    if arguments[0] == "play" and "--plain" not in arguments:
        arguments.append("--plain")
    done = run(arguments, folder, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_what_a_document_points_to_is_there(text: str) -> None:
    missing = [
        place for place in PLACE.findall(text) if not list(ROOT.glob(re.sub(r"<[^>]*>", "*", place).rstrip("/")))
    ]
    assert missing == []


@pytest.mark.parametrize("text", [README, CONTRIBUTING], ids=["README", "CONTRIBUTING"])
def test_links_to_pages_lead_to_files(text: str) -> None:
    pages = [link for link in re.findall(r"(?<!!)\[[^\]]+\]\(([^)#]+)", text) if "://" not in link]
    assert [page for page in pages if not (ROOT / page).is_file()] == []


def test_the_readme_shows_pictures_that_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", README)
    assert pictures
    assert all((ROOT / picture).is_file() for picture in pictures)


def test_the_readme_has_its_two_commands() -> None:
    for mark in ("<!-- the play command -->", "<!-- the test command -->"):
        assert len(re.findall(re.escape(mark) + r"\n```sh\n(python3 -m venv .+)\n```", README)) == 1


def test_every_check_that_contributing_names_exists() -> None:
    named = re.findall(r"^python -m tests(?: ([a-z ]+?))? +#", CONTRIBUTING, re.MULTILINE)
    known = subprocess.run(
        [sys.executable, "-m", "tests", "nothing"], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert known.returncode == 2
    assert all(check in known.stdout for names in named for check in names.split())


def test_every_scenario_has_a_first_line_for_editors_or_its_format() -> None:
    assert all(re.search(r"^format: 1$", path.read_text("utf-8"), re.MULTILINE) for path in SHIPPED)
