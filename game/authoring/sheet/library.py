"""Several scenarios as one library: whether it is fair, and whether it leans."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.balance import LEAST_PEOPLE, LEAST_SCENARIOS, MOST_SHARE, OFF, SHARES
from game.authoring.sheet.story import ROLES
from game.authoring.summary import BLIND
from game.model.scenario import Kind, Level, Pronoun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from game.authoring.sheet.proved import LeftOut, Proved

THINKING = "thinking"
MOST_BLIND = 85
"""What a blind way of playing may score on average; it has to stay under it."""

LEAST_SETTLED, MOST_SETTLED = Fraction(55, 100), Fraction(65, 100)
"""How often the next person should settle something."""


class Verdict(StrEnum):
    """Whether a figure is as it should be."""

    GOOD = "as it should be"
    OFF = "off"
    TOO_FEW = "too few to judge"


class Row(NamedTuple):
    """One scenario of the library."""

    scenario: str
    title: str
    claimed: Kind
    computed: Kind
    states: int
    words: int
    minutes: Fraction
    facts: int
    issues: int
    endings: int
    thinking_score: float
    thinking_worth: float | None
    best_blind: str
    """The blind way that scores most."""

    best_blind_score: float


class MeanWay(NamedTuple):
    """A way of playing, on average over the scenarios."""

    name: str
    blind: bool
    score: float | None
    """Expected score; None for a way that draws lots."""

    worth: float | None
    """Expected points; None where some plays never end."""

    verdict: Verdict | None
    """A blind way scores less than `MOST_BLIND` and than thinking; thinking is on top. None for the others."""


class KindCount(NamedTuple):
    """How many scenarios are of a kind."""

    kind: Kind
    claimed: int
    computed: int
    wanted: float
    """The share that should be claimed."""

    verdict: Verdict


class Settled(NamedTuple):
    """How often the next person settles something, over all doors of the library."""

    doors: Fraction
    settled: Fraction
    share: Fraction | None
    verdict: Verdict


class Part(NamedTuple):
    """The people at a level, or with a part to play, by pronoun."""

    name: str
    people: int
    by_pronoun: Mapping[str, int]
    most: float
    """The share of the most frequent pronoun; 0 where there is nobody."""

    verdict: Verdict


@dataclass(frozen=True, slots=True)
class LibrarySheet:
    """What can be told of several scenarios together."""

    rows: tuple[Row, ...]
    ways: tuple[MeanWay, ...]
    kinds: tuple[KindCount, ...]
    settled: Settled
    cast: tuple[Part, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def enough(self) -> bool:
        """Whether there are enough scenarios for their shares to mean something."""
        return len(self.rows) >= LEAST_SCENARIOS


def library_of(proved: Sequence[Proved], left_out: Sequence[LeftOut] = ()) -> LibrarySheet:
    """What can be told of some scenarios together; there is at least one."""
    enough = len(proved) >= LEAST_SCENARIOS
    return LibrarySheet(
        tuple(_row(each) for each in proved),
        _ways(proved, enough=enough),
        tuple(_kind(kind, proved, enough=enough) for kind in Kind),
        _settled(proved, enough=enough),
        _cast(proved),
        tuple(left_out),
    )


def _row(proved: Proved) -> Row:
    story, sheet = proved
    scores = {way.name: (way.score or 0.0, way.value) for way in sheet.ways}
    blind = max(BLIND, key=lambda name: scores[name][0])
    return Row(
        sheet.scenario,
        sheet.title,
        sheet.claimed,
        sheet.computed,
        sheet.size.states,
        sheet.size.words,
        sheet.size.minutes,
        sheet.facts,
        len(story.issues),
        len(sheet.endings),
        *scores[THINKING],
        blind,
        scores[blind][0],
    )


def _ways(proved: Sequence[Proved], *, enough: bool) -> tuple[MeanWay, ...]:
    names = [way.name for way in proved[0].sheet.ways]
    told = {name: [way for each in proved for way in each.sheet.ways if way.name == name] for name in names}
    scores = {name: _mean([way.score for way in ways]) for name, ways in told.items()}
    top = scores[THINKING] or 0.0
    return tuple(
        MeanWay(
            name,
            name in BLIND,
            scores[name],
            _mean([way.value for way in ways]),
            _judged(_fair(name, scores, top), enough=enough) if name in {*BLIND, THINKING} else None,
        )
        for name, ways in told.items()
    )


def _fair(name: str, scores: Mapping[str, float | None], top: float) -> bool:
    if name == THINKING:
        return all((scores[each] or 0.0) < top for each in BLIND)
    return (scores[name] or 0.0) < min(MOST_BLIND, top)


def _kind(kind: Kind, proved: Sequence[Proved], *, enough: bool) -> KindCount:
    claimed = sum(each.sheet.claimed is kind for each in proved)
    computed = sum(each.sheet.computed is kind for each in proved)
    good = abs(claimed / len(proved) - SHARES[kind]) <= OFF
    return KindCount(kind, claimed, computed, SHARES[kind], _judged(good, enough=enough))


def _settled(proved: Sequence[Proved], *, enough: bool) -> Settled:
    doors = sum((each.sheet.settling.doors for each in proved), Fraction(0))
    settled = sum((each.sheet.settling.settled for each in proved), Fraction(0))
    share = settled / doors if doors else None
    good = share is not None and LEAST_SETTLED <= share <= MOST_SETTLED
    return Settled(doors, settled, share, _judged(good, enough=enough and share is not None))


def _cast(proved: Sequence[Proved]) -> tuple[Part, ...]:
    people = [person for each in proved for person in each.story.people]
    levels = [level.name.lower() for level in Level]
    by_level = [_part(level, [one.pronoun for one in people if one.level == level]) for level in levels]
    by_role = [_part(role, [one.pronoun for one in people if role in one.roles]) for role in ROLES]
    return (*by_level, *by_role)


def _part(name: str, pronouns: Sequence[str]) -> Part:
    counts = Counter(pronouns)
    most = max(counts.values()) / len(pronouns) if pronouns else 0.0
    verdict = _judged(most <= MOST_SHARE, enough=len(pronouns) >= LEAST_PEOPLE)
    return Part(name, len(pronouns), {each.value: counts[each.value] for each in Pronoun}, most, verdict)


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if len(known) == len(values) else None


def _judged(good: bool, *, enough: bool) -> Verdict:
    if not enough:
        return Verdict.TOO_FEW
    return Verdict.GOOD if good else Verdict.OFF
