"""The charts of several scenarios together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.authoring.balance import MOST_SHARE
from game.authoring.page.scenario import tone_of
from game.authoring.sheet.library import LEAST_SETTLED, MOST_BLIND, MOST_SETTLED
from game.page.charts import Scale, bar_chart, span_chart, stack_chart
from game.page.figures import points_text, share_text

if TYPE_CHECKING:
    from game.authoring.sheet.library import LibrarySheet, Part
    from game.page.charts import BarChart, SpanChart, StackChart


class LibraryCharts(NamedTuple):
    """The charts of several scenarios together."""

    scores: BarChart
    kinds: SpanChart
    settled: BarChart
    cast: StackChart


def charts_of_library(library: LibrarySheet) -> LibraryCharts:
    """The charts of several scenarios together."""
    return LibraryCharts(_scores(library), _kinds(library), _settled(library), _cast(library))


def _scores(library: LibrarySheet) -> BarChart:
    rows = [(way.name, points_text(way.score), way.score, tone_of(way.name)) for way in library.ways]
    about = f"Mean score from 0 to 100 of {len(rows)} ways of playing, with a line at {MOST_BLIND}."
    guides = [(float(MOST_BLIND), f"blind ways stay under {MOST_BLIND}")]
    return bar_chart(("scores", "Mean score by way of playing", about), rows, Scale([], most=100), guides)


def _kinds(library: LibrarySheet) -> SpanChart:
    number = len(library.rows)
    rows = [
        (
            kind.kind.value,
            f"{kind.claimed} of {number}",
            (0.0, ""),
            (kind.claimed / number, ""),
            kind.wanted,
        )
        for kind in library.kinds
    ]
    about = "For each kind, the share of scenarios that claim it, with a mark at the share that is wanted."
    return span_chart(("kinds-claimed", "Kinds", about), rows, full=True)


def _settled(library: LibrarySheet) -> BarChart:
    share = None if library.settled.share is None else float(library.settled.share)
    rows = [("doors behind which something is settled", share_text(share), share, "think")]
    about = "How often the next person settles an issue, with lines at the least and the most that is wanted."
    guides = [
        (float(LEAST_SETTLED), share_text(LEAST_SETTLED), "end"),
        (float(MOST_SETTLED), share_text(MOST_SETTLED), "start"),
    ]
    return bar_chart(("base-rate", "The next person settles it", about), rows, Scale([], most=1.0), guides)


def _cast(library: LibrarySheet) -> StackChart:
    rows = [
        (part.name, f"{part.people} {'person' if part.people == 1 else 'people'}", _parts(part))
        for part in library.cast
    ]
    about = "For each level and each part to play, the people by pronoun."
    return stack_chart(
        ("cast-by-pronoun", "Cast by pronoun", about), rows, [(MOST_SHARE, f"at most {share_text(MOST_SHARE)}")]
    )


def _parts(part: Part) -> list[tuple[float, str, str, str]]:
    return [
        (found / part.people, word, f"{word} {found}", f"{part.name}: {word} {found} of {part.people}")
        for word, found in part.by_pronoun.items()
        if found
    ]
