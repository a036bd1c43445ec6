"""Reading the lists: every word of one in a text, with what its line says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Words:
    """One list of words."""

    about: dict[str, str]
    """What each line says after its word; empty where it says nothing."""

    pattern: re.Pattern[str]

    def found_in(self, text: str) -> Iterator[tuple[str, str]]:
        """Each word of the list in a text as it stands there, with what the list says about it."""
        for match in self.pattern.finditer(text):
            yield match[0], self.about[_plain(match[0])]


@cache
def words(name: str, *, exact: bool = False) -> Words:
    """The list with this name; `exact` where small and capital letters differ."""
    text = files(__package__).joinpath(f"{name}.txt").read_text("utf-8")
    about: dict[str, str] = {}
    kept: list[str] = []
    for line in text.splitlines():
        word, _, more = line.partition("=")
        if word.strip() and not word.startswith("#"):
            kept.append(word.strip())
            about[_plain(word)] = more.strip()
    longest_first = sorted(kept, key=len, reverse=True)
    either = "|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first)
    return Words(about, re.compile(rf"(?<![\w-])(?:{either})(?![\w-])", 0 if exact else re.IGNORECASE))


def _plain(word: str) -> str:
    return " ".join(word.casefold().split())
