"""Paths: where in its file a place, a choice or a line of the model stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.choice import ChoiceKind

if TYPE_CHECKING:
    from game.content.spots import Path
    from game.model.choice import Choice
    from game.model.place import Place

_TABLES = {
    ChoiceKind.BEGIN: "choices",
    ChoiceKind.ANSWER: "choices",
    ChoiceKind.TOPIC: "topics",
    ChoiceKind.GO_ON: "go on",
    ChoiceKind.CHECK: "check",
    ChoiceKind.LEAVE: "leave",
    ChoiceKind.ACCEPT: "accept",
    ChoiceKind.DECLINE: "decline",
}
"""The key under which choices of each kind stand."""

_ALONE = {ChoiceKind.ENOUGH: "enough", ChoiceKind.OFFER: "offer"}
"""The key that is itself the only choice of its kind."""


def place_path(place: Place) -> Path:
    """Where a place stands."""
    if place.ending is not None:
        return ("endings", place.ending.id)
    if place.offer is not None:
        return ("offers", place.offer.id)
    if place.meeting is None:
        return ("briefing",)
    meeting = ("meetings", place.meeting.id)
    return (*meeting, "gate") if place.scene is None else (*meeting, "scenes", place.scene.id)


def choice_path(place: Place, choice: Choice) -> Path:
    """Where a choice of a place stands; a way to leave that a whole meeting has stands with the meeting."""
    home = place_path(place)
    if choice.kind in _ALONE:
        return (*home, _ALONE[choice.kind])
    if place.meeting is not None and choice in place.meeting.leave:
        home = ("meetings", place.meeting.id)
    return (*home, _TABLES[choice.kind], choice.id)


def words_path(place: Place, choice: Choice) -> Path:
    """Where the words of a choice stand."""
    return (*choice_path(place, choice), "say" if choice.spoken else "do")
