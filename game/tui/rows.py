"""Rows: text that hangs beside its mark, wrapped to lines that can be read, with no word left alone."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.content import Content
from textual.strip import Strip
from textual.visual import Visual

from game.tui.clean import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.color import Color
    from textual.css.styles import RulesMap
    from textual.style import Style
    from textual.visual import RenderOptions

MEASURE: Final = 72
"""The longest line of text, in columns."""

_SLIM: Final = 22
"""Columns below which a paragraph is left as it falls."""

_NARROWEST: Final = 0.5
"""How far a paragraph may be narrowed to bring company to a last word."""


_AS_LAID: Final[RulesMap] = {"text_wrap": "nowrap", "text_overflow": "clip"}
"""How lines are drawn: they were wrapped when they were laid out, and need not be again."""


def words(text: str, style: str = "") -> Content:
    """Return text of unknown origin as content: cleaned, and never read as markup."""
    return Content.styled(clean(text), style) if style else Content(clean(text))


@dataclass(frozen=True, slots=True)
class Row:
    """One block of text with a mark hanging to its left."""

    text: Content
    mark: Content = field(default_factory=lambda: Content(""))
    indent: int = 0
    """Columns before the text; the mark stands in them."""

    gap: int = 0
    """Blank lines above."""

    rule: bool = False
    """Whether a line runs on from the text to the edge."""

    edge: Content | None = None
    """What stands before the further lines, as a line down the side does."""

    cut: bool = False
    """Whether what does not fit into one line is left out."""

    fresh: bool = False
    """Whether it has just changed, and so stands on the ground that glows."""


def heading(text: str) -> Row:
    """Return the heading of a part."""
    return Row(words(text, "bold $text-muted"), gap=1, rule=True)


class Rows(Visual):
    """A column of rows."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = tuple(rows)
        self.glow: Color | None = None
        """The ground of what is fresh; None where nothing glows."""

        self.shown: int | None = None
        """How many lines are drawn; the others are blank, and take their room. None for all."""

        self._laid: dict[int, Content] = {}
        self._spans: dict[int, tuple[tuple[int, int], ...]] = {}

    def is_same(self, other: Rows) -> bool:
        """Return whether the others are drawn alike; contents that compare as equal have only the same letters."""
        return self.rows == other.rows and all(map(_alike, self.rows, other.rows))

    @property
    def plain(self) -> str:
        """The text of all rows, without layout."""
        return "\n".join(f"{row.mark.plain}{row.text.plain}" for row in self.rows)

    def laid_out(self, width: int) -> Content:
        """Return the rows as lines of at most this width."""
        width = max(1, min(width, MEASURE))
        if width not in self._laid:
            blocks = [_lines(row, width, first=index == 0) for index, row in enumerate(self.rows)]
            ends = list(accumulate(map(len, blocks)))
            gaps = [0, *(row.gap for row in self.rows[1:])]
            starts = [end - len(block) + gap for end, block, gap in zip(ends, blocks, gaps, strict=False)]
            self._laid = {width: Content("\n").join([line for block in blocks for line in block])}
            self._spans = {width: tuple(zip(starts, ends, strict=True))}
        return self._laid[width]

    def spans(self, width: int) -> tuple[tuple[int, int], ...]:
        """Return the first line of each row at a width, after its gap, and the line that follows its last."""
        self.laid_out(width)
        return self._spans[max(1, min(width, MEASURE))]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """Draw the rows."""
        strips = self.laid_out(width).render_strips(width, height, style, replace(options, rules=_AS_LAID))
        if self.shown is not None:
            strips[self.shown :] = [Strip.blank(strip.cell_length, style.rich_style) for strip in strips[self.shown :]]
        if self.glow is not None:
            self._light(strips, width, RichStyle(bgcolor=self.glow.rich_color))
        return strips

    def _light(self, strips: list[Strip], width: int, ground: RichStyle) -> None:
        """Put the lines of the rows that are fresh on another ground."""
        for row, (start, end) in zip(self.rows, self.spans(width), strict=True):
            if row.fresh:
                strips[start:end] = [Strip(_on(strip, ground), strip.cell_length) for strip in strips[start:end]]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:  # noqa: ARG002 - the visual protocol
        """Return the width at which nothing wraps."""
        return max((row.indent + row.text.cell_length for row in self.rows), default=0)

    def get_height(self, rules: RulesMap, width: int) -> int:  # noqa: ARG002 - the visual protocol
        """Return the number of lines at a width."""
        return self.laid_out(width).plain.count("\n") + 1 if self.rows else 0


def _alike(one: Row, other: Row) -> bool:
    edges = (one.edge or Content("")).is_same(other.edge or Content(""))
    return edges and one.text.is_same(other.text) and one.mark.is_same(other.mark)


def _on(strip: Strip, ground: RichStyle) -> list[Segment]:
    return [Segment(text, ground if style is None else style + ground, control) for text, style, control in strip]


def _lines(row: Row, width: int, *, first: bool) -> list[Content]:
    room = max(1, width - row.indent)
    lines = [row.text.truncate(room, ellipsis=True)] if row.cut else _wrapped(row.text, room)
    mark = row.mark.extend_right(max(0, row.indent - row.mark.cell_length)) if row.indent else row.mark
    edge = row.edge or Content("")
    margin = edge.extend_right(max(0, row.indent - edge.cell_length))
    laid = [(mark if number == 0 else margin) + line for number, line in enumerate(lines)]
    if row.rule:
        left = width - laid[-1].cell_length - 1
        laid[-1] = laid[-1] + Content.styled(" " + "─" * max(0, left), "$rule")
    gap = 0 if first else row.gap
    return [Content("")] * gap + laid


def _wrapped(text: Content, width: int) -> list[Content]:
    """Wrap, and where the last line is one short word, wrap a little narrower if that takes no more lines."""
    lines = text.wrap(width)
    if len(lines) < 2 or width < _SLIM or " " in lines[-1].plain.strip() or "\n" in text.plain:
        return lines
    narrower = _balanced(text.plain, width, len(lines))
    return text.wrap(narrower) if narrower else lines


@lru_cache(maxsize=512)
def _balanced(plain: str, width: int, count: int) -> int:
    """Return the widest width that gives the last line a second word at the same count of lines; 0 if there is none."""
    text = Content(plain)
    for narrower in range(width - 1, int(width * _NARROWEST), -1):
        lines = text.wrap(narrower)
        if len(lines) > count:
            return 0
        if " " in lines[-1].plain.strip():
            return narrower
    return 0
