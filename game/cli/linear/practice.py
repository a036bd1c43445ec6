"""The practice table: a copy that is played on from one choice, and is never kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear.unkept import UnkeptTable

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.difficulty import Difficulty
    from game.session.plain.page import Page
    from game.session.practice import Practice


class PracticeTable(UnkeptTable):
    """A practice copy at which choices can be taken back."""

    begun = "There is nothing to take back; this is where the practice began."
    ways_on = "Type u to take back, q to return, or ? for help."

    def __init__(
        self, copy: Practice, page: Page, listen: Callable[[], str | None], difficulty: Difficulty, number: int
    ) -> None:
        super().__init__(copy, copy, page, listen, difficulty)
        self._number = number

    def rehearse(self) -> bool:
        """Play on until the player has had enough; False where there is no more input."""
        self._page.add()
        self._page.add(f"Practice from choice {self._number}. Nothing of it is kept; u takes a choice back, q returns.")
        self._arrive(self._view)
        while True:
            self._page.add()
            self._page.add(f"Practice. {self._question()}")
            typed = self._listen()
            if typed is None:
                return False
            if not self._answer(typed):
                self._page.add("The practice is over; your own play stands as it was.")
                return True

    def _has_question(self) -> bool:
        """No estimates: they are kept for what was not known beforehand."""
        return False
