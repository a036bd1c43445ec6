"""The first picture: the building at night, drawn with plain escapes before anything heavy is imported."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from collections.abc import Iterator

BUILDING: Final = (
    "  ▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁  ",
    " ▕  ░░  ░░  ░░  4  ▏ ",
    " ▕  ░░  ░░  ░░  3  ▏ ",
    " ▕  ░░  ░░  ░░  2  ▏ ",
    " ▕  ██  ░░  ░░  1  ▏ ",
    "▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔",
    "       Past HR       ",
)
LIT: Final = "██"
_ENTER, _LEAVE = "\x1b[?1049h\x1b[?25l\x1b[2J", "\x1b[?1049l\x1b[?25h"
_DIM, _LAMP, _PLAIN = "\x1b[2m", "\x1b[22;33m", "\x1b[0m"


@contextmanager
def splash(stream: TextIO | None = None) -> Iterator[None]:
    """Show the picture until the app draws over it; where there will be no app after all, take it away again."""
    target = sys.__stderr__ if stream is None else stream  # where the app will draw
    shown = target is not None and _put(target, _picture(target))
    try:
        yield
    except BaseException:
        if shown and target is not None:
            _put(target, _LEAVE)
        raise


def _picture(stream: TextIO) -> str:
    """The picture in the middle of the terminal; nothing where it does not fit or cannot be drawn."""
    if sys.platform == "win32" or not stream.isatty() or "utf" not in (stream.encoding or "").lower():
        return ""
    columns, lines = os.get_terminal_size(stream.fileno())
    top, left = (lines - len(BUILDING)) // 2, (columns - len(BUILDING[0])) // 2
    if top < 0 or left < 0:
        return ""
    dim, lamp = ("", "") if os.environ.get("NO_COLOR") else (_DIM, _LAMP)
    rows = (f"\x1b[{top + row + 1};{left + 1}H{text}" for row, text in enumerate(BUILDING))
    return f"{_ENTER}{dim}{''.join(rows).replace(LIT, f'{lamp}{LIT}{_PLAIN}{dim}')}{_PLAIN}"


def _put(stream: TextIO, text: str) -> bool:
    """Send it all at once; whether anything was sent."""
    if not text:
        return False
    try:
        stream.write(text)
        stream.flush()
    except OSError:  # a terminal that refuses says so again when the app starts
        return False
    return True
