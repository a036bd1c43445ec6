"""The rehearsal table: a play of a file that is looked at again before each prompt and after each answer."""

from __future__ import annotations

from time import sleep
from typing import TYPE_CHECKING

from game.cli.linear import panels
from game.cli.linear.prompt import PRACTISING, Command, understood
from game.cli.linear.unkept import UnkeptTable
from game.model.place import PlaceKind
from game.session.rehearsal.watch import PATIENCE, Broken, Gone, Good
from game.session.rehearsal.words import MENDED, READ, UNDONE, broken, checked, counted, drawn, gone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from game.problems import Problem
    from game.session.difficulty import Difficulty
    from game.session.plain.page import Page
    from game.session.rehearsal.checking import Checking
    from game.session.rehearsal.rehearsal import Rehearsal
    from game.session.rehearsal.watch import News, Watch

_LONGEST_WAIT = 20.0
"""Seconds for which somebody who asks for them waits for the problems."""

_PAUSE = PATIENCE / 4
"""Seconds between two looks at a file that is half written or gone."""


class RehearsalTable(UnkeptTable):
    """A rehearsal in plain lines."""

    commands = PRACTISING | {Command.FILE}
    begun = "There is nothing to take back; this is the beginning."
    ways_on = "Type u to take back, q to end, or ? for help."

    def __init__(
        self,
        play: Rehearsal,
        page: Page,
        listen: Callable[[], str | None],
        difficulty: Difficulty,
        file: str,
        watch: Watch | None = None,
        pause: Callable[[float], None] = sleep,
        checking: Checking | None = None,
    ) -> None:
        super().__init__(play, play, page, listen, difficulty)
        self._rehearsal = play
        self._file = file
        self._watch = watch
        self._pause = pause
        self._news: News = Good(play.version)
        self._checking = checking
        self._check_told = False
        """Whether the counts of the check were told for this version."""

    def rehearse(self) -> None:
        """Play on until the author has had enough."""
        self._page.add(
            f"Rehearsal of {self._file}: {drawn(self._rehearsal)}. Nothing of it is kept; "
            "u takes a choice back, f tells of the file, q ends."
        )
        if self._rehearsal.way:
            self._page.add(self._rehearsal.way)
        self._begin_check()
        if self._view.kind is PlaceKind.BRIEFING:
            self._page.add()
            self._page.extend(panels.briefing(self._told))
        self._arrive(self._view)
        going_on = True
        while going_on:
            if self._follow():
                self._arrive(self._view)
            self._tell_check()
            self._page.add()
            self._page.add(f"Rehearsal. {self._question()}")
            typed = self._listen()
            going_on = typed is not None and self._answer(typed)

    def _answer(self, typed: str) -> bool:
        """Do what was meant by what was shown; where the file has changed since, only if that is still possible."""
        meant = understood(typed, () if self._estimating else self._choices)
        place = self._view.place
        if not self._follow():
            return super()._answer(typed)
        if isinstance(meant, Command):
            return super()._answer(typed)
        open_now = {each.id for each in (*self._choices, *self._view.leave)}
        if meant is not None and self._view.place == place and meant.id in open_now:
            self._arrive(self._play.choose(meant.id))
        else:
            self._arrive(self._view)
        return True

    def _follow(self) -> bool:
        """Look at the file, and tell in one line what has changed; whether the play was taken over into it."""
        news = None if self._watch is None else _settled(self._watch, self._pause)
        if news is None:
            return False
        was, self._news = self._news, news
        self._page.add()
        match news:
            case Good(version):
                told = self._rehearsal.reload(version)
                self._page.add(f"{READ if isinstance(was, Good) else MENDED} {told}")
                self._view, self._told = self._play.view(), self._play.briefing()
                self._begin_check()
                return True
            case Broken(problems):
                self._page.add(f"{broken(self._file, problems)} Type f to read them.")
            case Gone(message):
                self._page.add(gone(message))
        return False

    def _show(self, command: Command) -> None:
        if command is Command.FILE:
            self._check_told = True
            self._page.extend(self._about_file())
        else:
            super()._show(command)

    def _about_file(self) -> Iterator[str]:
        about = f"{self._file}: {drawn(self._rehearsal)}"
        match self._news:
            case Gone(message):
                yield gone(message)
            case Broken(problems):
                yield f"{about}. {broken(self._file, problems)}"
                yield from problem_lines(problems)
            case Good(version) if self._checking is not None:
                found = self._checking.found(version, _LONGEST_WAIT)
                yield f"{about}. {UNDONE if found is None else f'It plays; {checked(found)}.'}"
                yield from problem_lines(version.problems if found is None else found)
            case Good(version):
                yield f"{about}, {counted(version.problems) or 'nothing to mend'}."
                yield from problem_lines(version.problems)

    def _begin_check(self) -> None:
        """Let the version that is played be checked meanwhile."""
        if self._checking is not None:
            self._check_told = False
            self._checking.begin(self._rehearsal.version)

    def _tell_check(self) -> None:
        """Tell in one line what a check has found since, where it has found something."""
        if self._checking is None or self._check_told or not isinstance(self._news, Good):
            return
        found = self._checking.found(self._rehearsal.version)
        if found is not None:
            self._check_told = True
            self._page.add()
            self._page.add(f"It plays; {checked(found)}.{' Type f to read them.' if found else ''}")


def problem_lines(problems: Sequence[Problem]) -> Iterator[str]:
    """The problems, a line each."""
    return (f"- {each}" for each in problems)


def _settled(watch: Watch, pause: Callable[[float], None]) -> News | None:
    """What is new of a file, once trouble that may pass has passed or has lasted."""
    news = watch.look()
    while news is None and watch.is_waiting:
        pause(_PAUSE)
        news = watch.look()
    return news
