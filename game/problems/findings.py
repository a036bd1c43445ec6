"""Findings: the problems of one file while it is being read."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from game.problems.catalogue import CATALOGUE
from game.problems.problem import Problem, Severity, Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_PROBLEMS = 100
"""More than this is noise to a person, and work that a hostile file could ask for."""

_MOST_COMPARED = 200
_LONGEST_COMPARED = 60


class Positioned(Protocol):
    """Anything that knows where it stands in the file."""

    @property
    def line(self) -> int:
        """Counted from 1."""

    @property
    def column(self) -> int:
        """Counted from 1."""


class Findings:
    """Collects the problems of one file, up to `MOST_PROBLEMS` of them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self._found: list[Problem] = []
        self._told: set[tuple[str, int, int, str]] = set()
        self._broken = False

    @property
    def broken(self) -> bool:
        """Whether an error is among them, so that the scenario cannot be played."""
        return self._broken

    @property
    def full(self) -> bool:
        """Whether nothing more will be taken."""
        return len(self._found) >= MOST_PROBLEMS

    def add(
        self,
        code: str,
        at: Positioned,
        word: str = "",
        among: Iterable[str] = (),
        play: Iterable[str] = (),
        **values: object,
    ) -> None:
        """Take down a problem.

        `word` is what stands there, `among` the names that may have been meant, and `play` a play that shows it.
        """
        if self.full or (told := (code, at.line, at.column, word)) in self._told:
            return
        self._told.add(told)
        self._append(code, at, nearest(word, among), {"word": word} | values, tuple(play))
        if len(self._found) == MOST_PROBLEMS:
            self._append("F18", at, (), {"count": MOST_PROBLEMS})

    def extend(self, other: Findings) -> None:
        """Take over everything that the other findings hold."""
        self._found += other._found
        self._told |= other._told
        self._broken |= other._broken

    def sorted(self) -> tuple[Problem, ...]:
        """Everything found, in the order of the file."""
        return tuple(sorted(self._found, key=lambda problem: (problem.spot, problem.code)))

    def _append(
        self,
        code: str,
        at: Positioned,
        guesses: tuple[str, ...],
        values: dict[str, object],
        play: tuple[str, ...] = (),
    ) -> None:
        rule = CATALOGUE[code]
        self._broken |= rule.severity is Severity.ERROR
        filled = tuple((name, str(value)) for name, value in values.items())
        self._found.append(Problem(rule, Spot(self.file, at.line, at.column), filled, guesses, play))


def nearest(word: str, among: Iterable[str]) -> tuple[str, ...]:
    """The one or two names most like a word, the likeliest first; none where nothing is much like it."""
    if not word or len(word) > _LONGEST_COMPARED:
        return ()
    names = {_plain(name): name for name in islice(among, _MOST_COMPARED)}
    best = get_close_matches(_plain(word), names, n=1, cutoff=0.6)
    good = get_close_matches(_plain(word), names, n=2, cutoff=0.8)
    return tuple(names[name] for name in good or best)


def _plain(name: str) -> str:
    """The name as it is compared: without what people mix up."""
    return name.casefold().replace("_", "-").replace(" ", "-")
