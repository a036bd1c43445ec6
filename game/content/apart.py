"""Apart: which worlds a candidate can tell apart, so that no line gives the truth away.

A mask holds pairs of worlds, a bit for each. Two worlds are apart where a fact heard first-hand differs between them,
where an issue came out settled or fixed, or where a condition shuts one of them out.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from game.content.schema import MOST_WORLDS
from game.model.condition import All, Any, Condition, FactIs, IssueIs, Not, WorldIs

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from game.model.issue import Issue
    from game.model.types import FactId, IssueId, WorldId
    from game.model.world import Fact

Pairs = int
"""A set of pairs of worlds."""

NONE: Pairs = 0


class Apart:
    """Tells which pairs of worlds are apart once something is known."""

    def __init__(
        self, worlds: Sequence[WorldId], facts: Mapping[FactId, Fact], issues: Mapping[IssueId, Issue]
    ) -> None:
        self._worlds = worlds[:MOST_WORLDS]
        self._facts = facts
        self._issues = issues
        self._pairs = tuple(combinations(range(len(self._worlds)), 2))
        self.all: Pairs = (1 << len(self._pairs)) - 1

    def by_texts(self, texts: Sequence[object]) -> Pairs:
        """The pairs in which the texts differ."""
        if len(texts) != len(self._worlds) or len(set(texts)) == 1:
            return NONE
        return self._where(lambda first, second: texts[first] != texts[second])

    def by_fact(self, fact: FactId) -> Pairs:
        """The pairs that hearing a fact first-hand tells apart."""
        return self.by_texts(self._facts[fact].texts) if fact in self._facts else NONE

    def by_result(self, issue: IssueId) -> Pairs:
        """The pairs that are apart once an issue is settled or shown to be fixed."""
        fixed = self._fixed(issue)
        return self._where(lambda first, second: fixed[first] != fixed[second])

    def by_condition(self, condition: Condition | None) -> Pairs:
        """The pairs that are apart wherever a condition holds."""
        match condition:
            case FactIs("knows", fact):
                return self.by_fact(fact)
            case IssueIs("written", issue):
                return self.by_result(issue)
            case IssueIs("settled", issue):
                return self._without(self._fixed(issue))
            case IssueIs("fixed", issue):
                return self._without([not fixed for fixed in self._fixed(issue)])
            case WorldIs("certain"):
                return self.all
            case Not(WorldIs("possible", world)):
                return self._without([each == world for each in self._worlds])
            case Not(Not(part)):
                return self.by_condition(part)
            case Not(Any(parts)):
                return self.by_condition(All(tuple(Not(part) for part in parts)))
            case Not(All(parts)):
                return self.by_condition(Any(tuple(Not(part) for part in parts)))
            case All(parts):
                return self._union(parts)
            case Any(parts):
                return self._shared(parts)
            case _:
                return NONE

    def worlds_in(self, pairs: Pairs) -> tuple[WorldId, ...]:
        """The worlds of the first pair in a mask."""
        for bit, (first, second) in enumerate(self._pairs):
            if pairs >> bit & 1:
                return self._worlds[first], self._worlds[second]
        return ()

    def _fixed(self, issue: IssueId) -> list[bool]:
        fixed_in = self._issues[issue].fixed_in if issue in self._issues else ()
        return [world in fixed_in for world in self._worlds]

    def _where(self, differ: Callable[[int, int], bool]) -> Pairs:
        return sum(1 << bit for bit, (first, second) in enumerate(self._pairs) if differ(first, second))

    def _without(self, excluded: Sequence[bool]) -> Pairs:
        """The pairs that cannot both be true once some worlds are shut out."""
        return self._where(lambda first, second: excluded[first] or excluded[second])

    def _union(self, parts: Sequence[Condition]) -> Pairs:
        pairs = NONE
        for part in parts:
            pairs |= self.by_condition(part)
        return pairs

    def _shared(self, parts: Sequence[Condition]) -> Pairs:
        pairs = self.all
        for part in parts:
            pairs &= self.by_condition(part)
        return pairs
