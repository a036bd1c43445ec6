"""Commands of the tour."""

from __future__ import annotations

from game.tui.commands.command import Command


class NextStill(Command):
    """Go to the next picture; after the last one the tour is over."""

    name = "next-still"
    key = "enter,space,right"
    key_words = "Enter"
    label = "next"
    help = "Go to the next picture of the tour; after the last one it is over"
    palette = False


class StillBefore(Command):
    """Go back to the picture before."""

    name = "still-before"
    key = "left"
    key_words = "←"
    label = "before"
    help = "Go back to the picture before"
    palette = False


class SkipTour(Command):
    """Skip the rest of the tour."""

    name = "skip-tour"
    key = "escape,q"
    key_words = "Esc"
    label = "skip"
    help = "Skip the rest of the tour; F5 brings it back at any time"
    palette = False
