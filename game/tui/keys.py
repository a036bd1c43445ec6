"""The key of a command as a person reads it, with the keys that the person has given it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.binding import Binding

if TYPE_CHECKING:
    from game.tui.commands.command import Command
    from game.tui.preferring import Preferring


def key_of(app: Preferring, command: type[Command]) -> str:
    """Return the key or keys under which a command is found now."""
    given = app.preferences.keymap.get(command.name)
    if not given:
        return command.key_words
    keys = [key.strip() for key in given.split(",")]
    return " ".join(app.get_key_display(Binding(key, "")) for key in keys if key)
