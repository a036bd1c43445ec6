"""The last line of every screen: the keys that do something now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

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
        labels = [
            Content.assemble((self.app.get_key_display(each), "$primary"), f" {each.description}")
            for each in self._shown()
        ]
        return Content(" " * self._gap([label.cell_length for label in labels])).join(labels)

    def on_click(self, event: events.Click) -> None:
        """Do what the key under the pointer does."""
        bindings = list(self._shown())
        widths = [len(self.app.get_key_display(each)) + 1 + len(each.description) for each in bindings]
        gap, left = self._gap(widths), self.styles.padding.left
        for binding, width in zip(bindings, widths, strict=True):
            if left <= event.x < left + width:
                self.app.simulate_key(binding.key)
            left += width + gap

    def _redraw(self, _: Screen[object]) -> None:
        self.refresh()

    def _shown(self) -> Iterator[Binding]:
        """What shows, once for each thing that can be done."""
        seen: set[str] = set()
        for _, binding, enabled, _ in self.screen.active_bindings.values():
            if binding.show and enabled and binding.action not in seen:
                seen.add(binding.action)
                yield binding

    def _gap(self, widths: list[int]) -> int:
        room = self.content_size.width - sum(widths)
        return max(1, min(_WIDEST_GAP, room // max(1, len(widths) - 1)))
