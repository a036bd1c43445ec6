"""The page of codes: everything that a check can say, made from the catalogue and its examples."""

from __future__ import annotations

from textwrap import dedent, fill
from typing import TYPE_CHECKING

from game.authoring.explain import ELSEWHERE, FAMILIES, explanation_of
from game.problems import CATALOGUE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from game.authoring.explain import Explanation

MOST_LINES = 12
"""Lines of an example that are shown in one piece."""

_MOST_REPEATED = 2
"""Where its last line is repeated over and over."""

_COLUMNS = 80

_SECONDS = 600
"""For which an example may be looked at: so many that a slow machine writes the same page."""

_INTRODUCTION = """\
# Every code of `past-hr check`

This page lists everything that `past-hr check` can say. You need not read it
from end to end: a check tells you the code, and `past-hr explain L05` prints
the same as the part about L05 here.

- An **error** must be mended. With one of the families F, S, R, C or W the
  story cannot be played.
- A **warning** can be played, but it is probably not what you meant.
- A **note** asks for a person. No program can decide it.

What you mean to leave as it is, you allow in a comment, and say why. See
[what to allow](plans.md#allowing-something).

The examples under "wrong" show only the lines that matter. The words in
quotation marks are what a check says of them.
"""


def page() -> str:
    """The whole page."""
    return "\n".join([_INTRODUCTION, *_contents(), *(line for letter in FAMILIES for line in _family(letter))])


def _contents() -> Iterator[str]:
    for letter, about in FAMILIES.items():
        links = " ".join(f"[{code}](#{code.lower()})" for code in _codes(letter))
        yield fill(f"- **{letter}**, {about}: {links}", _COLUMNS, subsequent_indent="  ", break_on_hyphens=False)
    yield ""


def _codes(letter: str) -> list[str]:
    return sorted(code for code in (*CATALOGUE, *ELSEWHERE) if code.startswith(letter))


def _family(letter: str) -> Iterator[str]:
    yield f"## {letter}: {FAMILIES[letter]}\n"
    for code in _codes(letter):
        yield f"### {code}\n"
        told = explanation_of(code, _SECONDS)
        yield from _filled(ELSEWHERE[code]) if told is None else _told(told)


def _told(told: Explanation) -> Iterator[str]:
    rule = told.rule
    yield f"**{rule.title}** ({rule.severity})\n"
    said, fix = (told.told.message, told.told.hint) if told.told else (rule.message, rule.fix)
    yield from _filled(f"“{safe(said)}” {safe(fix)}")
    yield from _filled(f"*Why:* {rule.why}")
    if told.copies > 1:
        yield from _filled(f"It shows over a folder; for example where {told.copies} stories are as alike as copies.")
    most = MOST_LINES if told.repeated == 1 else _MOST_REPEATED
    for passage in told.passages:
        yield from _lines("wrong", rule.code, passage.bad, most)
        yield from _lines("mended", rule.code, passage.mended, most)


def _lines(heading: str, code: str, lines: Sequence[str], most: int) -> Iterator[str]:
    shown = [safe(line) for line in lines[:most]]
    yield f"{heading.capitalize()}:\n" if shown else f"{heading.capitalize()}: nothing.\n"
    if shown:
        yield f"<!-- {heading}: {code} -->\n```yaml\n{dedent(chr(10).join(shown))}\n```\n"
    if len(lines) > most:
        yield f"And {len(lines) - most:,} lines more.\n"


def _filled(text: str) -> Iterator[str]:
    yield f"{fill(text, _COLUMNS, break_long_words=False, break_on_hyphens=False)}\n"


def safe(text: str) -> str:
    """A text with everything that does not print written out."""
    return "".join(letter if letter.isprintable() else f"\\u{ord(letter):04x}" for letter in text)
