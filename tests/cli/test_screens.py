"""The way to the screens: what they are given, and what is told before they open."""

from __future__ import annotations

import gc
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from game.cli import play, screens
from game.cli.main import main
from game.settings.options import Difficulty
from game.settings.preferences import DEFAULTS, FILE
from game.store.store import open_store
from tests.cli.running import COMMAND, ROOT, past_hr, told
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

    from game.tui.app import PastHrApp

BEGUN = ("play", "--plain", str(CROSSING))


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[PastHrApp]:
    """The apps that were opened, without running them."""
    apps: list[PastHrApp] = []

    def run_app(app: PastHrApp) -> int:
        apps.append(app)
        return 0

    monkeypatch.setattr(screens, "run_app", run_app)
    monkeypatch.setattr(play, "_has_terminal", lambda: True)
    return apps


def test_without_arguments_the_library_opens(opened: list[PastHrApp]) -> None:
    assert main([]) == 0
    (app,) = opened
    assert (app._opening, app.preferences) == ((None, None), DEFAULTS)


def test_nothing_is_tidied_while_the_screens_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    before = gc.get_threshold()
    tidied: list[bool] = []

    def load(_wanted: object) -> int:
        tidied.append(gc.isenabled())
        return 0

    monkeypatch.setattr(screens, "run", load)
    monkeypatch.setattr(play, "_has_terminal", lambda: True)
    assert main([]) == 0
    assert tidied == [False]
    assert (gc.isenabled(), gc.get_threshold()) == (True, before)


def test_the_store_is_not_opened_before_the_screens(opened: list[PastHrApp], home: Path) -> None:
    assert main([]) == 0
    assert not (home / "data").exists()


def test_a_scenario_and_a_seed_are_handed_on(opened: list[PastHrApp]) -> None:
    assert main(["play", str(CROSSING), "--seed", "7"]) == 0
    (app,) = opened
    assert app._opening == ("crossing", 7)


def test_an_unknown_scenario_is_told_before_the_screens(
    opened: list[PastHrApp], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["play", "nigth-desk"]) == 2
    assert (opened, capsys.readouterr().err.count("night-desk")) == ([], 1)


def test_a_difficulty_holds_for_one_time(opened: list[PastHrApp]) -> None:
    assert main(["play", str(CROSSING), "--difficulty", "expert"]) == 0
    (app,) = opened
    assert (app.difficulty, app.preferences.difficulty) == (Difficulty.EXPERT, Difficulty.GUIDED)


def test_a_new_play_puts_the_old_one_aside_first(opened: list[PastHrApp], home: Path) -> None:
    past_hr(*BEGUN, typed="1\n")
    assert main(["play", str(CROSSING), "--new"]) == 0
    opened[0]._factory().close()
    with open_store(home / "data") as store:
        assert store.unfinished() == ()


def test_preferences_that_cannot_be_read_are_told(
    opened: list[PastHrApp], home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / FILE).write_text("theme = ", "utf-8")
    assert main([]) == 0
    assert capsys.readouterr().err.count("\n") == 1
    assert opened[0].preferences == DEFAULTS
    assert "is not in order" in opened[0]._warning


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal for Ctrl+C that reaches one process alone")
def test_an_interruption_is_quiet_and_loses_nothing() -> None:
    with subprocess.Popen(
        [*COMMAND, *BEGUN], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write("1\n")
        process.stdin.flush()
        while "You can say or do:" not in process.stdout.readline():
            pass
        while not process.stdout.readline().startswith("Type a number"):
            pass
        process.send_signal(signal.SIGINT)
        complaint = process.stderr.read()
    assert (process.returncode, complaint) == (130, "")
    assert "going on after 1 choice." in past_hr(*BEGUN).stdout


def test_a_second_window_that_plays_on_is_told() -> None:
    """The choice of the first window stays; the second one stops with a sentence and not with a fork."""
    with subprocess.Popen(
        [*COMMAND, *BEGUN, "--seed", "3"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as first:
        assert first.stdout is not None
        while not first.stdout.readline().startswith("Type 1,"):
            pass
        assert told(past_hr(*BEGUN, typed="begin\nask-bo\n"))[0] == 0
        _, complaint = first.communicate("begin\nfine\n", timeout=60)
    assert first.returncode == 1
    assert complaint.count("\n") == 1
    assert "another window" in complaint
    assert "going on after 2 choices." in past_hr(*BEGUN).stdout
