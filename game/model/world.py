"""Worlds and facts: the hidden truth, and what can be heard of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.types import ByWorld, FactId, PersonId, Points, Source, WorldId


@dataclass(frozen=True, slots=True)
class World:
    """One hidden version of the truth about the job."""

    id: WorldId
    weight: int
    """How likely it is before anything is heard, in per cent; a scenario's weights make 100."""

    value: Points
    """What the job as it stands is worth here, with nothing settled."""

    truth: str
    """The truth, as the debrief tells it."""


class FactWeight(IntEnum):
    """How much a fact matters to the decision."""

    COLOUR = 1
    USEFUL = 2
    DECIDES = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing about the job that can be heard."""

    id: FactId
    about: str
    """The question that it answers, shown while it is unknown."""

    weight: FactWeight
    texts: ByWorld
    """What the notebook says in each world once it is heard first-hand."""

    known_by: tuple[Source, ...]
    """Who knows it first-hand. ``ad`` means that it is known from the start and not scored."""

    guesses: Mapping[PersonId, str] = field(default_factory=dict)
    """What those who only guess say: the same in every world, and perhaps wrong."""
