"""Diagrams as Mermaid, which many places that show Markdown can draw."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.graph.colours import FILLS, LINE, PATH, TEXT, group_of
from game.model.place import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.graph.diagram import Box, Diagram

_SHAPES = {PlaceKind.GATE: ('{{"', '"}}'), PlaceKind.ENDING: ('(["', '"])'), PlaceKind.OFFER: ('[["', '"]]')}
"""Gates are hexagons, endings are round, offers have a double edge."""

_MEANT = frozenset(" .,:;!'/()+-~?=✓")
"""Signs that Mermaid takes as they are in a quoted text."""


def as_mermaid(diagram: Diagram) -> str:
    """The picture as the text of a flowchart."""
    return "".join(f"{line}\n" for line in _lines(diagram))


def quoted(text: str) -> str:
    """A text as it may stand between quotation marks: every sign that could mean something is written by its number."""
    return "".join(each if each.isalnum() or each in _MEANT else f"#{ord(each)};" for each in text)


def _lines(diagram: Diagram) -> Iterator[str]:
    ids = {box.id: f"n{number}" for number, box in enumerate(diagram.boxes)}
    yield "flowchart LR"
    for number, column in enumerate(diagram.columns):
        yield f'  subgraph c{number}["{quoted(column.title)}"]'
        yield from (f"    {_node(box, ids[box.id])}" for box in column.boxes)
        yield "  end"
    walked = []
    for number, (box, way, target) in enumerate(diagram.arrows()):
        yield f'  {ids[box.id]} -->|"{quoted(way.label)}"| {ids[target]}'
        if target in way.taken:
            walked.append(str(number))
    yield from (f"  classDef {group} fill:{fill},stroke:{LINE},color:{TEXT}" for group, fill in FILLS.items())
    yield from (f"  style {ids[box.id]} stroke:{PATH},stroke-width:4px" for box in diagram.boxes if box.on_path)
    if walked:
        yield f"  linkStyle {','.join(walked)} stroke:{PATH},stroke-width:4px"


def _node(box: Box, name: str) -> str:
    begin, end = _SHAPES.get(box.kind, ('["', '"]'))
    return f"{name}{begin}{quoted(box.label)}{end}:::{group_of(box)}"
