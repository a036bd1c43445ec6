"""Blanks: those that look like a blank and are none to YAML, where a blank has a meaning."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.content.rows import rows_of
from game.content.text import Position

if TYPE_CHECKING:
    from game.problems import Findings

_ODD = "[\u00a0\u1680\u2000-\u200b\u202f\u205f\u3000]"
_ANY = re.compile(_ODD)
_NO_WIDTH = "\u200b"
_SIGNS = re.compile(rf"(?: |{_ODD}|-(?= |{_ODD}))*(?:[a-z][a-z0-9 -]*?{_ODD}*:(?: |{_ODD}|$)+)?")
"""The part of a line that YAML reads: the margin, dashes, and a key with its colon."""


def ordinary_blanks(text: str, findings: Findings) -> str:
    """The text with ordinary blanks wherever YAML needs them; what stood there instead is told."""
    if _ANY.search(text) is None:
        return text
    lines = text.split("\n")
    for row in rows_of(tuple(lines)):
        line = lines[row.line - 1]
        signs = _SIGNS.match(line)
        odd = None if signs is None else _ANY.search(signs[0])
        if signs is None or odd is None:
            continue
        findings.add("F21", Position(row.line, odd.start() + 1), character=f"U+{ord(odd[0]):04X}")
        lines[row.line - 1] = _ANY.sub(" ", signs[0].replace(_NO_WIDTH, "")) + line[signs.end() :]
    return "\n".join(lines)
