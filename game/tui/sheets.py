"""The style sheets of all screens, parsed beside the loop: the first opening of a screen then parses nothing."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from textual import work
from textual.app import App
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.css.stylesheet import Stylesheet


class ReadingAhead(App[int]):
    """An app that reads the sheets of the screens to come while nobody waits for them."""

    @work(group="sheets", exclusive=True)
    async def read_ahead(self) -> None:
        """Import every screen and parse every sheet in a thread, and use them from then on."""
        from game.tui.background import in_thread  # noqa: PLC0415 - the first frame does without

        theme = self.theme
        ahead = await in_thread(partial(_with_all, self.stylesheet.copy()))
        if self.theme != theme:
            return  # its colours are in the rules; a screen parses its own sheet where there is none
        for place, source in self.stylesheet.source.items():  # what a screen brought meanwhile
            ahead.add_source(source.content, place, source.is_defaults, source.tie_breaker, source.scope)
        self.stylesheet = ahead


def _with_all(sheet: Stylesheet) -> Stylesheet:
    """Return a sheet with the rules of every screen and of everything that can be on one."""

    from game.tui import screens, widgets  # noqa: PLC0415 - likewise

    for package in (screens, widgets):
        for module in walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    sheet.read_all(sorted(Path(screens.__path__[0]).resolve().glob("*/*.tcss")))
    for kind in _kinds(Widget):
        # a method of widgets tells it, without looking at one
        for place, css, rank, scope in kind._get_default_css(kind.__new__(kind)):  # noqa: SLF001 - it has no public name
            sheet.add_source(css, place, is_default_css=True, tie_breaker=rank, scope=scope)
    sheet.parse()
    return sheet


def _kinds(kind: type[Widget]) -> Iterator[type[Widget]]:
    """Return the kinds of widgets that were imported by now."""
    yield kind
    for each in kind.__subclasses__():
        yield from _kinds(each)
