"""The small grammar around words: numbers with nouns, and lists as one would say them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence


def one_of(names: Sequence[str]) -> str:
    """Names as one would say them: a, b or c."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"


def count(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun."""
    return f"{number} {one if number == 1 else many or one + 's'}"


_INNER: Final = re.compile(r'"([^"]*)"')


def quoted(text: str) -> str:
    """What is said aloud between quotation marks; marks within it become single ones."""
    inner = _INNER.sub(r"‘\1’", text)
    return f"“{inner}”"


_SMALL: Final = frozenset(
    [
        "a",
        "about",
        "after",
        "all",
        "an",
        "another",
        "any",
        "as",
        "at",
        "before",
        "both",
        "by",
        "day",
        "days",
        "each",
        "evening",
        "evenings",
        "every",
        "everything",
        "few",
        "for",
        "from",
        "half",
        "he",
        "her",
        "his",
        "hour",
        "hours",
        "how",
        "if",
        "in",
        "it",
        "its",
        "many",
        "midnight",
        "money",
        "more",
        "morning",
        "mornings",
        "most",
        "my",
        "neither",
        "night",
        "nights",
        "no",
        "nobody",
        "none",
        "noon",
        "not",
        "nothing",
        "of",
        "on",
        "one",
        "only",
        "other",
        "our",
        "several",
        "she",
        "some",
        "somebody",
        "someone",
        "something",
        "that",
        "the",
        "their",
        "there",
        "these",
        "they",
        "this",
        "those",
        "three",
        "time",
        "to",
        "two",
        "under",
        "we",
        "week",
        "weeks",
        "what",
        "when",
        "where",
        "whether",
        "which",
        "who",
        "whom",
        "whose",
        "why",
        "with",
        "without",
        "you",
        "your",
    ]
)
"""Words that begin a text with a capital only because they begin it."""


def within(text: str) -> str:
    """A text as it stands within a sentence: without its capital, unless that belongs to a name, or its full stop."""
    first = text.split(maxsplit=1)[0] if text.strip() else ""
    inner = f"{text[:1].lower()}{text[1:]}" if first.casefold() in _SMALL else text
    return inner.rstrip(".")
