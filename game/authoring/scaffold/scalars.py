"""Names as YAML values: written plainly where nothing can be misread, and between quotation marks otherwise."""

from __future__ import annotations

import json
import re

_PLAIN = re.compile(r"[^\W\d_](?:[\w .,&()’'-]*[\w.)])?")
"""Begins with a letter, and holds nothing that YAML reads as its own."""

_WORDS = frozenset({"y", "n", "yes", "no", "on", "off", "true", "false", "null"})
"""Letters that editors take for something else than a text."""


def as_scalar(text: str) -> str:
    """The text as a YAML value on one line."""
    if _PLAIN.fullmatch(text) and text.casefold() not in _WORDS:
        return text
    return json.dumps(text, ensure_ascii=False)
