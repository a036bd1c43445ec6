"""Names: what a file declares and what it refers to, matched once everything is read."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from game.content.shapes import Id, ListOf, OneOrMany, Record, Ref, Shape, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.content.values import Name
    from game.problems import Findings

_HOMES = {
    "ad line": "lines",
    "ending": "endings",
    "fact": "facts",
    "issue": "issues",
    "meeting": "meetings",
    "person": "people",
    "scene": "scenes",
    "world": "worlds",
}
"""The key under which each kind of name is declared."""


class Names:
    """The register of one file."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self._declared: dict[str, dict[str, Name]] = {}
        self._referred: list[tuple[str, str, Name, tuple[str, ...]]] = []
        self._lost: set[str] = set()
        self._meeting = ""

    def declare(self, kind: str, name: Name, local: bool = False) -> None:
        """Enter a new name."""
        self._declared.setdefault(self._scoped(kind, local), {}).setdefault(name.text, name)

    def refer(self, kind: str, name: Name, local: bool = False, words: tuple[str, ...] = ()) -> None:
        """Remember that a name is used, and which words could have stood there instead."""
        self._referred.append((kind, self._scoped(kind, local), name, words))

    def known(self, kind: str) -> Mapping[str, Name]:
        """The names of a kind that were declared so far, in their order."""
        return self._declared.get(kind, {})

    def used(self, kind: str) -> set[str]:
        """The names of a kind that are referred to anywhere."""
        return {name.text for each, _, name, _ in self._referred if each == kind}

    def lose(self, shape: Shape) -> None:
        """Remember that the names which a shape declares could not be read, so that none of them is called unknown."""
        self._lost.update(_kinds(shape))

    def miss(self, shape: Shape) -> None:
        """Remember that a whole table of names is missing, which has been told once and is enough."""
        if isinstance(shape, Table) and isinstance(shape.keys, Id):
            self._lost.add(shape.keys.kind)

    def is_lost(self, kind: str) -> bool:
        """Whether some names of a kind could not be read."""
        return kind in self._lost

    @contextmanager
    def within(self, keys: Id | Ref, name: Name) -> Iterator[None]:
        """Read what stands below a name; local names belong to the meeting around them."""
        outer = self._meeting
        if isinstance(keys, Id) and keys.kind == "meeting":
            self._meeting = name.text
        yield
        self._meeting = outer

    def resolve(self) -> None:
        """Tell every name that leads nowhere."""
        for kind, scoped, name, words in self._referred:
            if self._findings.full:
                return
            known = self._declared.get(scoped, {})
            if name.text in known or kind in self._lost:
                continue
            among = (*known, *words)
            if kind == "flag":
                self._findings.add("R02", name, name.text, among)
            else:
                listed = ", ".join(among) or "none yet"
                self._findings.add("R01", name, name.text, among, kind=kind, home=_HOMES[kind], known=listed)

    def _scoped(self, kind: str, local: bool) -> str:
        return f"{kind} of {self._meeting}" if local else kind


def _kinds(shape: Shape) -> Iterator[str]:
    """The kinds of names that a shape declares."""
    match shape:
        case Id(kind=kind, registers=True):
            yield kind
        case ListOf(of=of) | OneOrMany(of=of):
            yield from _kinds(of)
        case Table(keys=keys, of=of):
            yield from _kinds(keys)
            yield from _kinds(of)
        case Record(fields=fields):
            for field in fields:
                yield from _kinds(field.shape)
