"""Afterwards: the debrief of a play that is over, the if-then line, and practice from any choice of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear import panels
from game.cli.linear.practice import PracticeTable
from game.cli.linear.prompt import AFTERWARDS, Command, practice_from, understood
from game.cli.linear.table import not_possible
from game.errors import UnfitLine
from game.session.plain.debrief import debrief
from game.session.plain.verdict import numbers
from game.session.transcript import lines

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.session.difficulty import Difficulty
    from game.session.plain.page import Page
    from game.session.play import Play
    from game.session.practice import Practice

ASKED = (
    "One line for next time, in your own words: if … happens, then I … "
    "It is shown to you at the next start. Type it, or press Enter to pass."
)


class Afterwards:
    """A play that is over, the page it is told on, and whoever answers."""

    def __init__(
        self,
        play: Play,
        page: Page,
        listen: Callable[[], str | None],
        difficulty: Difficulty,
        practice: Callable[[int], Practice],
    ) -> None:
        """`practice` makes a copy of the play that stands before the choice with a number, counted from 0."""
        self._play = play
        self._page = page
        self._listen = listen
        self._difficulty = difficulty
        self._practice = practice
        self._view = play.view()
        self._verdict = play.verdict()
        self._writing = play.intention is None
        """Whether the next line typed is the if-then line, unless it is a command."""

    def run(self) -> None:
        """Tell the debrief, and whatever else is asked for, until the player has had enough."""
        self._debrief()
        going_on = True
        while going_on:
            self._page.add()
            self._page.add(ASKED if self._writing else _OVER)
            typed = self._listen()
            going_on = typed is not None and self._answer(typed)

    def _debrief(self) -> None:
        play = self._play
        self._page.extend(debrief(play.debrief(), self._verdict, play.intention, marks=play.marks))

    def _answer(self, typed: str) -> bool:
        """Do what was typed; False when it is time to stop."""
        number, meant = practice_from(typed), understood(typed, ())
        if number is not None:
            return self._rehearse(number)
        if meant is Command.QUIT:
            return False
        if isinstance(meant, Command) and meant in AFTERWARDS:
            self._writing = False
            self._page.add()
            self._show(meant)
        elif self._writing:
            self._write(typed)
        elif not typed:
            return False
        else:
            self._page.add(not_possible(typed))
        return True

    def _write(self, line: str) -> None:
        """Keep the if-then line, or say why not and ask again; nothing typed passes it over."""
        if not line:
            self._writing = False
            return
        try:
            self._play.intend(line)
        except UnfitLine as error:
            self._page.add(error.message)
        else:
            self._writing = False
            self._page.add(f"Kept: {self._play.intention}")

    def _rehearse(self, number: int) -> bool:
        """Practise from a choice, counted from 1; False where there is no more input."""
        self._writing = False
        if not 1 <= number <= self._view.step:
            self._page.add(f"There is no choice {number}; the path has choices 1 to {self._view.step}.")
            return True
        copy = self._practice(number - 1)
        return PracticeTable(copy, self._page, self._listen, self._difficulty, number).rehearse()

    def _show(self, command: Command) -> None:
        match command:
            case Command.TRANSCRIPT:
                self._page.extend(lines(self._play.transcript()))
            case Command.MARKS:
                self._page.extend(panels.marked(self._play))
            case Command.REPEAT:
                self._debrief()
            case Command.NUMBERS:
                self._page.extend(numbers(self._verdict))
            case Command.WRITE:
                self._writing = True
            case Command.PRACTICE:
                self._page.add(f"Type p and the number of a choice, from 1 to {self._view.step}, as in p 2.")
            case Command.HELP:
                self._page.add("Type one of these:")
                self._page.extend(panels.help_lines(AFTERWARDS))
            case _:
                self._page.extend(panels.panel(command, self._view, self._play.briefing()))


_OVER = (
    "It is over. Press Enter to close, s for the score in numbers, p and a number to practise from that choice, "
    "or ? for help."
)
