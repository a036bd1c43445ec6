"""Answers: what a new scenario is told about itself, and which names can stand in one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.text import forbidden
from game.model.scenario import Pronoun
from game.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

LEVELS = (2, 3, 4)
"""How many people a new scenario can have: up to the manager, the director or the top."""

MOST_LETTERS = 60
"""The longest answer; a longer one would not fit on a card."""

WHICH = "She, he or they? Write it after a comma, as in: Robin Sand, they."
"""Said of a person whose pronoun is not understood."""


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


def who(text: str, pronoun: Pronoun = Pronoun.THEY) -> Who | None:
    """Somebody as typed: a name, and then she, he or they if that is said; otherwise this pronoun.

    A pronoun can stand after a comma, in brackets, or in small letters at the end, and can be her, him or them. None
    where what stands there may have been meant for one and is none: then it has to be asked.
    """
    whole = plain(text)
    marked = _MARKED.fullmatch(whole)
    if marked is not None:
        name, said = plain(marked["name"]), marked["bracket"] or marked["comma"] or ""
        found = _pronoun(said)
        if found is not None:
            return Who(name, found)
        if marked["bracket"] is not None or _is_near_pronoun(said):
            return None
    name, _, last = whole.rpartition(" ")
    found = _pronoun(last) if name.strip(" ,") and last == last.casefold() else None  # He is a name, too
    return Who(whole, pronoun) if found is None else Who(plain(name), found)


def _pronoun(said: str) -> Pronoun | None:
    """The pronoun that somebody means by a word, or by several with strokes between them, as in she/her."""
    words = [word.strip().casefold() for word in said.split("/")]
    found = {_PRONOUNS.get(word) for word in words}
    return found.pop() if len(found) == 1 else None


def _is_near_pronoun(said: str) -> bool:
    """Whether a word looks more like a pronoun with a slip in it than like a part of a name."""
    word = said.strip().casefold()
    return len(word) == 1 or (len(word) <= _LONGEST_SLIP and bool(nearest(word, _PRONOUNS)))


_PRONOUNS = {
    "she": Pronoun.SHE, "her": Pronoun.SHE, "hers": Pronoun.SHE,
    "he": Pronoun.HE, "him": Pronoun.HE, "his": Pronoun.HE,
    "they": Pronoun.THEY, "them": Pronoun.THEY, "their": Pronoun.THEY, "theirs": Pronoun.THEY,
}  # fmt: skip
"""Words by which people say how they are spoken of."""

_LONGEST_SLIP = 6
_MARKED = re.compile(r"(?P<name>.*?[^\s,(]\s*)(?:,?\s*\((?P<bracket>[^()]*)\)|,(?P<comma>[^,]*))")

_BREAKS = "\t\n"
"""Allowed in a file, and not in a name."""
