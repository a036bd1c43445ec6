"""How the app comes to its player: it is drawn first, and the player is opened after that, in a thread."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from textual.app import App
from textual.message import Message

from game.errors import PastHrError
from game.tui.memory import Rounds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.session.shelf import Shelved
    from game.tui.ports import Picture, Player, PlayerFactory

OPENING: Final = "opening"
"""The group of the worker that opens the player."""


class Opening(App[int]):
    """An app whose player comes a moment after its first frame. What is asked for meanwhile is done then."""

    trouble: PastHrError | None = None
    """Why there is no player; None while it is still being opened, and once it is there."""

    @dataclass
    class Opened(Message):
        """The player is there."""

        shelf: Sequence[Shelved]

    @dataclass
    class Refused(Message):
        """The player could not be opened."""

        error: PastHrError

    def __init__(self, factory: PlayerFactory, picture: Picture | None = None) -> None:
        super().__init__()
        self.picture = picture
        self._factory = factory
        self._player: Player | None = None
        self._wish: Callable[[], object] | None = None
        self._leaving = False
        self._lock = Lock()
        self._rounds = Rounds()

    @property
    def player(self) -> Player:
        """The person who plays, who must be there."""
        assert self._player is not None, "what needs the player waits for it"
        return self._player

    @property
    def is_open(self) -> bool:
        """Whether the player is there."""
        return self._player is not None

    def open_player(self) -> None:
        """Begin to open the player."""
        self.trouble = None
        self._rounds.slow_down()
        self.run_worker(self._open_player, thread=True, group=OPENING, exclusive=True)

    def once_open(self, wish: Callable[[], object]) -> bool:
        """Return whether the player is there; if not, do this when it is, in place of what was wished before."""
        if not self.is_open:
            self._wish = wish
        return self.is_open

    def grant_wish(self) -> None:
        """Do what was asked for while the player was still being opened."""
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def on_unmount(self) -> None:
        """Let go of the store, and of what was set for this app alone."""
        self._rounds.restore()
        with self._lock:
            self._leaving = True
            if self._player is not None:
                self._player.close()

    def _open_player(self) -> None:
        """Open the player. Runs in a thread, and touches nothing that is drawn."""
        try:
            player = self._factory()
            try:
                shelf = player.shelf()
            except BaseException:
                player.close()
                raise
        except PastHrError as error:
            self.post_message(self.Refused(error))
            return
        with self._lock:
            if self._leaving:
                player.close()
                return
            self._player = player
        if self.picture is not None:
            self.picture.keep(shelf)
        self.post_message(self.Opened(shelf))
