"""The real command in a real terminal: keys go in, and what a person would see comes out."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pexpect
import pyte

from tests.cli.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.tui.driving import Size

LONGEST = 30.0
"""Seconds after which a screen that does not come is a failure."""

QUIET = 0.2
"""Seconds without output, in which the process waits, after which a screen counts as painted."""

LOOK = 0.02
"""Seconds from one look at the process to the next."""

_UNKNOWN = re.compile(rb"\x1b\[[<>=?][0-9;]*(?:\$?[a-gi-km-zA-Z])")
"""Questions and modes that the emulator would print instead of passing over."""

_CODES = re.compile(rb"\x1b\[[<>=?]?[0-9;]*[a-zA-Z]")
"""What sets a terminal and shows nothing."""

_LEFT = b"\x1b[?1049l"
"""What gives the screen back to the shell."""


class Terminal:
    """One process of the game, and the screen before it."""

    def __init__(self, *arguments: str, size: Size = (80, 24), program: str | None = None) -> None:
        command = ["-m", "game"] if program is None else ["-c", program]
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._said = b""
        environment = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES"}}
        self._child = pexpect.spawn(
            sys.executable,
            [*command, *arguments],
            cwd=str(ROOT),
            dimensions=(size[1], size[0]),
            env=environment | {"COLORTERM": "truecolor"},
            timeout=LONGEST,
        )
        self._child.delaybeforesend = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close(force=True)

    @property
    def lines(self) -> list[str]:
        """The lines of the screen, without the bars that scroll."""
        return [line.rstrip("▁▂▃▄▅▆▇ ") for line in self._screen.display]

    @property
    def text(self) -> str:
        """The screen as one line, without frames and spaces to fill."""
        return " ".join(" ".join(self.lines).translate(dict.fromkeys(map(ord, "│─╭╮╰╯"), " ")).split())

    def until(self, *parts: str) -> str:
        """Wait until all of this shows, and the screen is quiet; return its text."""
        return self._until(lambda: all(part in self.text for part in parts), f"{parts} never showed")

    def press(self, *keys: str) -> None:
        """Press keys, each on a quiet screen."""
        for key in keys:
            self._child.send(key)
            self.settle()

    def play_until(self, part: str) -> str:
        """Read everything and choose the first of everything until this shows."""
        for _ in range(200):
            if part in self.text and "Space " not in self.text:
                return self.text
            self.press(" " if "Space " in self.text else "1")
        raise AssertionError(f"{part!r} never showed:\n" + "\n".join(self.lines))

    def resize(self, columns: int, lines: int) -> None:
        """Make the window another size."""
        self._screen.resize(lines, columns)
        self._child.setwinsize(lines, columns)

    def kill(self) -> None:
        """End the process without warning."""
        self._child.kill(signal.SIGKILL)
        self._child.wait()

    def end(self) -> tuple[int | None, str]:
        """Wait for the end; return the exit code and what stands in the terminal after the screens."""
        while self._read(LONGEST):
            pass
        self._child.close()
        return self._child.exitstatus, _CODES.sub(b"", self._said.rpartition(_LEFT)[2]).decode()

    def settle(self) -> None:
        """Read until nothing more comes and the process waits; what waits only for the machine is late, not done."""
        quiet = 0.0
        while quiet < QUIET:
            quiet = 0.0 if self._read(LOOK) or self._is_at_work() else quiet + LOOK
        while self._read(0):
            pass

    def _until(self, there: Callable[[], bool], complaint: str) -> str:
        while not there():
            if not self._read(LONGEST):
                raise AssertionError(f"{complaint}:\n" + "\n".join(self.lines))
        self.settle()
        return self.text

    def _is_at_work(self) -> bool:
        """Whether a thread of the process runs, or would if the machine let it; only Linux tells."""
        for state in Path(f"/proc/{self._child.pid}/task").glob("*/stat"):
            try:
                after_name = state.read_text("utf-8", "replace").rpartition(")")[2]
            except OSError:
                continue
            if after_name.split()[0] in {"R", "D"}:
                return True
        return False

    def _read(self, patience: float) -> bool:
        """Take in what comes next; False where nothing came, or nothing can come any more."""
        try:
            data = self._child.read_nonblocking(65_536, timeout=patience)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return False
        self._said += data
        self._stream.feed(_UNKNOWN.sub(b"", data))
        return True
