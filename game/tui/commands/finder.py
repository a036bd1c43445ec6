"""The palette: it finds the very commands that have keys."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.command import DiscoveryHit, Hit, Hits, Provider

from game.tui.screens.base import open_commands

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class CommandFinder(Provider):
    """What the palette finds on the screen below it."""

    async def discover(self) -> Hits:
        """Offer every command before anything is typed."""
        for text, run, about in self._entries():
            yield DiscoveryHit(text, run, help=about)

    async def search(self, query: str) -> Hits:
        """Offer the commands that match."""
        matcher = self.matcher(query)
        for text, run, about in self._entries():
            score = max(matcher.match(text), matcher.match(about))
            if score > 0:
                yield Hit(score, matcher.highlight(text), run, help=about)

    def _entries(self) -> Iterator[tuple[str, Callable[[], object], str]]:
        for node, command in open_commands(self.screen):
            if command.palette:
                yield command.label.capitalize(), partial(node.post_message, command()), command.help
