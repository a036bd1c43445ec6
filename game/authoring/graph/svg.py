"""Diagrams as SVG, with a layout of their own: a column for each meeting, and in each box a row for each choice."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NamedTuple

from game.authoring.graph.colours import FILLS, LINE, PATH, TEXT, group_of
from game.authoring.graph.diagram import GUARDED, SURE, UNSURE
from game.model.place import PlaceKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.graph.diagram import Box, Diagram, Way

_ROW = 16
_HEAD = 24
_LETTER = 7.2
"""About the width of a letter, in pixels."""

_LEAST_WIDTH = 120
_GAP = 110
"""Between two columns."""

_APART = 26
"""Between two boxes of a column."""

_TOP = 84
_EDGE = 24
_MOST_LETTERS = 48
_LEGEND = (
    f"{SURE} heard from someone who knows, {UNSURE} second-hand, {GUARDED} open only if something holds, "
    "-2 what it costs; a double line is a gate"
)


class _Spot(NamedTuple):
    """Where a box stands."""

    x: float
    y: float
    width: float
    height: float


def as_svg(diagram: Diagram) -> str:
    """The picture as the text of an SVG file."""
    return "".join(f"{line}\n" for line in _Drawing(diagram).lines())


def quoted(text: str) -> str:
    """A text as it may stand in XML, in an element or between quotation marks."""
    return escape("".join(each if each.isprintable() else " " for each in text))


class _Drawing:
    def __init__(self, diagram: Diagram) -> None:
        self.diagram = diagram
        self.spots: dict[str, _Spot] = {}
        self.headings: list[tuple[float, str]] = []
        x, bottom = float(_EDGE), float(_TOP)
        for column in diagram.columns:
            labels = [label for box in column.boxes for label in (box.label, *(way.label for way in box.ways))]
            width = max(_LEAST_WIDTH, *(len(_cut(label)) * _LETTER + 20 for label in [*labels, column.title]))
            y = float(_TOP)
            self.headings.append((x, column.title))
            for box in column.boxes:
                height = _HEAD + _ROW * len(box.ways) + (6 if box.ways else 0)
                self.spots[box.id] = _Spot(x, y, width, height)
                y += height + _APART
            x, bottom = x + width + _GAP, max(bottom, y)
        self.width, self.height = x - _GAP + _EDGE, bottom

    def lines(self) -> Iterator[str]:
        width, height = f"{self.width:.0f}", f"{self.height:.0f}"
        yield (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
            f'viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11" fill="{TEXT}" role="img">'
        )
        yield f"<title>{quoted(self.diagram.title)}</title>"
        yield f"<desc>{len(self.diagram.boxes)} places and the choices that lead from one to another</desc>"
        yield '<rect width="100%" height="100%" fill="#ffffff"/>'
        yield from (_marker(name, colour) for name, colour in (("tip", LINE), ("walked", PATH)))
        yield f'<text x="{_EDGE}" y="28" font-size="18" font-weight="bold">{quoted(self.diagram.title)}</text>'
        yield f'<text x="{_EDGE}" y="48">{quoted(_LEGEND)}</text>'
        for x, title in self.headings:
            yield f'<text x="{x:.0f}" y="{_TOP - 12}" font-weight="bold">{quoted(_cut(title))}</text>'
        for walked in (False, True):
            yield from self.arrows(walked=walked)
        for box in self.diagram.boxes:
            yield from self.box(box)
        yield "</svg>"

    def arrows(self, *, walked: bool) -> Iterator[str]:
        """The arrows on the path, or the others."""
        for box in self.diagram.boxes:
            for row, way in enumerate(box.ways):
                for target in way.targets:
                    if (target in way.taken) is walked:
                        yield self.arrow(box, row, way, target)

    def arrow(self, box: Box, row: int, way: Way, target: str) -> str:
        here, there = self.spots[box.id], self.spots[target]
        x, y = here.x + here.width, here.y + _HEAD + _ROW * (row + 0.5)
        if there.x > here.x:
            to_x, to_y = there.x, there.y + _HEAD / 2
            bend = f"{x + _GAP * 0.6:.1f} {y:.1f}, {to_x - _GAP * 0.6:.1f} {to_y:.1f}"
        else:
            to_x, to_y = there.x + there.width, there.y + _HEAD / 2
            out = max(x, to_x) + 14 + min(_GAP * 0.7, abs(to_y - y) * 0.15)
            bend = f"{out:.1f} {y:.1f}, {out:.1f} {to_y:.1f}"
        walked = target in way.taken
        look = f'stroke="{PATH}" stroke-width="3"' if walked else f'stroke="{LINE}"'
        dashes = ' stroke-dasharray="5 3"' if way.condition else ""
        tip = "walked" if walked else "tip"
        path = f'd="M {x:.1f} {y:.1f} C {bend}, {to_x:.1f} {to_y:.1f}" fill="none" {look}{dashes}'
        names = f'data-from="{quoted(box.id)}" data-choice="{quoted(way.choice)}" data-to="{quoted(target)}"'
        return f'<path class="{tip}" {names} {path} marker-end="url(#{tip})"/>'

    def box(self, box: Box) -> Iterator[str]:
        spot = self.spots[box.id]
        look = f'stroke="{PATH}" stroke-width="3"' if box.on_path else f'stroke="{LINE}"'
        radius = 14 if box.kind is PlaceKind.ENDING else 3
        yield f'<g class="{group_of(box)}" data-place="{quoted(box.id)}">'
        yield (
            f'<rect x="{spot.x:.1f}" y="{spot.y:.1f}" width="{spot.width:.1f}" height="{spot.height:.1f}" '
            f'rx="{radius}" fill="{FILLS[group_of(box)]}" {look}/>'
        )
        if box.kind is PlaceKind.GATE:
            yield (
                f'<rect class="gate" x="{spot.x + 3:.1f}" y="{spot.y + 3:.1f}" width="{spot.width - 6:.1f}" '
                f'height="{spot.height - 6:.1f}" fill="none" stroke="{TEXT}" stroke-width="0.7"/>'
            )
        title = quoted(_cut(box.label))
        yield f'<text x="{spot.x + 10:.1f}" y="{spot.y + 17:.1f}" font-weight="bold">{title}</text>'
        for row, way in enumerate(box.ways):
            yield self.row(spot, row, way)
        yield "</g>"

    def row(self, spot: _Spot, row: int, way: Way) -> str:
        about = way.words if not way.condition else f"{way.words} (if: {way.condition})"
        weight = ' font-weight="bold"' if way.taken else ""
        place = f'x="{spot.x + 10:.1f}" y="{spot.y + _HEAD + _ROW * row + 12:.1f}"'
        return f"<text {place}{weight}>{quoted(_cut(way.label))}<title>{quoted(about)}</title></text>"


def _marker(name: str, colour: str) -> str:
    return (
        f'<marker id="{name}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" '
        f'markerUnits="userSpaceOnUse" orient="auto"><path d="M 0 0 L 8 4 L 0 8 z" fill="{colour}"/></marker>'
    )


def _cut(text: str) -> str:
    return text if len(text) <= _MOST_LETTERS else f"{text[: _MOST_LETTERS - 1]}…"
