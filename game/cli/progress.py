"""A bar of progress on standard error: only on a terminal, and only for more than a second of work."""

from __future__ import annotations

import sys
from time import monotonic
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

_PATIENCE = 1.0
_CELLS = 24


class Progress:
    """Draws while it is entered, and leaves nothing behind."""

    def __init__(self, noun: str = "scenarios") -> None:
        self._noun = noun
        self._on = sys.stderr is not None and sys.stderr.isatty()
        self._begun = monotonic()
        self._drawn = False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()

    def __call__(self, done: int, of: int) -> None:
        """Show how many are done."""
        if self._on and monotonic() - self._begun > _PATIENCE:
            full = _CELLS * done // max(1, of)
            sys.stderr.write(f"\r\x1b[K[{'#' * full}{'.' * (_CELLS - full)}] {done} of {of} {self._noun}")
            sys.stderr.flush()
            self._drawn = True
