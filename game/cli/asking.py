"""Asking in a terminal: one plain line for each question, with what Enter takes in brackets."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TypeVar

from game.authoring.scaffold.answers import unfit
from game.cli.diagnostics import Exit, complain
from game.cli.output import visible
from game.errors import PastHrError

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = TypeVar("Answer")


class Left(PastHrError):
    """Whoever was asked had enough."""

    exit_code = Exit.INTERRUPTED


def has_terminal() -> bool:
    """Whether somebody is there to be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def ask(question: str, default: str, understood: Callable[[str], Answer | None], hint: str = "") -> Answer:
    """The answer as it is understood; asks again where it cannot be, and raises `Left` at Ctrl+C and Ctrl+D.

    `hint` is said to an answer that fits a scenario and is not understood.
    """
    while True:
        typed = _typed(f"{question} [{default}]: ") or default
        wrong = unfit(typed)
        answer = understood(typed) if wrong is None else None
        if answer is not None:
            return answer
        complain(wrong or hint)


def _typed(prompt: str) -> str:
    """What is typed at a prompt, without the blanks around it."""
    sys.stderr.write(visible(prompt))
    sys.stderr.flush()
    try:
        line = sys.stdin.readline()
    except KeyboardInterrupt:
        line = ""
    if not line:
        complain("")
        raise Left("You left, and nothing was written.")
    return line.removesuffix("\n").strip(" ")
