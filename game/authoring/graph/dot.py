"""Diagrams as Graphviz DOT."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.graph.colours import FILLS, LINE, PATH, TEXT, group_of
from game.model.place import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from game.authoring.graph.diagram import Box, Diagram

_SHAPES = {PlaceKind.GATE: "octagon", PlaceKind.ENDING: "ellipse", PlaceKind.OFFER: "note"}


def as_dot(diagram: Diagram) -> str:
    """The picture as the text of a directed graph."""
    return "".join(f"{line}\n" for line in _lines(diagram))


def quoted(text: str) -> str:
    """A text as a string of DOT, which means itself: no escape and no line break is in it."""
    plain = "".join(each if each.isprintable() else " " for each in text)
    escaped = plain.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _lines(diagram: Diagram) -> Iterator[str]:
    yield f"digraph {quoted(diagram.title)} {{"
    yield '  rankdir="LR";'
    yield f'  node [shape="box", style="filled,rounded", fontname="sans-serif", color="{LINE}", fontcolor="{TEXT}"];'
    yield f'  edge [fontname="sans-serif", fontsize="10", color="{LINE}", fontcolor="{TEXT}"];'
    for number, column in enumerate(diagram.columns):
        yield f"  subgraph cluster_{number} {{"
        yield f"    label={quoted(column.title)};"
        yield from (f"    {quoted(box.id)} {_attributes(_node(box))};" for box in column.boxes)
        yield "  }"
    for box, way, target in diagram.arrows():
        attributes = {"label": way.label, "tooltip": way.words}
        if way.condition:
            attributes["style"] = "dashed"
        if target in way.taken:
            attributes |= {"color": PATH, "penwidth": "3"}
        yield f"  {quoted(box.id)} -> {quoted(target)} {_attributes(attributes)};"
    yield "}"


def _node(box: Box) -> dict[str, str]:
    attributes = {"label": box.label, "fillcolor": FILLS[group_of(box)]}
    if box.kind in _SHAPES:
        attributes["shape"] = _SHAPES[box.kind]
    if box.on_path:
        attributes |= {"color": PATH, "penwidth": "3"}
    return attributes


def _attributes(values: Mapping[str, str]) -> str:
    return f"[{', '.join(f'{name}={quoted(value)}' for name, value in values.items())}]"
