"""Charts as numbers: where everything stands, across in per cent of the width and down in pixels.

Nothing is drawn here. Because the width is in per cent, words keep their size on a narrow screen, and only bars shrink.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Guides = Sequence[tuple[float, str] | tuple[float, str, str]]
    """Where lines stand on the scale, what they say, and if it matters, with which part of it."""

ROW = 40
"""From one row to the next."""

HEAD = 22
"""Room for the words of the guides above the first row."""

_FULL = 100.0
_LETTER = 2.4
"""The width of a letter, in per cent of a narrow screen; words that are longer than their part are left out."""


class Guide(NamedTuple):
    """A line from top to bottom with words at its head."""

    x: float
    text: str
    anchor: str
    """Which part of the words stands on the line: their start, their middle or their end."""


class Bar(NamedTuple):
    """A bar from the line of zero."""

    label: str
    text: str
    y: int
    x: float
    width: float
    tone: str


class Segment(NamedTuple):
    """A part of a bar."""

    x: float
    width: float
    tone: str
    text: str
    """What stands on it; empty where there is no room."""

    about: str


class Stack(NamedTuple):
    """A bar made of parts."""

    label: str
    text: str
    y: int
    segments: tuple[Segment, ...]


class Span(NamedTuple):
    """A range with a mark on it."""

    label: str
    text: str
    y: int
    x: float
    width: float
    mark: float | None
    least: str
    most: str


_Row = TypeVar("_Row")


class Chart(NamedTuple, Generic[_Row]):
    """Rows under each other, each with its name and its figure above it."""

    id: str
    title: str
    about: str
    height: int
    rows: tuple[_Row, ...]
    guides: tuple[Guide, ...]


BarChart = Chart[Bar]
StackChart = Chart[Stack]
SpanChart = Chart[Span]


class Scale:
    """A scale on which zero always is, and every value that is shown."""

    def __init__(self, values: Iterable[float], least: float = 0.0, most: float = 0.0) -> None:
        listed = list(values)
        self.least = min([least, 0.0, *listed])
        self.most = max([most, 0.0, *listed])
        if self.most == self.least:
            self.most = self.least + 1.0

    def __call__(self, value: float) -> float:
        """Where a value stands, in per cent of the width."""
        return _FULL * (value - self.least) / (self.most - self.least)


def bar_chart(
    name: tuple[str, str, str],
    rows: Sequence[tuple[str, str, float | None, str]],
    scale: Scale,
    guides: Guides = (),
    *,
    headed: bool = False,
) -> BarChart:
    """Bars for rows of label, figure, value and tone; `name` is the id, the title and what the chart tells.

    With `headed` there is room above them even without guides, so that they stand level with those of another chart.
    """
    top = HEAD if guides or headed else 0
    zero = scale(0.0)
    bars = []
    for number, (label, text, value, tone) in enumerate(rows):
        end = zero if value is None else scale(value)
        bars.append(Bar(label, text, top + ROW * number, min(zero, end), abs(end - zero), tone))
    height = top + ROW * len(rows)
    return BarChart(*name, height, tuple(bars), _guides(guides, scale))


def stack_chart(
    name: tuple[str, str, str],
    rows: Sequence[tuple[str, str, Sequence[tuple[float, str, str, str]]]],
    guides: Guides = (),
) -> StackChart:
    """Stacks for rows of label, figure and parts, each of which is a share, a tone, a word and a sentence."""
    top = HEAD if guides else 0
    stacks = []
    for number, (label, text, parts) in enumerate(rows):
        segments = []
        x = 0.0
        for part, tone, word, about in parts:
            width = _FULL * part
            segments.append(Segment(x, width, tone, word if width >= _LETTER * len(word) else "", about))
            x += width
        stacks.append(Stack(label, text, top + ROW * number, tuple(segments)))
    height = top + ROW * len(rows)
    return StackChart(*name, height, tuple(stacks), _guides(guides, Scale([], most=1.0)))


def span_chart(
    name: tuple[str, str, str],
    rows: Sequence[tuple[str, str, tuple[float, str], tuple[float, str], float | None]],
    guides: Guides = (),
    *,
    full: bool = False,
) -> SpanChart:
    """Ranges for rows of label, figure, least and most with their words, and the mark; if `full`, on a scale to 1."""
    ends = [end for _, _, (least, _), (most, _), _ in rows for end in (least, most)]
    scale = Scale(ends, most=1.0 if full else 0.0)
    top = HEAD if guides else 0
    pitch = ROW + 18 if any(least_text for _, _, (_, least_text), _, _ in rows) else ROW
    spans = tuple(
        Span(
            label,
            text,
            top + pitch * number,
            scale(least),
            scale(most) - scale(least),
            None if mark is None else scale(mark),
            least_text,
            most_text,
        )
        for number, (label, text, (least, least_text), (most, most_text), mark) in enumerate(rows)
    )
    return SpanChart(*name, top + pitch * len(rows), spans, _guides(guides, scale))


def _guides(guides: Guides, scale: Scale) -> tuple[Guide, ...]:
    """The lines where they stand; their words stay within the picture."""
    made = []
    for at, text, *anchors in guides:
        x = scale(at)
        within = "start" if x < 25 else "end" if x > 75 else "middle"
        made.append(Guide(x, text, anchors[0] if anchors else within))
    return tuple(made)
