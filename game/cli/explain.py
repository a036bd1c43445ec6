"""``past-hr explain``: what a code of ``past-hr check`` means."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from game.authoring.allowed import codes_like
from game.authoring.explain import ELSEWHERE, FAMILIES, explanation_of
from game.authoring.indented import indented
from game.cli.diagnostics import Exit, complain
from game.cli.ink import ink
from game.cli.output import visible
from game.cli.paging import show
from game.problems import CATALOGUE

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Iterator, Sequence

    from game.authoring.explain import Explanation
    from game.cli.ink import Ink

_COLUMNS = 80
_FEWEST_LETTERS = 3
"""Less than this is no word to look for."""

_MOST_LINES = 12


def run(wanted: Namespace) -> int:
    """Print what there is to say, and return the exit code."""
    lines = _list(ink()) if wanted.code is None else _one(wanted.code, ink()) or _about(wanted.code)
    show(lines)
    if not lines:
        hint = " or ".join(codes_like(wanted.code))
        complain(f"There is no code {wanted.code}.{f' Did you mean {hint}?' if hint else ''} Try: past-hr explain")
        return Exit.USAGE
    return Exit.DONE


def _list(paint: Ink) -> list[str]:
    lines: list[str] = []
    for letter, about in FAMILIES.items():
        lines += ["", paint(f"{letter}: {about}", "strong")]
        lines += [f"  {rule.code}  {rule.title}" for code, rule in CATALOGUE.items() if code.startswith(letter)]
    return lines[1:]


def _about(word: str) -> list[str]:
    """The codes that speak of something: those with the word in their titles, or else in what they say."""
    said = word.casefold()
    if len(said) < _FEWEST_LETTERS:
        return []
    titled = [rule for rule in CATALOGUE.values() if said in rule.title.casefold()]
    found = titled or [
        rule for rule in CATALOGUE.values() if said in f"{rule.message} {rule.fix} {rule.why}".casefold()
    ]
    return [visible(f"{rule.code}  {rule.title}") for rule in found]


def _one(code: str, paint: Ink) -> list[str] | None:
    if code.upper() in ELSEWHERE:
        return wrap(ELSEWHERE[code.upper()], _COLUMNS)
    told = explanation_of(code)
    return None if told is None else list(_told(told, paint))


def _told(told: Explanation, paint: Ink) -> Iterator[str]:
    rule = told.rule
    yield f"{paint(f'{rule.severity} {rule.code}', rule.severity)} {paint(rule.title, 'strong')}"
    said, fix = (told.told.message, told.told.hint) if told.told else (rule.message, rule.fix)
    for heading, text in (("Such as", said), ("What to do", fix), ("Why", rule.why)):
        yield ""
        yield paint(heading, "strong")
        yield from (f"  {paint(line, 'plain')}" for line in wrap(text, _COLUMNS - 2))
    if told.copies > 1:
        yield ""
        yield f"It shows over a folder; for example where {told.copies} scenarios are as alike as copies of one."
    for passage in told.passages:
        yield from _lines("Wrong", passage.bad, paint)
        yield from _lines("Mended", passage.mended, paint)
    if told.repeated > 1:
        yield f"  The last line of the wrong example stands there {told.repeated:,} times."


def _lines(heading: str, lines: Sequence[str], paint: Ink) -> Iterator[str]:
    yield ""
    yield paint(heading, "strong")
    shown = list(indented(lines[:_MOST_LINES]))
    yield from (f"  {paint(line, 'plain')}" for line in shown)
    if len(lines) > _MOST_LINES:
        yield paint(f"  and {len(lines) - _MOST_LINES} lines more", "quiet")
    if not lines:
        yield paint("  nothing", "quiet")
