"""Commands that are open on every screen."""

from __future__ import annotations

from dataclasses import replace

from textual.binding import Binding

from game.tui.commands.command import Command


class Help(Command):
    """Show every key of the present screen."""

    name = "help"
    key = "question_mark,f1"
    key_words = "?"
    label = "help"
    help = "Show every key, those of this screen first"
    spare = 0


class Palette(Command):
    """Find a command by its name."""

    name = "palette"
    key = "ctrl+p"
    key_words = "^p"
    label = "commands"
    help = "Find a command by typing a part of it"
    spare = 4
    palette = False

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return the binding that the framework looks for, so that there is no second one."""
        return [replace(binding, action="command_palette", priority=True) for binding in super().bindings()]


class ChangeTheme(Command):
    """Go to the next theme."""

    name = "theme"
    key = "f2"
    key_words = "F2"
    label = "theme"
    help = "Change the colours: evening, morning, highest contrast"
    footer = False


class ShowSettings(Command):
    """Open the settings."""

    name = "settings"
    key = "f3"
    key_words = "F3"
    label = "settings"
    help = "Open the settings: colours, difficulty, motion, text speed, keys"
    footer = False


class ShowTour(Command):
    """Show the tour of the first start."""

    name = "tour"
    key = "f5"
    key_words = "F5"
    label = "tour"
    help = "Take the short tour: five pictures in less than a minute"
    footer = False


class Close(Command):
    """Close what lies over the game."""

    name = "close"
    key = "escape"
    key_words = "Esc"
    label = "close"
    help = "Close this and go back"
    spare = 1
    palette = False


class QuitApp(Command):
    """Leave the program."""

    name = "quit"
    key = "q"
    key_words = "q"
    label = "quit"
    help = "Quit; everything is kept already"
    spare = 1


class ReadOn(Command):
    """Go one screenful on in a text that does not fit."""

    name = "read-on"
    key = "space"
    key_words = "Space"
    label = "read on"
    help = "Read on where a text does not fit the screen"
    footer = False
    palette = False


class Answer(Command):
    """Choose by number."""

    name = "answer"
    key = "1,2,3,4,5,6,7,8,9"
    key_words = "1-9"
    label = "choose"
    help = "Choose by number; or with the arrow keys and Enter; or with the mouse"
    footer = False
    palette = False

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return one binding for each number."""
        return [
            Binding(key, f"answer({key})", cls.label, id=f"answer-{key}", show=False, tooltip=cls.help)
            for key in cls.key.split(",")
        ]
