"""The page: lines of one width, with nothing in them but text."""

from __future__ import annotations

import re
from textwrap import TextWrapper
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MARK = re.compile(r" *(?:\d+\. |- )?")
"""The spaces, and the number or dash, under which the rest of a paragraph is set."""


class Page:
    """What is printed on, line by line."""

    def __init__(self, write: Callable[[str], None], width: int) -> None:
        self._write = write
        self._width = width
        self._empty = True

    def add(self, text: str = "") -> None:
        """A paragraph, broken at the width. Two empty lines never follow each other, and none begins the page."""
        for part in text.split("\n"):
            if part.strip():
                for line in self._broken(part.rstrip()):
                    self._write(line)
            elif not self._empty:
                self._write("")
            self._empty = not part.strip()

    def add_whole(self, line: str) -> None:
        """A line that is never broken, because it is to be copied."""
        self._write(line)
        self._empty = False

    def extend(self, paragraphs: Iterable[str]) -> None:
        """Several paragraphs."""
        for paragraph in paragraphs:
            self.add(paragraph)

    def _broken(self, text: str) -> list[str]:
        mark = _MARK.match(text)
        hang = 0 if mark is None else mark.end()
        wrapper = TextWrapper(
            width=self._width, subsequent_indent=" " * hang, break_on_hyphens=False, drop_whitespace=True
        )
        return wrapper.wrap(text)
