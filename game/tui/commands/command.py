"""The base of every command."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding
from textual.message import Message

if TYPE_CHECKING:
    from textual.dom import DOMNode


class Command(Message):
    """Something that a person asks for. The message bubbles from the screen to whoever handles it."""

    name: ClassVar[str]
    """The id under which a person can give it another key."""

    key: ClassVar[str]
    """The key or keys, as Textual names them, with commas between."""

    key_words: ClassVar[str]
    """The key as a person reads it."""

    label: ClassVar[str]
    """One or two words for the footer."""

    help: ClassVar[str]
    """One sentence for the help and the palette."""

    footer: ClassVar[bool] = True
    """Whether the footer shows it; the help always does."""

    spare: ClassVar[int] = 2
    """How soon the footer leaves it out where there is no room for all: the highest goes first, and 0 never goes."""

    palette: ClassVar[bool] = True
    """Whether the palette offers it; keys that only move about are left out."""

    priority: ClassVar[bool] = False
    """Whether the key goes here even before the widget that has the focus."""

    def __init_subclass__(cls) -> None:
        """Keep the names of handlers apart from those of the framework, which knows a message `Leave` too."""
        super().__init_subclass__(namespace="command")

    @classmethod
    def open_on(cls, screen: DOMNode) -> bool:  # noqa: ARG003 - most are open everywhere
        """Return whether it can be done there now."""
        return True

    @classmethod
    def bindings(cls) -> list[Binding]:
        """Return the command as key bindings."""
        return [
            Binding(
                cls.key,
                f"command('{cls.name}')",
                cls.label,
                id=cls.name,
                key_display=cls.key_words,
                show=cls.footer,
                tooltip=cls.help,
                priority=cls.priority,
            )
        ]


class Commands(tuple[type[Command], ...]):
    """The commands of one screen, or of the app."""

    __slots__ = ()

    def bindings(self) -> list[Binding]:
        """Return all of them as key bindings."""
        return [binding for command in self for binding in command.bindings()]

    def named(self, name: str) -> type[Command] | None:
        """Return the command with an id."""
        return next((command for command in self if command.name == name), None)
