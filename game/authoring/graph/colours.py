"""The colours of a picture, by level; dark text reads well on all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.place import PlaceKind
from game.model.scenario import Level

if TYPE_CHECKING:
    from game.authoring.graph.diagram import Box

FILLS = {
    "hr": "#dbeafe",
    "manager": "#dcfce7",
    "director": "#fef3c7",
    "executive": "#fce7f3",
    "offer": "#ede9fe",
    "ending": "#e5e7eb",
    "briefing": "#ffffff",
}
"""What fills a box, by its group."""

TEXT, LINE, PATH = "#111827", "#9ca3af", "#b91c1c"
"""The colours of words, of arrows, and of the path that is laid over them."""


def group_of(box: Box) -> str:
    """The group by which a box is coloured: the level where somebody sits there, the kind of place elsewhere."""
    if box.level is not None:
        return Level(box.level).name.lower()
    return box.kind.value if box.kind in {PlaceKind.OFFER, PlaceKind.ENDING} else "briefing"
