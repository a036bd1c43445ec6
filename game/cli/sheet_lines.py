"""The report of one scenario as lines for a terminal."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from game.authoring.kinds import OFTEN, SELDOM

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from game.authoring.sheet.sheet import Sheet, Way
    from game.cli.ink import Ink

_COLUMNS = 96
_COLUMNS_OF_DOORS = (
    "always up: in points, on average, for somebody who goes through every door and then decides",
    "least, most: in the worst and in the best situation in which the door is open",
    "best in: how many of all these situations are such that going on is best",
)
"""What the heads of the columns mean."""

_NO_BREAK = "\u2060"
"""Stands for a blank at which no line is broken."""


def sheet_lines(sheet: Sheet, paint: Ink) -> Iterator[str]:
    """The report of one scenario."""
    yield paint(f"{sheet.title} ({sheet.scenario})", "strong")
    yield from _size(sheet)
    yield ""
    yield from _kind(sheet, paint)
    yield ""
    yield paint(f"Facts: {sheet.facts}, by who knows them first-hand", "strong")
    facts = [(each.where, str(each.known), str(each.only_there), str(each.decide)) for each in sheet.facts_at]
    yield from table(("", "known", "nowhere else", "that decide"), facts, paint)
    yield ""
    yield paint("Ways of playing: expected worth in points, and score", "strong")
    ways = [(way.name, points(way.value), points(way.score)) for way in sheet.ways]
    yield from table(("", "worth", "score"), ways, paint)
    yield ""
    yield from _endings(sheet, paint)
    yield ""
    yield from _doors(sheet, paint)
    yield ""
    yield from _dominated(sheet, paint)


def _size(sheet: Sheet) -> Iterator[str]:
    size = sheet.size
    places = f"{size.places} places, {size.scenes} scenes, {size.choices} choices"
    yield f"  {size.states:,} states, {places}, {size.words:,} words"
    play = f"{round(size.words_read):,} words, {round(size.choices_made)} choices, {round(size.minutes)} minutes"
    yield f"  a thoughtful play: {play} ({size.claimed} claimed)"


def _kind(sheet: Sheet, paint: Ink) -> Iterator[str]:
    agrees = sheet.claimed is sheet.computed
    told = "as claimed" if agrees else f"and the file claims: {sheet.claimed.value}"
    yield f"{paint('Kind', 'strong')}: {sheet.computed.value}, {paint(told, 'plain' if agrees else 'warning')}"
    yield f"  best play ends with a job or a referral in {share(sheet.stays)} of plays:"
    often, seldom = share(OFTEN), share(SELDOM)
    yield f"  {often} and more is going on, {seldom} and less is leaving, and what lies between is mixed"


def _endings(sheet: Sheet, paint: Ink) -> Iterator[str]:
    yield paint("Endings, by way of playing", "strong")
    for way in sheet.ways:
        yield f"  {way.name}"
        yield from (f"    {paint(line, 'plain')}" for line in _broken(_likely(way)))
    if sheet.never_reached:
        yield paint(f"  no way of playing comes to: {', '.join(sheet.never_reached)}", "warning")


def _likely(way: Way) -> list[str]:
    ordered = sorted(way.endings.items(), key=lambda each: -each[1])
    endless = [f"never ends {share(way.endless)}"] if way.endless else []
    return [*(f"{ending} {share(part)}" for ending, part in ordered), *endless]


def _doors(sheet: Sheet, paint: Ink) -> Iterator[str]:
    yield paint("Doors: what going on is worth against leaving there, after its cost", "strong")
    rows = [
        (f"{door.place} {door.choice}", *map(_signed, (door.worth, door.least, door.most)), share(door.best_in))
        for door in sheet.doors
    ]
    yield from table(("", "always up", "least", "most", "best in"), rows, paint)
    if rows:
        yield from (paint(f"  {line}", "quiet") for line in _COLUMNS_OF_DOORS)


def _dominated(sheet: Sheet, paint: Ink) -> Iterator[str]:
    yield paint(f"Never the best, whatever was heard: {len(sheet.dominated)} of {sheet.size.choices} choices", "strong")
    by_place: dict[str, list[str]] = {}
    for each in sheet.dominated:
        by_place.setdefault(each.place, []).append(f"{each.choice} ({_signed(-each.least_loss)})")
    for place, choices in by_place.items():
        yield f"  {paint(place, 'plain')}"
        yield from (f"    {paint(line, 'plain')}" for line in _broken(choices))
    if by_place:
        yield paint("  the points in brackets: what the choice gives away even where it does least harm", "quiet")


def _broken(parts: Sequence[str]) -> list[str]:
    """The parts with commas between them, in lines that never break one."""
    whole = ", ".join(part.replace(" ", _NO_BREAK) for part in parts)
    return [line.replace(_NO_BREAK, " ") for line in wrap(whole, _COLUMNS - 4, break_on_hyphens=False)]


def table(head: Sequence[str], rows: Sequence[Sequence[str]], paint: Ink) -> Iterator[str]:
    """A table; all columns but the first are ranged right."""
    widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
    for number, row in enumerate((head, *rows)):
        cells = [f"{cell:{'>' if place else '<'}{widths[place]}}" for place, cell in enumerate(row)]
        yield f"  {paint('  '.join(cells), 'plain' if number else 'quiet')}".rstrip()


def points(number: float | None) -> str:
    """Points to one place."""
    return "-" if number is None else f"{number:.1f}"


def _signed(number: Fraction | None) -> str:
    return "-" if number is None else f"{float(number):+.1f}"


def share(part: Fraction | float) -> str:
    """A share in whole per cent."""
    per_cent = float(part) * 100
    return "<1 %" if 0 < per_cent < 1 else f"{per_cent:.0f} %"
