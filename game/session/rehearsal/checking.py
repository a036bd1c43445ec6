"""Checking a file beside its rehearsal: in a thread of its own, the newest version alone."""

from __future__ import annotations

from threading import Condition, Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.problems import Problem
    from game.session.rehearsal.version import Version

    Problems = tuple[Problem, ...]

    Check = Callable[[Version, Event], Problems | None]
    """Everything that is wrong or weak with a version; None where it was given up, which the event asks for."""


class Checking:
    """What a check says of the newest version. It never keeps anybody waiting who does not ask for that."""

    def __init__(self, check: Check) -> None:
        self._check = check
        self._changed = Condition()
        """Held while what is below changes."""

        self._given_up = Event()
        self._version: Version | None = None
        self._found: Problems | None = None
        self._running = False

    def begin(self, version: Version, tell: Callable[[], object] = lambda: None) -> None:
        """Check a version in place of the one before; `tell` is called from another thread when that is done."""
        with self._changed:
            if self._version == version and (self._running or self._found is not None):
                return
            self._given_up.set()
            self._given_up, self._version, self._found, self._running = Event(), version, None, True
            run = Thread(
                target=self._run, args=(version, self._given_up, tell), name="past-hr-check-beside", daemon=True
            )
        run.start()

    def found(self, version: Version, wait: float = 0.0) -> Problems | None:
        """What the check says of a version; None where it is not done, even after so many seconds."""
        with self._changed:
            self._changed.wait_for(lambda: self._version != version or not self._running, wait)
            return self._found if self._version == version else None

    def is_running(self, version: Version) -> bool:
        """Whether this version is being checked."""
        with self._changed:
            return self._running and self._version == version

    def stop(self) -> None:
        """Give up what is running."""
        with self._changed:
            self._given_up.set()

    def _run(self, version: Version, given_up: Event, tell: Callable[[], object]) -> None:
        found = self._check(version, given_up)
        with self._changed:
            if self._given_up is not given_up:
                return
            self._found, self._running = found, False
            self._changed.notify_all()
        if not given_up.is_set():
            tell()
