"""Lines: everything that is said, thought or told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.condition import Condition
    from game.model.types import ByWorld

NARRATOR = "narrator"
YOU = "you"
THOUGHT = "thought"
VOICES = frozenset({NARRATOR, YOU, THOUGHT})
"""Voices that are not a person of the company."""


@dataclass(frozen=True, slots=True)
class Line:
    """One utterance, thought or piece of narration."""

    voice: str
    """The id of the person who speaks, or one of `VOICES`."""

    texts: ByWorld
    """What is said in each world; mostly the same text for all."""

    when: Condition | None = None
    """Said only if this holds."""


Lines = tuple[Line, ...]
