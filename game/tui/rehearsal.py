"""The app of a rehearsal: one play of one file, which follows the file as it is edited."""

# ruff: noqa: PLC0415 - so that the first frame comes soon

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, NoReturn

from textual import on, work

from game.errors import PastHrError
from game.session.rehearsal.watch import Broken, Gone, Good
from game.session.rehearsal.words import MENDED, READ, STANDS, broken, counted, drawn, gone
from game.tui.app import PastHrApp
from game.tui.commands.command import Commands
from game.tui.commands.rehearsal import ShowProblems
from game.tui.watching import FileWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.await_complete import AwaitComplete
    from textual.screen import Screen

    from game.problems import Problem
    from game.session.rehearsal.rehearsal import Rehearsal
    from game.session.rehearsal.version import Version
    from game.session.rehearsal.watch import News, Watch
    from game.settings.options import Difficulty
    from game.settings.preferences import Preferences
    from game.tui.ports import Play, Player
    from game.tui.preferring import Keep


class Line(NamedTuple):
    """What the bar of a rehearsal says."""

    text: str
    quiet: bool
    """Whether nothing has happened."""


class RehearsalApp(PastHrApp):
    """A play without a library and without a store."""

    offers: ClassVar[Commands] = Commands((ShowProblems, *PastHrApp.offers))

    def __init__(
        self,
        name: str,
        begin: Callable[[Version], Rehearsal],
        first: News,
        watch: Watch | None,
        *,
        preferences: Preferences,
        keep: Keep | None = None,
        difficulty: Difficulty | None = None,
    ) -> None:
        """`name` is that of the file, `begin` raises `PastHrError`, `first` is what is known of the file now."""
        super().__init__(_nobody, preferences=preferences, keep=keep, difficulty=difficulty)
        self.rehearsal = begin(first.version) if isinstance(first, Good) else None
        """The play; None until the file can be played."""

        self.file = name
        self.news: News = first
        """What was told last of the file."""

        self._begin = begin
        self._pending: Version | None = None
        """A good version that waits until what lies over the play is closed."""

        self._mended = False
        """Whether there was trouble before it."""

        self._said: tuple[str, int] | None = None
        """One line about the last save, and how many choices stood then."""

        self._looking = None if watch is None else FileWatch(watch, self.post_message)

    @property
    def line(self) -> Line:
        """What the bar says now."""
        play = self.rehearsal
        match self.news:
            case Broken(problems):
                return Line(f"{broken(self.file, problems, playing=play is not None)} F4 tells more.", quiet=False)
            case Gone(message):
                return Line(gone(message, playing=play is not None), quiet=False)
        if play is None:
            return Line("", quiet=True)
        if self._said is not None and self._said[1] == len(play.choices):
            return Line(self._said[0], quiet=False)
        counts = counted(self.problems)
        return Line(f"{self.file} · {drawn(play)}{f' · {counts}: F4' if counts else ''}", quiet=True)

    @property
    def problems(self) -> Sequence[Problem]:
        """What the reader says of the file."""
        match self.news:
            case Good(version):
                return version.problems
            case Broken(problems):
                return problems
            case Gone():
                return ()

    def get_default_screen(self) -> Screen[Any]:
        """Return what lies under the play."""
        from game.tui.screens.waiting.screen import WaitingScreen

        return WaitingScreen(self.file)

    def open_player(self) -> None:
        """Show the play, or why there is none yet; nobody's store is opened."""
        if self.rehearsal is not None:
            self._open(self.rehearsal)
        self._show_trouble()
        if self._looking is not None:
            self._looking.start()

    def on_unmount(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.stop()

    @on(FileWatch.Noticed)
    def take_in(self, message: FileWatch.Noticed) -> None:
        """Follow the file."""
        was, self.news = self.news, message.news
        if isinstance(message.news, Good):
            self._pending = message.news.version
            self._mended = not isinstance(was, Good)
            self.catch_up()
        else:
            self._pending = None
        self._show_trouble()

    @on(FileWatch.Failed)
    def fail(self, message: FileWatch.Failed) -> NoReturn:
        """End with the error, as for any other."""
        raise message.error

    def catch_up(self) -> None:
        """Stand in the newest good version, unless something lies over the play that should be closed first."""
        from game.tui.restaging import restage, stands_on

        self._close_problems()
        if self._pending is None or not stands_on(self.screen):
            return
        version, self._pending = self._pending, None
        if self.rehearsal is None:
            self._begin_late(version)
            return
        told = self.rehearsal.reload(version)
        self._said = f"{MENDED if self._mended else READ} {told}", len(self.rehearsal.choices)
        restage(self, self.rehearsal)

    def pop_screen(self) -> AwaitComplete:
        """Close what lies over the play, and then see what the file has become."""
        popped = super().pop_screen()
        self.call_after_refresh(self.catch_up)
        return popped

    @on(ShowProblems)
    def show_problems(self) -> None:
        """Lay the problems over the play."""
        from game.tui.screens.problems.screen import ProblemsScreen

        if not isinstance(self.screen, ProblemsScreen):
            self.push_screen(ProblemsScreen(self.file, self.problems, self._meanwhile))

    def to_library(self) -> None:
        """Leave the program; there is no library under a rehearsal."""
        self.exit(0)

    def begin(self, scenario: str, seed: int | None = None) -> None:  # noqa: ARG002 - it is this one
        """Play from the start again."""
        if self.rehearsal is not None:
            self.rehearsal.back_to(0)
            self._open(self.rehearsal)

    def practise(self, play: Play, step: int) -> None:  # noqa: ARG002 - there is one
        """Stand before a choice again; there is no record that a copy should spare."""
        if self.rehearsal is not None:
            self.rehearsal.back_to(step)
            self._open(self.rehearsal)

    @work(group="prepare", exclusive=True)
    async def prepare(self, scenario: str) -> None:
        """Work nothing out beforehand; the file may change before it is needed."""

    def _begin_late(self, version: Version) -> None:
        """Begin with the first good version."""
        try:
            self.rehearsal = self._begin(version)
        except PastHrError as error:
            self.show_error(error)
            return
        self._open(self.rehearsal)

    @property
    def _meanwhile(self) -> str:
        if isinstance(self.news, Good):
            return ""
        return STANDS if self.rehearsal is not None else "The play begins when the errors are mended."

    def _show_trouble(self) -> None:
        """Say on every screen what the file is like, and open the problems where there are errors."""
        from game.tui.screens.problems.screen import ProblemsScreen
        from game.tui.screens.waiting.screen import WaitingScreen

        for screen in self.screen_stack:
            if isinstance(screen, WaitingScreen):
                screen.tell(self.line.text if self.rehearsal is None else "")
            elif isinstance(screen, ProblemsScreen):
                screen.show(self.problems, self._meanwhile)
            for bar in screen.query("RehearsalBar"):
                bar.refresh(layout=True)
        if isinstance(self.news, Broken) and not any(isinstance(each, ProblemsScreen) for each in self.screen_stack):
            self.show_problems()

    def _close_problems(self) -> None:
        """Close the problems where they were errors, which are mended."""
        from game.tui.screens.problems.screen import ProblemsScreen

        if isinstance(self.news, Good) and isinstance(self.screen, ProblemsScreen) and self.screen.told_errors:
            self.pop_screen()


def _nobody() -> Player:
    raise AssertionError("a rehearsal opens no player")
