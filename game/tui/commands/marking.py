"""Commands of the transcript: marks on its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.tui.commands.command import Command
from game.tui.commands.game import ShowTranscript

if TYPE_CHECKING:
    from textual.dom import DOMNode


class MarkLine(Command):
    """Mark what the cursor is on, or take the mark away."""

    name = "mark"
    key = "b"
    key_words = "b"
    label = "mark"
    help = "Mark the lines under the cursor, or take the mark away; a click on the margin does too"

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether the transcript is open."""
        return _in_transcript(screen)


class NextMark(Command):
    """Go to the next mark."""

    name = "next-mark"
    key = "right_square_bracket"
    key_words = "]"
    label = "next mark"
    help = "Go to the next mark in the transcript; after the last comes the first"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether the transcript is open."""
        return _in_transcript(screen)


class PreviousMark(Command):
    """Go to the mark before."""

    name = "previous-mark"
    key = "left_square_bracket"
    key_words = "["
    label = "mark before"
    help = "Go to the mark before in the transcript; before the first comes the last"
    footer = False

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:
        """Return whether the transcript is open."""
        return _in_transcript(screen)


def _in_transcript(screen: DOMNode) -> bool:
    """Return whether the transcript is the panel that is open."""
    return getattr(screen, "panel", None) == ShowTranscript.name
