"""Commands of the library."""

from __future__ import annotations

from game.tui.commands.command import Command


class OpenScenario(Command):
    """Open the scenario that is marked."""

    name = "open"
    key = "enter"
    key_words = "Enter"
    label = "open"
    help = "Open the scenario that is marked"


class Filter(Command):
    """Look for scenarios by typing."""

    name = "search"
    key = "slash"
    key_words = "/"
    label = "search"
    help = "Show only scenarios with a word in them"
