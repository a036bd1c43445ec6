"""Places: where a game can stand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.model.choice import Choice, Effects
    from game.model.line import Lines
    from game.model.scenario import Ending, Meeting, Offer, Scene
    from game.model.types import PlaceId, Source


class PlaceKind(StrEnum):
    """What sort of place it is."""

    BRIEFING = "briefing"
    SCENE = "scene"
    GATE = "gate"
    OFFER = "offer"
    ENDING = "ending"


@dataclass(frozen=True, slots=True)
class Place:
    """One state of the machine: where a game stands between two choices."""

    id: PlaceId
    kind: PlaceKind
    lines: Lines
    """What is said on arrival."""

    choices: tuple[Choice, ...] = ()
    """All that can ever be chosen here; none at an ending."""

    slots: int = 0
    """Slots on arrival: topics in a scene of questions, one check at a gate or an offer."""

    speaker: Source | None = None
    """Who answers here unless a choice says otherwise."""

    entry: Effects | None = None
    meeting: Meeting | None = None
    """The meeting that a scene or gate belongs to."""

    scene: Scene | None = None
    offer: Offer | None = None
    ending: Ending | None = None
