"""What a decision was worth when it was taken, and what a playthrough scored for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from game.model.band import band_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from fractions import Fraction

    from game.model.band import Band
    from game.model.choice import ChoiceKind
    from game.model.scenario import Level
    from game.model.types import ChoiceId, PlaceId

GRACE = 2
"""Regret up to this many points is free: an author's numbers are no more exact than that."""

REGRET_OF_NOTHING_LEFT = 20
"""The total regret, in points, at which nothing is left of the judgement."""

COSTLY = REGRET_OF_NOTHING_LEFT // 4
"""The regret, in points, from which on a single choice is called costly."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A choice at which the candidate could have stayed or left, priced on what could be known then.

    All values are expected points under the best play afterwards, over the worlds that still fitted.
    """

    step: int
    """The number of the choice in the playthrough, from 0."""

    place: PlaceId
    choice: ChoiceId
    kind: ChoiceKind
    values: Mapping[ChoiceId, Fraction]
    """The value of everything that was open."""

    kinds: Mapping[ChoiceId, ChoiceKind]
    doors: Mapping[ChoiceId, Level]
    """The doors among them, and the level of the person behind each."""

    @property
    def value(self) -> Fraction:
        """What the choice was worth then."""
        return self.values[self.choice]

    @property
    def best(self) -> Fraction:
        """What the best choice was worth then."""
        return max(self.values.values())

    @property
    def lost(self) -> Fraction:
        """How much less than the best the choice was worth then; 0 for a best choice."""
        return self.best - self.value

    @property
    def regret(self) -> Fraction:
        """What is held against the choice: what was lost beyond `GRACE`."""
        return max(self.lost - GRACE, type(self.lost)(0))

    def best_of(self, *kinds: ChoiceKind) -> Fraction | None:
        """What the best open choice of these kinds was worth then; None where none was open."""
        return max((value for choice, value in self.values.items() if self.kinds[choice] in kinds), default=None)


class Dimension(StrEnum):
    """What a playthrough is scored for."""

    INFORMATION = "information"
    REACH = "reach"
    JUDGEMENT = "judgement"
    RESHAPING = "reshaping"
    RELATIONSHIP = "relationship"


WEIGHTS: Mapping[Dimension, int] = {
    Dimension.INFORMATION: 30,
    Dimension.REACH: 20,
    Dimension.JUDGEMENT: 25,
    Dimension.RESHAPING: 15,
    Dimension.RELATIONSHIP: 10,
}
"""How many points each dimension has when all apply; together 100."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One line that explains a mark."""

    text: str
    gained: Fraction
    possible: Fraction
    """In units of its own dimension: weights of facts, levels, points of regret, steps of an issue, shares of trust."""

    step: int | None = None
    """The choice that it comes from; None for what did not happen."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One dimension of a score."""

    dimension: Dimension
    share: Fraction | None
    """0 to 1; None where the dimension cannot apply."""

    reasons: tuple[Reason, ...]

    @property
    def band(self) -> Band | None:
        """The share in a word; None where the dimension cannot apply."""
        return None if self.share is None else band_of(self.share)


@dataclass(frozen=True, slots=True)
class Score:
    """What a playthrough scored."""

    marks: tuple[Mark, ...]
    """One for each dimension."""

    def mark(self, dimension: Dimension) -> Mark:
        """The mark for one dimension."""
        return next(mark for mark in self.marks if mark.dimension is dimension)

    def points(self, dimension: Dimension) -> Fraction | None:
        """The points for one dimension, rescaled so that those that apply make 100; None where it cannot apply."""
        share = self.mark(dimension).share
        return None if share is None else share * WEIGHTS[dimension] * 100 / self._applying

    @property
    def total(self) -> Fraction | int:
        """0 to 100 over the dimensions that apply."""
        return sum(points for dimension in Dimension if (points := self.points(dimension)) is not None)

    @property
    def _applying(self) -> int:
        return sum(WEIGHTS[mark.dimension] for mark in self.marks if mark.share is not None)
