"""Watching a file while it is being edited, by looking at it again and again.

Editors write by half, delete and write, or rename another file into its place. So a good version is told at once, and
trouble only when it has lasted: until then the last good version stands.
"""

from __future__ import annotations

from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, Protocol

from game.content.library import id_of, text_at
from game.errors import PastHrError, UnknownScenario
from game.problems import Severity
from game.session.rehearsal.version import Version, version_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from game.problems import Problem

PATIENCE = 1.0
"""Seconds for which a file may be gone or half written before that is told."""


class Text(Protocol):
    """The text that is watched."""

    @property
    def name(self) -> str:
        """Its name, as it is told."""

    @property
    def id(self) -> str:
        """The id of the scenario in it."""

    def read(self) -> bytes:
        """What it holds now; raises `PastHrError` where it is not there or cannot be read."""


class FileText:
    """The text of a file. It is small, so it is read whole each time: no clock of a disk is trusted."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.name = path.name
        self.id = id_of(path)

    def read(self) -> bytes:
        """What it holds now; raises `PastHrError` where it is not there or cannot be read."""
        return text_at(self._path)


@dataclass(frozen=True, slots=True)
class Good:
    """The file can be played: another version, or the last one again after some trouble."""

    version: Version


@dataclass(frozen=True, slots=True)
class Broken:
    """The file has errors."""

    problems: tuple[Problem, ...]
    """Errors, warnings and notes, those first that were not there before."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The file is not there, or cannot be read."""

    message: str


News = Good | Broken | Gone


class Watch:
    """Tells what is new of a text. Not to be asked from two threads at once."""

    def __init__(self, text: Text, clock: Callable[[], float] = monotonic) -> None:
        self.text = text
        self._clock = clock
        self._told: News | None = None
        """What was told last."""

        self._seen: tuple[bytes, Version] | None = None
        """The text that was read last, as a version; so that nothing is read twice."""

        self._since: float | None = None
        """Since when there is trouble of the present sort; None while there is none."""

        self._sort: type[Broken | Gone] = Broken

    def look(self) -> News | None:
        """What is new since it was asked last; None where nothing is, or where it may be passing trouble."""
        news = self._now()
        if isinstance(news, Good):
            self._since = None
        elif self._since is None or not isinstance(news, self._sort):
            self._since, self._sort = self._clock(), type(news)
        if news == self._told or not self._is_ripe(news):
            return None
        self._told = news
        return news

    @property
    def is_waiting(self) -> bool:
        """Whether there is trouble that has not been told, because it may pass."""
        return self._since is not None and not isinstance(self._told, self._sort)

    def _is_ripe(self, news: News) -> bool:
        """Whether it is time to tell: what is good at once, more errors where some were told, the rest if it lasts."""
        if isinstance(news, Good) or self._told is None or self._since is None:
            return True
        if isinstance(news, Broken) and isinstance(self._told, Broken):
            return True
        return self._clock() - self._since >= PATIENCE

    def _now(self) -> News:
        try:
            data = self.text.read()
        except UnknownScenario:
            return Gone(f"{self.text.name} is not there; save it again under this name.")
        except PastHrError as error:
            return Gone(error.message)
        if self._seen is None or self._seen[0] != data:
            self._seen = data, version_of(data, self.text.id)
        version = self._seen[1]
        if version.machine is not None:
            return Good(version)
        if isinstance(self._told, Broken) and set(self._told.problems) == set(version.problems):
            return self._told
        return Broken(newest_first(version.problems, self._problems_told()))

    def _problems_told(self) -> tuple[Problem, ...]:
        match self._told:
            case Good(version):
                return version.problems
            case Broken(problems):
                return problems
        return ()


def newest_first(problems: Sequence[Problem], before: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems, those first that were not among those before, and errors before the rest.

    A problem is the same on whatever line it stands.
    """
    known = {(each.code, each.values) for each in before}
    mild = {each for each in problems if each.severity is not Severity.ERROR}
    return tuple(sorted(problems, key=lambda each: ((each.code, each.values) in known, each in mild)))
