"""Plans as values: runs, each with its steps, and what can be wrong with the text of one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.content.conditions import Mention
    from game.model.condition import Condition

ENDING = ".plan"
"""How the names of plan files end."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a plan, and where it stands."""

    text: str
    line: int
    """Counted from 1."""

    column: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """Something in a plan that cannot be understood, or that names what is not there."""

    line: int
    column: int
    message: str
    """What is wrong, in one sentence."""

    hint: str = ""
    """What was probably meant, or else what to do."""

    def __str__(self) -> str:
        return f"{self.line}:{self.column}: {self.message} {self.hint}".rstrip()


class Notebook(StrEnum):
    """How a fact may stand in the notebook."""

    FIRST_HAND = "first-hand"
    SECOND_HAND = "second-hand"
    """Heard, but from nobody who knows."""

    ABSENT = "no"
    """Not heard at all."""


@dataclass(frozen=True, slots=True)
class Choose:
    """Choices that are made, one after the other."""

    line: int
    choices: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Says:
    """This was told since the last `choose` line began."""

    text: str


@dataclass(frozen=True, slots=True)
class FactStands:
    """A fact stands so in the notebook."""

    fact: Word
    how: Notebook


@dataclass(frozen=True, slots=True)
class Offered:
    """A choice is open here and now, or is not."""

    choice: Word
    is_open: bool


@dataclass(frozen=True, slots=True)
class At:
    """The game stands at this place."""

    place: Word


@dataclass(frozen=True, slots=True)
class EndsIn:
    """The game is over, with this ending."""

    ending: Word


@dataclass(frozen=True, slots=True)
class Holds:
    """A condition of the scenario language holds."""

    condition: Condition
    names: tuple[tuple[Mention, Word], ...]
    """The names in it, and where each stands."""


Claim = Says | FactStands | Offered | At | EndsIn | Holds


@dataclass(frozen=True, slots=True)
class Expect:
    """Something that has to be so at this moment."""

    line: int
    claim: Claim
    text: str
    """The claim as the author wrote it."""


@dataclass(frozen=True, slots=True)
class Run:
    """One play, and what should come of it."""

    name: Word
    worlds: tuple[Word, ...] = ()
    """The worlds in which it is played; where none is named and there is no seed, all of them."""

    seed: int | None = None
    steps: tuple[Choose | Expect, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """A file of runs."""

    scenario: Word | None
    """The scenario that is played, where the plan names it."""

    runs: tuple[Run, ...] = ()
