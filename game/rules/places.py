"""The places of a scenario, in the order of the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.place import Place, PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.scenario import Meeting, Offer, Scenario, Scene
    from game.model.types import EndingId, PlaceId

BRIEFING = "briefing"


def scene_place(meeting: Meeting, scene: Scene) -> PlaceId:
    """The id of the place where a scene is played."""
    return f"{meeting.id}/{scene.id}"


def gate_place(meeting: Meeting) -> PlaceId:
    """The id of the place after a meeting."""
    return f"{meeting.id}/gate"


def offer_place(offer: Offer) -> PlaceId:
    """The id of the place where an offer lies on the table."""
    return f"offer/{offer.id}"


def ending_place(ending: EndingId) -> PlaceId:
    """The id of the place where a game is over."""
    return f"ending/{ending}"


def places_of(scenario: Scenario) -> Iterator[Place]:
    """Every place, the briefing first."""
    briefing = scenario.briefing
    yield Place(BRIEFING, PlaceKind.BRIEFING, briefing.says, briefing.choices)
    for meeting in scenario.meetings:
        yield from _meeting(meeting)
    for offer in scenario.offers:
        yield Place(
            offer_place(offer),
            PlaceKind.OFFER,
            offer.says,
            offer.choices,
            slots=1,
            speaker=offer.by,
            entry=offer.entry,
            offer=offer,
        )
    for ending in scenario.endings.values():
        yield Place(ending_place(ending.id), PlaceKind.ENDING, ending.text, ending=ending)


def _meeting(meeting: Meeting) -> Iterator[Place]:
    for scene in meeting.scenes:
        yield Place(
            scene_place(meeting, scene),
            PlaceKind.SCENE,
            scene.says,
            scene.choices + meeting.leave,
            slots=scene.slots,
            speaker=meeting.person,
            entry=scene.entry,
            meeting=meeting,
            scene=scene,
        )
    if meeting.gate is not None:
        gate = meeting.gate
        yield Place(
            gate_place(meeting),
            PlaceKind.GATE,
            gate.says,
            gate.choices + meeting.leave,
            slots=1,
            speaker=meeting.person,
            meeting=meeting,
        )
