"""Real processes in a real terminal, timed from the outside."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING

import pexpect

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUIET = 0.03
"""Seconds without output after which a screen counts as painted."""

BLANK = """
from textual.app import App
from textual.widgets import Static
class Blank(App):
    BINDINGS = [("n", "turn", "")]
    turns = 0
    def compose(self):
        yield Static("Night Desk")
    def action_turn(self):
        self.turns += 1
        self.query_one(Static).update(f"turn {self.turns}")
Blank().run()
"""
"""The reference: an app with one line of text and one key."""


@contextmanager
def terminal(arguments: list[str], home: Path, size: tuple[int, int] = (24, 80)) -> Iterator[pexpect.spawn]:
    """A Python process in a terminal of its own, closed at the end."""
    environment = {**os.environ, "HOME": str(home), "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    for name in [name for name in environment if name.startswith(("XDG_", "PAST_HR_"))]:
        del environment[name]
    child = pexpect.spawn(sys.executable, arguments, dimensions=size, env=environment, timeout=20)
    child.delaybeforesend = None
    try:
        yield child
    finally:
        child.close(force=True)


def seconds_until(arguments: list[str], home: Path, text: str) -> float:
    """From the start of the process until the terminal has been sent this text."""
    begun = perf_counter()
    with terminal(arguments, home) as child:
        child.expect_exact(text)
        return perf_counter() - begun


def seconds_to_answer(child: pexpect.spawn, key: str) -> float:
    """From a key press to the last byte of the repainted screen."""
    begun = last = perf_counter()
    child.send(key)
    answered = False
    while True:
        try:
            child.read_nonblocking(65_536, timeout=1.0 if not answered else QUIET)
        except pexpect.TIMEOUT:
            return last - begun
        last, answered = perf_counter(), True


def settle(child: pexpect.spawn) -> None:
    """Read until nothing more comes."""
    while True:
        try:
            child.read_nonblocking(65_536, timeout=0.1)
        except pexpect.TIMEOUT:
            return
