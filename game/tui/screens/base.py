"""The base of every screen: its commands, as keys and as messages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from textual import getters
from textual.reactive import Reactive
from textual.screen import ModalScreen, Screen

from game.tui.commands.command import Command, Commands
from game.tui.navigation import Navigator

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from textual.dom import DOMNode as _Node
    from textual.widget import Widget
else:
    _Node = object

ResultT = TypeVar("ResultT")


class Commanded(_Node):
    """Whoever has commands: the app and every screen."""

    offers: ClassVar[Commands] = Commands()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if "offers" in cls.__dict__:
            cls.BINDINGS = list(cls.offers.bindings())
        super().__init_subclass__(**kwargs)

    def action_command(self, name: str) -> None:
        """Turn a key into a command."""
        command = self.offers.named(name)
        if command is not None:
            self.post_message(command())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Hide the commands that are not open now."""
        command = self.offers.named(str(parameters[0])) if action == "command" else None
        return command is None or command.open_on(self)


class CommandScreen(Commanded, Screen[ResultT]):
    """A screen with commands."""

    app = getters.app(Navigator)

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """What has the focus. What loses it and what gains it draw themselves: there is no need to draw everything."""

    def __init__(self, name: str | None = None, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        """Know the room from the start, so that nothing is laid out for another one first."""
        super().__init__(name, id, classes)
        wide, high = self.app.size
        self.add_class(*_reached(wide, self.app.HORIZONTAL_BREAKPOINTS), *_reached(high, self.app.VERTICAL_BREAKPOINTS))


class CommandModal(ModalScreen[ResultT], CommandScreen[ResultT]):
    """A screen with commands that lies over another one."""


def open_commands(screen: Screen[Any]) -> Iterator[tuple[_Node, type[Command]]]:
    """Everything that can be done on a screen now: its own commands, then the app's."""
    for node in (screen, screen.app):
        offers: Commands = getattr(node, "offers", Commands())
        for command in offers:
            if command.open_on(screen):
                yield node, command


def _reached(size: int, breakpoints: Sequence[tuple[int, str]] | None) -> Sequence[str]:
    """Return the class of the last breakpoint that a size has reached, if there are any."""
    return [name for least, name in breakpoints or () if size >= least][-1:]
