"""Long texts on a terminal: a page at a time, as the person's own pager shows them. In a pipe they are just printed."""

from __future__ import annotations

import os
import sys
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from game.cli.output import flush, put

if TYPE_CHECKING:
    from collections.abc import Iterable

_LESS = "FRX"
"""For the usual pager, unless the person says otherwise: end at once where all fits, keep colours, leave it there."""


def shows_pages() -> bool:
    """Whether somebody reads at a terminal."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def show(lines: Iterable[str]) -> None:
    """Show lines whose parts have been made safe already."""
    told = list(lines)
    if not shows_pages() or len(told) < get_terminal_size().lines:
        for line in told:
            put(line)
        return
    from pydoc import pager  # noqa: PLC0415  only a long text on a terminal needs it

    os.environ.setdefault("LESS", _LESS)
    flush()
    pager("\n".join(told) + "\n")
