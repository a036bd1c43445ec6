"""How a game stands, and how it ended."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.choice import Manner
    from game.model.scenario import EndingKind
    from game.model.types import EndingId


class Status(StrEnum):
    """Whether a game runs."""

    RUNNING = "running"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a game ended."""

    ending: EndingId
    kind: EndingKind
    manner: Manner | None
    """How you parted, where you did."""
