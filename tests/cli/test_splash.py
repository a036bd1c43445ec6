"""The first picture: there before Textual is, gone when no app follows, and only where a terminal can show it."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from fcntl import ioctl
from struct import pack
from termios import TIOCSWINSZ
from typing import TYPE_CHECKING

import pexpect
import pytest

from game.cli.splash import BUILDING, LIT, splash

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

ENTER, LEAVE = "\x1b[?1049h", "\x1b[?1049l"


class Terminal:
    """Both ends of a terminal."""

    def __init__(self, columns: int, lines: int) -> None:
        self.outside, inside = pty.openpty()
        ioctl(inside, TIOCSWINSZ, pack("HHHH", lines, columns, 0, 0))
        self.stream: TextIO = os.fdopen(inside, "w", encoding="utf-8")

    def came(self) -> str:
        """What has been sent so far."""
        self.stream.write("\x00")
        self.stream.flush()
        text = b""
        while not text.endswith(b"\x00"):
            text += os.read(self.outside, 65_536)
        return text.decode().rstrip("\x00")

    def close(self) -> None:
        """Take it down."""
        self.stream.close()
        os.close(self.outside)


@pytest.fixture
def terminal(request: pytest.FixtureRequest) -> Iterator[Terminal]:
    made = Terminal(*getattr(request, "param", (80, 24)))
    yield made
    made.close()


def test_it_stands_until_the_app_draws_over_it(terminal: Terminal) -> None:
    with splash(terminal.stream):
        came = terminal.came()
    assert came.startswith(ENTER)
    assert LIT in came
    assert came.count("\x1b[") > len(BUILDING)
    assert terminal.came() == ""


def test_it_is_taken_away_when_there_will_be_no_app(terminal: Terminal) -> None:
    with pytest.raises(ZeroDivisionError), splash(terminal.stream):
        raise ZeroDivisionError
    assert LEAVE in terminal.came()


@pytest.mark.parametrize("terminal", [(20, 24), (80, 6)], indirect=True)
def test_where_it_does_not_fit_there_is_none(terminal: Terminal) -> None:
    with splash(terminal.stream):
        assert terminal.came() == ""


def test_without_colour(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    with splash(terminal.stream):
        assert ";33m" not in terminal.came()


def test_a_file_gets_none(capsys: pytest.CaptureFixture[str]) -> None:
    with splash(sys.stderr):
        pass
    assert capsys.readouterr().err == ""


def test_nothing_heavy_is_imported_before_it() -> None:
    heavy = {"textual", "yaml", "sqlite3", "rich", "json", "dataclasses"}
    asked = f"import sys, game.cli.main, game.cli.play; print(*{heavy} & {{*sys.modules}})"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""


def test_a_scenario_that_is_not_there_is_told_where_it_can_be_read() -> None:
    child = pexpect.spawn(sys.executable, ["-m", "game", "play", "no-such-thing"], encoding="utf-8", timeout=30)
    child.expect(pexpect.EOF)
    shown = child.before or ""
    assert "no-such-thing" in shown[shown.rindex(LEAVE) :]
