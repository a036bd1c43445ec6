"""The wheel carries the scenarios: an installed copy plays outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from game.authoring.guide import PAGES
from tests.stories import SHIPPED

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel holds."""
    dist = tmp_path_factory.mktemp("dist")
    build = "import sys, hatchling.build as build; print(build.build_wheel(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", build, str(dist)], cwd=ROOT, check=True, capture_output=True)
    (wheel,) = dist.glob("*.whl")
    folder = tmp_path_factory.mktemp("installed")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def run(installed: Path, home: Path, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    """The installed command, outside the checkout."""
    home.mkdir(exist_ok=True)
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments],
        cwd=home,
        env={"PYTHONPATH": str(installed), "PAST_HR_HOME": str(home), "PATH": "", "PYTHONSAFEPATH": "1"},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_lists_every_scenario(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path / "home", "list")
    assert (done.returncode, done.stderr) == (0, "")
    assert all(path.stem in done.stdout for path in SHIPPED)


def test_it_plays(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path / "home", "play", "night-desk", "--plain", "--seed", "7", given="1\nq\n")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Casa Alvorada" in done.stdout


def test_it_tells_the_guide(installed: Path, tmp_path: Path) -> None:
    for page in PAGES:
        done = run(installed, tmp_path / "home", "guide", page)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("# ")


def test_it_starts_a_scenario(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path / "home", "new", "story")
    assert (done.returncode, done.stderr) == (0, "")
    done = run(installed, tmp_path / "home", "test", "story.plan")
    assert (done.returncode, done.stderr) == (0, "")


def test_it_makes_a_page(installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path / "home", "report", SHIPPED[0].stem, "--format", "html", "-o", "page.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    page = (tmp_path / "home" / "page.html").read_text("utf-8")
    assert page.startswith("<!doctype html>")
    assert "prefers-color-scheme" in page


def test_it_holds_styles_and_no_tests(installed: Path) -> None:
    assert list(installed.rglob("*.tcss"))
    assert not list(installed.rglob("tests"))
