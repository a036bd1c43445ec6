"""Looking at a file beside the loop that draws, as long as the app is there."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event, Thread
from typing import TYPE_CHECKING, Final

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.rehearsal.watch import News, Watch

INTERVAL: Final = 0.3
"""Seconds between two looks."""


class FileWatch:
    """A thread that looks at a file, reads what is new of it, and posts what came of that."""

    @dataclass
    class Noticed(Message):
        """Something is new of the file."""

        news: News

    @dataclass
    class Failed(Message):
        """An error that nobody foresaw ended the looking."""

        error: Exception

    def __init__(self, watch: Watch, post: Callable[[Message], object], interval: float = INTERVAL) -> None:
        """`post` can be called from any thread."""
        self._watch = watch
        self._post = post
        self._interval = interval
        self._over = Event()

    def start(self) -> None:
        """Begin to look."""
        Thread(target=self._run, name="past-hr-watch", daemon=True).start()

    def stop(self) -> None:
        """Look no more."""
        self._over.set()

    def _run(self) -> None:
        try:
            while not self._over.wait(self._interval):
                news = self._watch.look()
                if news is not None:
                    self._post(self.Noticed(news))
        except Exception as error:  # noqa: BLE001 - the app raises it again, where it is told
            self._post(self.Failed(error))
