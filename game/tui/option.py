"""What a list of choices is made of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.session.grammar import count, quoted

if TYPE_CHECKING:
    from game.session.view import ChoiceView


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a list of choices."""

    id: str
    words: str
    note: str = ""
    """Small print under it: who waits there, a price, a consequence; a line each."""

    @classmethod
    def of(cls, choice: ChoiceView) -> Option:
        """Return a choice of the game as an option: quoted where it is said aloud, with its price where it has one."""
        text = quoted(choice.words) if choice.spoken else choice.words
        price = f"Price: {choice.price}, {count(choice.cost, 'point')}" if choice.price else ""
        notes = [choice.leads_to or "", price]
        return cls(choice.id, text, "\n".join(note for note in notes if note))
