"""The if-then line: what a player means to do next time, in their own words."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import category

from game.errors import UnfitLine

MOST_LETTERS = 200

_STEERING = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Controls, marks that turn the direction of text, halves of characters, and separators of lines."""

_JOINERS = "\u200c\u200d"
"""Marks that some scripts and emoji cannot be written without."""


@dataclass(frozen=True, slots=True)
class Intention:
    """A line that was kept."""

    text: str
    scenario: str
    """The id of the scenario after which it was written."""

    title: str
    """The title of that scenario."""

    made: int
    """Seconds since 1970."""


def steers(letter: str) -> bool:
    """Whether a terminal or a page could obey a character instead of showing it."""
    return category(letter) in _STEERING and letter not in _JOINERS


def fitting(text: str) -> str:
    """The line as it is kept, without the spaces around it; raises `UnfitLine` with the reason."""
    line = text.strip()
    if not line:
        raise UnfitLine("There is nothing in this line.")
    if len(line) > MOST_LETTERS:
        raise UnfitLine(f"This line has {len(line)} characters, and at most {MOST_LETTERS} are kept.")
    if any(map(steers, line)):
        raise UnfitLine("This line holds a character that steers the screen and cannot be shown; leave it out.")
    return line
