"""The table: one person plays one playthrough, line by line, until it is over or they have had enough."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from game.cli.linear import panels
from game.cli.linear.prompt import PLAYING, Command, understood
from game.cli.linear.scene import scene, shown, ways_out
from game.model.place import PlaceKind
from game.session.deciding import asks_estimate
from game.session.difficulty import Difficulty, visible
from game.session.play import ESTIMATES
from game.session.transcript import lines
from game.session.words import one_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from game.model.types import PlaceId
    from game.session.plain.page import Page
    from game.session.play import Play
    from game.session.view import ChoiceView, Paragraph, View

_LONGEST_QUOTE = 40
_PERCENT = one_of([str(each) for each in ESTIMATES])


class Table:
    """A play, the page it is printed on, and whoever answers."""

    commands = PLAYING
    """What can be typed here."""

    about: ClassVar[Mapping[Command, str]] = {}
    """What some of it does here, in place of what it does elsewhere."""

    def __init__(
        self, play: Play, page: Page, listen: Callable[[], str | None], difficulty: Difficulty = Difficulty.GUIDED
    ) -> None:
        self._play = play
        self._page = page
        self._listen = listen
        self._difficulty = difficulty
        self._told = play.briefing()
        self._view = play.view()
        self._leaving = False
        """Whether the ways to leave were asked for here, and so have numbers."""

        self._estimating = False
        """Whether the question of this gate is still to be answered or passed over."""

        self._asked: set[PlaceId] = set()
        """The gates whose question was put already. A check by email does not put it again."""

    def run(self) -> bool:
        """Play on; True when there is an ending, False at the end of the input or at a wish to stop."""
        if self._view.kind is PlaceKind.BRIEFING:
            self._page.extend(panels.briefing(self._told))
        self._arrive(self._view)
        while self._view.outcome is None:
            self._page.add()
            self._page.add(self._question())
            typed = self._listen()
            if typed is None or not self._answer(typed):
                return False
        return True

    def _arrive(self, view: View) -> None:
        """Tell what came of the last choice, and what there is to choose now."""
        self._view = view
        self._leaving = False
        self._estimating = self._has_question()
        self._page.add()
        self._page.extend(lines(self._visible(view.told)))
        if view.outcome is None:
            self._page.extend(scene(view, self._difficulty))

    def _visible(self, paragraphs: Iterable[Paragraph]) -> Iterable[Paragraph]:
        return visible(paragraphs, self._difficulty)

    def _has_question(self) -> bool:
        """Whether this is a gate that asks for an estimate, seen for the first time, and there is none yet."""
        if not asks_estimate(self._view) or self._view.place in self._asked:
            return False
        self._asked.add(self._view.place)
        return self._play.estimate_given is None

    def _question(self) -> str:
        if self._estimating:
            return (
                "How likely is it, in per cent, that the next person can settle what bothers you? "
                f"Type {_PERCENT}, or press Enter to pass."
            )
        return f"Type {self._range()}, or ? for help."

    def _answer(self, typed: str) -> bool:
        """Do what was typed; False when it is time to stop."""
        if self._estimating and self._estimated(typed):
            return True
        match understood(typed, () if self._estimating else self._choices):
            case Command() as command if command not in self.commands:
                self._page.add(not_possible(typed))
            case Command.QUIT:
                return False
            case Command() as command:
                self._page.add()
                self._show(command)
            case None:
                self._page.add(not_possible(typed))
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
        match command:
            case Command.LEAVE:
                self._leaving = True
                self._page.extend(ways_out(self._view))
            case Command.TRANSCRIPT:
                self._page.extend(lines(self._visible(self._play.transcript())))
            case Command.REPEAT:
                self._page.extend(lines(self._visible(self._view.told)))
                self._page.extend(scene(self._view, self._difficulty))
            case Command.MARK:
                self._page.add(panels.mark_last(self._play))
            case Command.MARKS:
                self._page.extend(panels.marked(self._play))
            case Command.HELP:
                self._help()
            case _:
                self._page.extend(panels.panel(command, self._view, self._told))

    def _help(self) -> None:
        self._page.add("Type the number of a choice, or one of these:")
        self._page.extend(panels.help_lines(self.commands, self.about))
        if self._choices and not self._estimating:
            self._page.add(f"The choices have names, too: {', '.join(choice.id for choice in self._choices)}.")

    @property
    def _choices(self) -> tuple[ChoiceView, ...]:
        return (*shown(self._view), *(self._view.leave if self._leaving else ()))

    def _range(self) -> str:
        last = len(self._choices)
        return "1" if last == 1 else f"a number from 1 to {last}"


def not_possible(typed: str) -> str:
    """The answer to what means nothing here."""
    if not typed:
        return "Nothing was typed."
    short = typed if len(typed) <= _LONGEST_QUOTE else f"{typed[:_LONGEST_QUOTE]}…"
    return f'"{short}" is not possible here.'
