"""Passages of a page that are made, between two comments; everything around them is written by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MADE = re.compile(r"(<!-- made: (?P<name>[\w ]+) -->\n).*?(<!-- made until here -->)", re.DOTALL)


def names_in(text: str) -> list[str]:
    """The names of the passages that a page has room for, in its order."""
    return [match["name"] for match in _MADE.finditer(text)]


def renewed(text: str, passages: Mapping[str, str]) -> str:
    """The page with each passage as it has to be now."""
    return _MADE.sub(lambda match: f"{match[1]}\n{passages[match['name']]}\n\n{match[3]}", text)
