"""The table of a play that is not kept: choices can be taken back, and an ending is not the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from game.cli.linear.prompt import PRACTISING, Command
from game.cli.linear.table import Table
from game.session.plain.wording import sentence

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.difficulty import Difficulty
    from game.session.plain.page import Page
    from game.session.play import Play
    from game.session.view import View


class Undoing(Protocol):
    """What can be taken back."""

    @property
    def can_undo(self) -> bool:
        """Whether there is a choice to take back."""

    def undo(self) -> View:
        """Take the last choice back."""


class UnkeptTable(Table):
    """A play at which choices can be taken back."""

    commands = PRACTISING
    about: ClassVar = {
        Command.UNDO: "take the last choice back",
        Command.QUIT: "end this; nothing of it is kept",
    }
    begun: ClassVar[str]
    """What is said where there is nothing to take back."""

    ways_on: ClassVar[str]
    """What can be typed at an ending."""

    def __init__(
        self,
        play: Play,
        undoing: Undoing,
        page: Page,
        listen: Callable[[], str | None],
        difficulty: Difficulty,
    ) -> None:
        """`play` and `undoing` are the same thing."""
        super().__init__(play, page, listen, difficulty)
        self._undoing = undoing

    def _question(self) -> str:
        """At an ending, how it was decided, and the ways on."""
        if self._view.outcome is None:
            return super()._question()
        ended = sentence(self._play.debrief().ending_title)
        return f"It ended so: {ended} {self._play.verdict().judgement} {self.ways_on}"

    def _answer(self, typed: str) -> bool:
        over = self._view.outcome is not None
        if over and not typed:
            return False
        return super()._answer(typed)

    def _show(self, command: Command) -> None:
        if command is not Command.UNDO:
            super()._show(command)
        elif self._undoing.can_undo:
            self._arrive(self._undoing.undo())
        else:
            self._page.add(self.begun)
