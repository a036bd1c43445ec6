"""Over a library: names, roles, kinds, and rules of thumb. What only a whole folder shows."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.authoring.summary import BLIND, Named, Summary
from game.authoring.words.lists import words
from game.content.text import Position
from game.model.scenario import Kind
from game.problems import Findings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.problems import Problem

MOST_SHARE = 0.6
LEAST_PEOPLE = 5
"""Fewer people in a role than these are no pattern."""

LEAST_SCENARIOS = 6
"""Fewer scenarios than these need no balance of kinds."""

SHARES = {Kind.GOING_ON: 8 / 15, Kind.MIXED: 4 / 15, Kind.LEAVING: 3 / 15}
OFF = 0.15
"""How far a share may be off."""

_CLOSE = 0.5
_TOP = Position(1, 1)


@dataclass(frozen=True, slots=True)
class Member:
    """One scenario of a library."""

    file: str
    summary: Summary


def check_balance(members: Sequence[Member]) -> dict[str, tuple[Problem, ...]]:
    """The problems that the scenarios have together, by file; each is told where somebody would begin to mend it."""
    findings = {member.file: Findings(member.file) for member in members}
    for member in members:
        _firm(member, findings[member.file])
    _names(members, findings)
    _roles(members, findings)
    if len(members) >= LEAST_SCENARIOS:
        _kinds(members, findings[members[0].file])
        _rules_of_thumb(members, findings[members[0].file])
    return {file: found.sorted() for file, found in findings.items()}


def _firm(member: Member, findings: Findings) -> None:
    firm = member.summary.firm
    for word, _ in words("firms", exact=True).found_in(firm.word):
        findings.add("L18", Position(firm.line, firm.column), word, found="is that of a real company or product")


def _names(members: Sequence[Member], findings: dict[str, Findings]) -> None:
    first: dict[str, str] = {}
    for member in members:
        for name in member.summary.names:
            other = first.setdefault(name.word.casefold(), member.file)
            if other != member.file:
                findings[member.file].add("L18", _at(name), name.word, found=f"is used in {other} as well")


def _roles(members: Sequence[Member], findings: dict[str, Findings]) -> None:
    by_level: dict[str, list[tuple[str, Named]]] = defaultdict(list)
    for member in members:
        for level, pronoun in member.summary.roles:
            by_level[level].append((member.file, pronoun))
    for level, people in by_level.items():
        word, found = Counter(pronoun.word for _, pronoun in people).most_common(1)[0]
        if len(people) >= LEAST_PEOPLE and found > MOST_SHARE * len(people):
            file, pronoun = next(each for each in people if each[1].word == word)
            role = f"people at level {level}"
            findings[file].add("L17", _at(pronoun), word, role=role, count=len(people), found=found)


def _kinds(members: Sequence[Member], findings: Findings) -> None:
    counts = Counter(member.summary.kind for member in members)
    for kind, share in SHARES.items():
        if abs(counts[kind] / len(members) - share) > OFF:
            most = round(share * len(members))
            findings.add("L27", _TOP, kind, found=counts[kind], count=len(members), most=most)


def _rules_of_thumb(members: Sequence[Member], findings: Findings) -> None:
    known = [(each.summary.thinking, each.summary.blind) for each in members if each.summary.blind]
    thinking = _mean(best or 0 for best, _ in known)
    for number, name in enumerate(BLIND if known else ()):
        value = _mean(blind[number] for _, blind in known)
        if value > thinking - _CLOSE:
            findings.add("L24", _TOP, name, found=f"{value:.1f}", most=f"{thinking:.1f}")


def _mean(values: Iterator[float]) -> float:
    listed = list(values)
    return sum(listed) / len(listed) if listed else 0.0


def _at(name: Named) -> Position:
    return Position(name.line, name.column)
