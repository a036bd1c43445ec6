"""A practice copy: a playthrough from any of its decisions on, that never touches the record and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.session.play import Play

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.session.play import Judge
    from game.session.view import View

PRACTICE = 0
"""The id of a playthrough that is not kept."""


class _Row(NamedTuple):
    """What is known of a playthrough that is not kept."""

    finished: int | None = None


class Unkept:
    """Keeps a practice copy for as long as it is looked at, and nowhere else."""

    def __init__(self) -> None:
        self._estimates: dict[int, int] = {}
        self._bookmarks: set[tuple[int, int]] = set()

    def add_choice(self, _playthrough: int, _step: int, _choice: str, /) -> None:
        """Keep nothing."""

    def finish(self, _playthrough: int, _ending: str, _kind: str, /) -> None:
        """Keep nothing."""

    def playthrough(self, _playthrough: int, /) -> _Row:
        """It was never finished, as far as the record goes."""
        return _Row()

    def add_estimate(self, _playthrough: int, step: int, percent: int, /) -> None:
        """Remember an estimate while the copy is open."""
        self._estimates[step] = percent

    def estimates(self, _playthrough: int, /) -> tuple[tuple[int, int], ...]:
        """The estimates so far."""
        return tuple(self._estimates.items())

    def keep_intention(self, _playthrough: int, _text: str, /) -> None:
        """Keep nothing."""

    def intention(self, _playthrough: int, /) -> None:
        """Nothing was kept."""

    def keep_bookmark(self, _playthrough: int, step: int, line: int, /, *, marked: bool) -> None:
        """Remember a mark while the copy is open."""
        (self._bookmarks.add if marked else self._bookmarks.discard)((step, line))

    def bookmarks(self, _playthrough: int, /) -> tuple[tuple[int, int], ...]:
        """The marks so far."""
        return tuple(self._bookmarks)

    def forget_after(self, step: int) -> None:
        """Forget what came with choices after the first so many; they were taken back, and others may be made."""
        self._estimates = {at: percent for at, percent in self._estimates.items() if at <= step}
        self._bookmarks = {(at, line) for at, line in self._bookmarks if at <= step}


class Practice(Play):
    """A copy that can be taken back."""

    is_practice = True

    def __init__(self, game: Game, judge: Judge) -> None:
        self._unkept = Unkept()
        super().__init__(game, self._unkept, PRACTICE, judge)
        self._begun = len(game.history)

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back; those of the record are not among them."""
        return len(self._game.history) > self._begun

    def undo(self) -> View:
        """Take the last choice of the copy back, where there is one."""
        if self.can_undo:
            self._game.undo()
            self._unkept.forget_after(len(self._game.history))
        return self.view()
