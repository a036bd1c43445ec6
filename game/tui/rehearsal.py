"""The app of a rehearsal: one play of one file, which follows the file as it is edited."""

# ruff: noqa: PLC0415 - so that the first frame comes soon

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, NoReturn

from textual import on, work
from textual.message import Message

from game.errors import PastHrError
from game.session.names import capital
from game.session.rehearsal.watch import Broken, Gone, Good
from game.session.rehearsal.words import MENDED, READ, STANDS, UNDONE, broken, checked, counted, drawn, gone
from game.tui.app import PastHrApp
from game.tui.commands.command import Commands
from game.tui.commands.rehearsal import ShowProblems
from game.tui.watching import FileWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.await_complete import AwaitComplete
    from textual.screen import Screen

    from game.problems import Problem
    from game.session.rehearsal.checking import Checking
    from game.session.rehearsal.rehearsal import Rehearsal
    from game.session.rehearsal.version import Version
    from game.session.rehearsal.watch import News, Watch
    from game.settings.options import Difficulty
    from game.settings.preferences import Preferences
    from game.tui.ports import Play, Player
    from game.tui.preferring import Keep
    from game.tui.screens.problems.screen import Told


class Line(NamedTuple):
    """What the bar of a rehearsal says."""

    text: str
    quiet: bool
    """Whether nothing has happened."""


@dataclass
class Checked(Message):
    """The check of the file is done."""


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
        checking: Checking | None = None,
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
        """One line about the last save or the way to the start, and how many choices stood then."""

        if self.rehearsal is not None:
            self._tell_way(self.rehearsal)

        self._checking = checking
        """What checks the file beside the play; None where it is only read."""

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
        assert isinstance(self.news, Good), "the other two were told above"
        found = self._found(self.news.version)
        if self._said is not None and self._said[1] == len(play.choices):
            told = "" if found is None else f" {capital(checked(found))}{': F4.' if found else '.'}"
            return Line(f"{self._said[0]}{told}", quiet=False)
        counts = counted(self.news.version.problems if found is None else found)
        return Line(f"{self.file} · {drawn(play)}{f' · {counts}: F4' if counts else ''}", quiet=True)

    @property
    def told(self) -> Told:
        """Everything that there is to say of the file."""
        from game.tui.screens.problems.screen import Told

        playing = self.rehearsal is not None
        match self.news:
            case Good(version):
                found = self._found(version)
                standing = UNDONE if found is None and self._checking is not None else ""
                return Told(version.problems if found is None else found, standing)
            case Broken(problems):
                return Told(
                    problems, STANDS if playing else "The play begins when the errors are mended.", trouble=True
                )
            case Gone(message):
                return Told((), STANDS if playing else "", trouble=True, instead=message)

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
        self._begin_check()

    def on_unmount(self) -> None:
        """Look no more."""
        if self._looking is not None:
            self._looking.stop()
        if self._checking is not None:
            self._checking.stop()

    @on(FileWatch.Noticed)
    def take_in(self, message: FileWatch.Noticed) -> None:
        """Follow the file."""
        was, self.news = self.news, message.news
        if isinstance(message.news, Good):
            self._pending = message.news.version
            self._mended = not isinstance(was, Good)
            self._begin_check()
            self.catch_up()
        else:
            self._pending = None
        self._show_trouble()

    @on(Checked)
    def tell_check(self) -> None:
        """Say on every screen what was found."""
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
            self.push_screen(ProblemsScreen(self.file, self.told))

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
        self._tell_way(self.rehearsal)
        self._open(self.rehearsal)

    def _tell_way(self, play: Rehearsal) -> None:
        """Say how the play came to its start."""
        if play.way:
            self._said = f"{self.file} · {drawn(play)}. {play.way}", len(play.choices)

    def _begin_check(self) -> None:
        """Let the newest good version be checked meanwhile."""
        if self._checking is not None and isinstance(self.news, Good):
            self._checking.begin(self.news.version, lambda: self.post_message(Checked()))

    def _found(self, version: Version) -> Sequence[Problem] | None:
        """What the check says of a version, once it is done."""
        return None if self._checking is None else self._checking.found(version)

    def _show_trouble(self) -> None:
        """Say on every screen what the file is like, and open the problems where there are errors."""
        from game.tui.screens.problems.screen import ProblemsScreen
        from game.tui.screens.waiting.screen import WaitingScreen

        for screen in self.screen_stack:
            if isinstance(screen, WaitingScreen):
                screen.tell(self.line.text if self.rehearsal is None else "")
            elif isinstance(screen, ProblemsScreen):
                screen.show(self.told)
            for bar in screen.query("RehearsalBar"):
                bar.refresh(layout=True)
        if isinstance(self.news, Broken) and not any(isinstance(each, ProblemsScreen) for each in self.screen_stack):
            self.show_problems()

    def _close_problems(self) -> None:
        """Close the problems where they kept the file from being played, and it can be again."""
        from game.tui.screens.problems.screen import ProblemsScreen

        if isinstance(self.news, Good) and isinstance(self.screen, ProblemsScreen) and self.screen.told_trouble:
            self.pop_screen()


def _nobody() -> Player:
    raise AssertionError("a rehearsal opens no player")
