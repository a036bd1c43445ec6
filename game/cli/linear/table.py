"""The table: one person plays one playthrough, line by line, until it is over or they have had enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.linear import panels
from game.cli.linear.debrief import debrief
from game.cli.linear.prompt import Command, understood
from game.cli.linear.scene import scene, shown, ways_out
from game.cli.linear.verdict import numbers
from game.model.place import PlaceKind
from game.session.play import ESTIMATES
from game.session.transcript import lines
from game.tui.words import count, one_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.cli.linear.page import Page
    from game.model.types import PlaceId
    from game.session.play import Play
    from game.session.view import ChoiceView, View

_LONGEST_QUOTE = 40
_PERCENT = one_of([str(each) for each in ESTIMATES])


class Table:
    """A play, the page it is printed on, and whoever answers."""

    def __init__(self, play: Play, page: Page, listen: Callable[[], str | None], name: str) -> None:
        """Sit down; `name` is what has to be typed to go on with this play another time."""
        self._play = play
        self._page = page
        self._listen = listen
        self._name = name
        self._told = play.briefing()
        self._view = play.view()
        self._leaving = False
        """Whether the ways to leave were asked for here, and so have numbers."""

        self._estimating = False
        """Whether the question of this gate is still to be answered or passed over."""

        self._asked: set[PlaceId] = set()
        """The gates whose question was put already. A check by email does not put it again."""

    def run(self) -> None:
        """Play on until there is an ending, or no more input, or a wish to stop."""
        if self._view.kind is PlaceKind.BRIEFING:
            self._page.extend(panels.briefing(self._told))
        self._arrive(self._view)
        while True:
            self._ask()
            typed = self._listen()
            if typed is None or not self._answer(typed):
                break
        self._part()

    def _arrive(self, view: View) -> None:
        """Tell what came of the last choice, and what there is to choose now."""
        self._view = view
        self._leaving = False
        self._estimating = self._has_question()
        self._page.add()
        self._page.extend(lines(view.told))
        if view.outcome is not None:
            self._page.extend(debrief(self._play.debrief(), self._play.verdict()))
        else:
            self._page.extend(scene(view, self._told))

    def _has_question(self) -> bool:
        """Whether this is a gate with a door onward, seen for the first time, and without an estimate."""
        view = self._view
        if view.kind is not PlaceKind.GATE or view.gate is None or not view.gate.on or view.place in self._asked:
            return False
        self._asked.add(view.place)
        return self._play.estimate_given is None

    def _ask(self) -> None:
        self._page.add()
        if self._view.outcome is not None:
            self._page.add("It is over. Press Enter to close, or type s for the score in numbers, or ? for help.")
        elif self._estimating:
            self._page.add(
                "How likely is it, in per cent, that the next person can settle what bothers you? "
                f"Type {_PERCENT}, or press Enter to pass."
            )
        else:
            self._page.add(f"Type {self._range()}, or ? for help.")

    def _answer(self, typed: str) -> bool:
        """Do what was typed; False when it is time to stop."""
        if self._estimating and self._estimated(typed):
            return True
        if not typed and self._view.outcome is not None:
            return False
        match understood(typed, () if self._estimating else self._choices):
            case Command.QUIT:
                return False
            case Command() as command:
                self._show(command)
            case None:
                self._page.add(self._not_understood(typed))
            case choice:
                self._arrive(self._play.choose(choice.id))
        return True

    def _estimated(self, typed: str) -> bool:
        """Whether what was typed answers the question of the gate, or passes it over."""
        percent = typed.removesuffix("%").strip()
        if percent in map(str, ESTIMATES):
            self._play.estimate(int(percent))
            self._page.add(f"Noted: {percent} per cent.")
        elif typed:
            return False
        self._estimating = False
        return True

    def _show(self, command: Command) -> None:
        self._page.add()
        view = self._view
        match command:
            case Command.NOTEBOOK:
                self._page.extend(panels.notebook(view))
            case Command.ISSUES:
                self._page.extend(panels.issues(view))
            case Command.JOB:
                self._page.extend(panels.job(view))
            case Command.BUILDING:
                self._page.extend(panels.building(view))
            case Command.ABOUT:
                self._page.extend(panels.briefing(self._told))
            case Command.TRANSCRIPT:
                self._page.extend(lines(self._play.transcript()))
            case Command.REPEAT:
                self._repeat()
            case Command.NUMBERS:
                self._numbers()
            case Command.LEAVE:
                self._leaving = True
                self._page.extend(ways_out(view))
            case _:
                self._help()

    def _repeat(self) -> None:
        self._page.extend(lines(self._view.told))
        if self._view.outcome is None:
            self._page.extend(scene(self._view, self._told))
        else:
            self._page.extend(debrief(self._play.debrief(), self._play.verdict()))

    def _numbers(self) -> None:
        if self._view.outcome is None:
            self._page.add("The score is told when it is over.")
        else:
            self._page.extend(numbers(self._play.verdict()))

    def _help(self) -> None:
        self._page.add("Type the number of a choice, or one of these:")
        for command in Command:
            self._page.add(f"- {command.letter} or {command.word}: {command.about}.")
        if self._choices and not self._estimating:
            self._page.add(f"The choices have names, too: {', '.join(choice.id for choice in self._choices)}.")

    @property
    def _choices(self) -> tuple[ChoiceView, ...]:
        return (*shown(self._view), *(self._view.leave if self._leaving else ()))

    def _range(self) -> str:
        last = len(self._choices)
        return "1" if last == 1 else f"a number from 1 to {last}"

    def _not_understood(self, typed: str) -> str:
        if not typed:
            return "Nothing was typed."
        short = typed if len(typed) <= _LONGEST_QUOTE else f"{typed[:_LONGEST_QUOTE]}…"
        return f'"{short}" is not possible here.'

    def _part(self) -> None:
        """The last words; what was played is on disk already."""
        if self._view.outcome is None:
            self._page.add()
            steps = count(self._view.step, "choice")
            self._page.add(f"Kept after {steps}. To go on, type:")
            name = f'"{self._name}"' if " " in self._name else self._name
            self._page.add_whole(f"past-hr play {name} --plain")
