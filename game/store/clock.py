"""The clock, as a seam: the store notes when things happened, and no rule ever asks."""

from __future__ import annotations

import time
from typing import Protocol


class Clock(Protocol):
    """Anything that tells the time."""

    def now(self) -> int:
        """Seconds since 1970-01-01 00:00 UTC."""


class SystemClock:
    """The clock of the machine."""

    def now(self) -> int:
        """Seconds since 1970-01-01 00:00 UTC, as the machine has it."""
        return int(time.time())


class FakeClock:
    """A clock for tests: it moves on by a fixed number of seconds each time it is read."""

    def __init__(self, start: int = 0, tick: int = 1) -> None:
        self._next = start
        self._tick = tick

    def now(self) -> int:
        """The next moment."""
        moment = self._next
        self._next += self._tick
        return moment
