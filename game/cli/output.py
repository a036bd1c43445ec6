"""Standard output: what a command was asked for. The one way in which a line reaches it."""

from __future__ import annotations

import io
import os
import sys
from typing import TextIO


def say(text: str = "") -> None:
    """Print one line."""
    if sys.stdout is not None:
        sys.stdout.write(f"{visible(text)}\n")


def put(line: str) -> None:
    """Print one line whose parts have been made safe already, such as a painted one."""
    if sys.stdout is not None:
        sys.stdout.write(f"{line}\n")


def flush() -> None:
    """See to it that everything said so far is out."""
    if sys.stdout is not None:
        sys.stdout.flush()


def visible(text: str) -> str:
    """The text with everything that a terminal would obey written out, so that nothing is lost and nothing happens."""
    if text.isascii() and text.isprintable():
        return text
    from game.session.plain.visible import visible as written_out  # noqa: PLC0415  hardly any line needs it

    return written_out(text)


def prepare() -> None:
    """Let no character be an error: one that the output does not have is written out, one that came broken too."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")


def give_up(stream: TextIO | None) -> None:
    """Let what is still unwritten go nowhere: the reader is gone, or the disk is full, and closing would fail again."""
    if stream is not None:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)
