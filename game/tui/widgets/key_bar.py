"""The last line of every screen: the keys that do something now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

from game.tui.commands.command import Command, Commands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual import events
    from textual.app import RenderResult
    from textual.binding import Binding
    from textual.screen import Screen

_WIDEST_GAP = 3


class KeyBar(Widget):
    """Keys with a word each, drawn as one line; a click on one is as good as the key."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    KeyBar { dock: bottom; height: 1; padding: 0 2; background: $panel; color: $text-muted; }
    """

    def on_mount(self) -> None:
        """Draw anew whenever something else can be done."""
        self.screen.bindings_updated_signal.subscribe(self, self._redraw)

    def render(self) -> RenderResult:
        """Draw the line, with as much room between the keys as there is."""
        labels = [label for _, label in self._fitting()]
        return Content(" " * self._gap(labels)).join(labels)

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        fitting = self._fitting()
        gap, left = self._gap([label for _, label in fitting]), self.styles.padding.left
        for binding, label in fitting:
            if left <= event.x < left + label.cell_length:
                self.app.simulate_key(binding.key)
            left += label.cell_length + gap

    def _redraw(self, _: Screen[object]) -> None:
        self.refresh()

    def _shown(self) -> Iterator[Binding]:
        """What shows, once for each thing that can be done."""
        seen: set[str] = set()
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen and not self._is_typed(binding):
                seen.add(binding.action)
                yield binding

    def _is_typed(self, binding: Binding) -> bool:
        """Whether what has the focus takes the key for a letter; Textual asks too, but does not know every name."""
        focused, display = self.screen.focused, self.app.get_key_display(binding)
        return focused is not None and len(display) == 1 and focused.check_consume_key(binding.key, display)

    def _fitting(self) -> list[tuple[Binding, Content]]:
        """What there is room for; the rest is left out whole, and the help tells it."""
        offers: list[Commands] = [getattr(node, "offers", Commands()) for node in (self.app, self.screen)]
        spare = {command.name: command.spare for each in offers for command in each}
        fitting = [(each, self._label(each)) for each in self._shown()]
        order = [spare.get(each.id or "", Command.spare) for each, _ in fitting]
        while self._room([label for _, label in fitting]) < len(fitting) - 1 and max(order) > 0:
            last = max(range(len(order)), key=lambda place: (order[place], place))
            del fitting[last], order[last]
        return fitting

    def _label(self, binding: Binding) -> Content:
        return Content.assemble((self.app.get_key_display(binding), "$primary"), f" {binding.description}")

    def _room(self, labels: list[Content]) -> int:
        """The columns that are left to stand between the keys."""
        return self.content_size.width - sum(label.cell_length for label in labels)

    def _gap(self, labels: list[Content]) -> int:
        return max(1, min(_WIDEST_GAP, self._room(labels) // max(1, len(labels) - 1)))
