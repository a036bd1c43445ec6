"""Answers: what a new scenario is told about itself, and which names can stand in one."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.text import forbidden
from game.model.scenario import Pronoun

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = (2, 3, 4)
"""How many people a new scenario can have: up to the manager, the director or the top."""

MOST_LETTERS = 60
"""The longest answer; a longer one would not fit on a card."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody's name, and how others speak of them."""

    name: str
    pronoun: Pronoun = Pronoun.THEY

    @property
    def short(self) -> str:
        """What the story calls them: the first word of the name, or all of it where that is a title or a letter."""
        first = self.name.split(" ", 1)[0]
        return self.name if first.endswith(".") or len(first) < 2 else first

    def __str__(self) -> str:
        """The name and the pronoun, as they are typed."""
        return f"{self.name}, {self.pronoun.value}"


CAST: Mapping[str, Who] = {
    "hr": Who("Ines Okafor", Pronoun.SHE),
    "manager": Who("Tomasz Wilk", Pronoun.HE),
    "director": Who("Greta Lind", Pronoun.SHE),
    "owner": Who("Samuel Adey", Pronoun.HE),
}
"""Who can be met, from the lowest level to the highest, by id."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What a new scenario is told about itself."""

    title: str = "The Borrowed Chair"
    you: Who = Who("Robin Sand", Pronoun.THEY)
    company: str = "Tidewell and Partners"
    place: str = "Rotterdam"
    work: str = "office work"
    """The line of work."""

    job: str = "Case Assistant"
    levels: int = 3
    people: Mapping[str, Who] = field(default_factory=lambda: CAST)

    def __post_init__(self) -> None:
        assert self.levels in LEVELS


def met(levels: int) -> tuple[str, ...]:
    """The ids of the people who are met at so many levels, from the lowest."""
    return tuple(CAST)[:levels]


def plain(text: str) -> str:
    """The answer as it is kept: without the blanks around it, and with single blanks inside."""
    return " ".join(part for part in text.split(" ") if part).strip()


def unfit(text: str) -> str | None:
    """Why an answer cannot stand in a scenario, in one sentence; None where it can."""
    if not plain(text):
        return "There is nothing in it."
    if len(text) > MOST_LETTERS:
        return f"It has {len(text)} characters, and {MOST_LETTERS} are the most."
    hidden = forbidden(text) or next((f"U+{ord(each):04X}" for each in text if each in _BREAKS), None)
    if hidden is not None:
        return f"It holds a character that cannot be shown ({hidden})."
    return None


def who(text: str, pronoun: Pronoun = Pronoun.THEY) -> Who:
    """Somebody as typed: a name, and after a comma she, he or they if that is said; otherwise this pronoun."""
    name, comma, last = text.rpartition(",")
    said = last.strip().casefold()
    if comma and name.strip() and said in set(Pronoun):
        return Who(plain(name), Pronoun(said))
    return Who(plain(text), pronoun)


_BREAKS = "\t\n"
"""Allowed in a file, and not in a name."""
