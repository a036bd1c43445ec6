"""Filters of the library: which scenarios are wanted, by words, level, field and length."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from game.session.shelf import SENIORITIES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.model.card import Card, Seniority
    from game.session.shelf import Shelved


class Length(StrEnum):
    """How long a play takes, by the minutes on the card."""

    SHORT = "up to 15 minutes"
    MIDDLE = "16 to 20 minutes"
    LONG = "over 20 minutes"


_SHORT, _MIDDLE = 15, 20


class Kind(StrEnum):
    """What a filter looks at."""

    LEVEL = "level"
    FIELD = "field"
    LENGTH = "length"


_LEVEL_WORDS: Final = {word: level for level, word in SENIORITIES.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted; None and no words mean anything."""

    words: str = ""
    level: Seniority | None = None
    field: str | None = None
    length: Length | None = None

    @property
    def anything(self) -> bool:
        """Whether nothing is left out."""
        return not self.words.split() and (self.level, self.field, self.length) == (None, None, None)

    def fits(self, shelved: Shelved) -> bool:
        """Whether a scenario is wanted. One that cannot be played is known by its id alone."""
        card = shelved.card
        if card is None:
            told, of_kind = shelved.id, (self.level, self.field, self.length) == (None, None, None)
        else:
            told, of_kind = " ".join(_told(shelved, card)), self._is_of_kind(card)
        told = told.casefold()
        return of_kind and all(word in told for word in self.words.casefold().split())

    def value(self, kind: Kind) -> str | None:
        """What a filter is set to, in words; None for any."""
        match kind:
            case Kind.LEVEL:
                return None if self.level is None else SENIORITIES[self.level]
            case Kind.FIELD:
                return self.field
            case Kind.LENGTH:
                return None if self.length is None else str(self.length)

    def having(self, kind: Kind, value: str | None) -> Wanted:
        """The same with one filter set to a value in words, or to any."""
        level, field, length = self.level, self.field, self.length
        match kind:
            case Kind.LEVEL:
                level = None if value is None else _LEVEL_WORDS[value]
            case Kind.FIELD:
                field = value
            case Kind.LENGTH:
                length = None if value is None else Length(value)
        return Wanted(self.words, level, field, length)

    def saying(self, words: str) -> Wanted:
        """The same with other words."""
        return Wanted(words, self.level, self.field, self.length)

    def _is_of_kind(self, card: Card) -> bool:
        return (
            self.level in {None, card.seniority}
            and self.field in {None, card.field}
            and self.length in {None, length_of(card)}
        )


def length_of(card: Card) -> Length:
    """How long a play of a scenario is."""
    return Length.SHORT if card.minutes <= _SHORT else Length.MIDDLE if card.minutes <= _MIDDLE else Length.LONG


def values(shelf: Iterable[Shelved], wanted: Wanted, kind: Kind) -> tuple[tuple[str, int], ...]:
    """What a filter can be set to, in order, and how many scenarios would be left, as the other filters stand."""
    free = wanted.having(kind, None)
    cards = [each.card for each in shelf if each.card is not None and free.fits(each)]
    counts: dict[str, int] = {}
    for card in cards:
        word = _word(card, kind)
        counts[word] = counts.get(word, 0) + 1
    match kind:
        case Kind.LEVEL:
            order: list[str] = list(SENIORITIES.values())
        case Kind.LENGTH:
            order = [str(each) for each in Length]
        case Kind.FIELD:
            order = sorted(counts, key=str.casefold)
    return tuple((word, counts[word]) for word in order if word in counts)


def _word(card: Card, kind: Kind) -> str:
    match kind:
        case Kind.LEVEL:
            return SENIORITIES[card.seniority]
        case Kind.FIELD:
            return card.field
        case Kind.LENGTH:
            return str(length_of(card))


def _told(shelved: Shelved, card: Card) -> tuple[str, ...]:
    level = SENIORITIES[card.seniority]
    return (card.title, card.teaser, card.field, card.place, level, *card.trains, shelved.company)
