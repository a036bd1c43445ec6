"""The report of several scenarios together as lines for a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.balance import LEAST_PEOPLE, LEAST_SCENARIOS, MOST_SHARE
from game.authoring.sheet.library import LEAST_SETTLED, MOST_BLIND, MOST_SETTLED, Verdict
from game.cli.sheet_lines import points, share, table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.sheet.library import LibrarySheet, Row
    from game.cli.ink import Ink

_HEAD = ("", "states", "words", "minutes", "facts", "issues", "endings", "score", "worth", "blind", "by")


def library_lines(library: LibrarySheet, paint: Ink) -> Iterator[str]:
    """The report of several scenarios together."""
    number = len(library.rows)
    noun = "scenario" if number == 1 else "scenarios"
    few = "" if library.enough else f": too few to judge; from {LEAST_SCENARIOS} on, shares and means are judged"
    yield paint(f"{number} {noun}{few}", "strong")
    yield from table(_HEAD, [_row(row) for row in library.rows], paint)
    yield paint("  score and worth are those of thinking, blind is the score of the best blind rule", "quiet")
    yield ""
    yield from _kinds(library, paint)
    yield ""
    yield from _ways(library, paint)
    yield ""
    yield from _settled(library, paint)
    yield ""
    yield from _cast(library, paint)


def _row(row: Row) -> tuple[str, ...]:
    return (
        row.scenario,
        f"{row.states:,}",
        f"{row.words:,}",
        f"{round(row.minutes)}",
        f"{row.facts}",
        f"{row.issues}",
        f"{row.endings}",
        points(row.thinking_score),
        points(row.thinking_worth),
        points(row.best_blind_score),
        row.best_blind,
    )


def _kinds(library: LibrarySheet, paint: Ink) -> Iterator[str]:
    yield paint("Kinds: what was better", "strong")
    rows = [
        (kind.kind.value, f"{kind.claimed}", f"{kind.computed}", share(kind.wanted), kind.verdict.value)
        for kind in library.kinds
    ]
    yield from table(("", "claimed", "computed", "wanted", "verdict"), rows, paint)
    for row in library.rows:
        if row.claimed is not row.computed:
            yield paint(
                f"  {row.scenario}: the file claims {row.claimed.value}, computed {row.computed.value}", "warning"
            )


def _ways(library: LibrarySheet, paint: Ink) -> Iterator[str]:
    yield paint(f"Ways of playing, on average: thinking on top, blind rules under {MOST_BLIND}", "strong")
    rows = [
        (
            way.name,
            points(way.score),
            points(way.worth),
            "blind" if way.blind else "",
            way.verdict.value if way.verdict else "",
        )
        for way in library.ways
    ]
    yield from table(("", "score", "worth", "", "verdict"), rows, paint)


def _settled(library: LibrarySheet, paint: Ink) -> Iterator[str]:
    settled = library.settled
    found = "-" if settled.share is None else share(settled.share)
    yield paint("The next person settles it", "strong")
    wanted = f"{share(LEAST_SETTLED)} to {share(MOST_SETTLED)} wanted"
    told = (
        f"{found} of {points(float(settled.doors))} doors at which an issue is open; {wanted}: {settled.verdict.value}"
    )
    yield f"  {paint(told, 'warning' if settled.verdict is Verdict.OFF else 'plain')}"


def _cast(library: LibrarySheet, paint: Ink) -> Iterator[str]:
    yield paint(f"Cast: at most {share(MOST_SHARE)} of one pronoun, from {LEAST_PEOPLE} people on", "strong")
    pronouns = tuple(library.cast[0].by_pronoun)
    rows = [
        (part.name, f"{part.people}", *(f"{part.by_pronoun[each]}" for each in pronouns), part.verdict.value)
        for part in library.cast
    ]
    yield from table(("", "people", *pronouns, "verdict"), rows, paint)
