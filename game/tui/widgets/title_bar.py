"""The first line of every screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.rows import words

if TYPE_CHECKING:
    from textual.app import RenderResult


class TitleBar(Widget):
    """What this is on the left, and one thing worth knowing on the right."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    TitleBar {
        dock: top;
        height: 1;
        padding: 0 2;
        background: $panel;
        color: $text-muted;
    }
    """

    title: reactive[str] = reactive("")
    place: reactive[str] = reactive("")
    """What follows the title."""

    status: reactive[str] = reactive("")
    """What stands on the right."""

    badge: reactive[str] = reactive("")
    """A word for a play that is not kept, such as practice."""

    def __init__(self, title: str = "", place: str = "", status: str = "", *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(TitleBar.title, title)
        self.set_reactive(TitleBar.place, place)
        self.set_reactive(TitleBar.status, status)

    def render(self) -> RenderResult:
        """Draw the line; where it is too narrow the middle gives way."""
        width = self.content_size.width
        title = words(self.title, "bold $foreground")
        if self.badge:
            title = Content.styled(f" {self.badge} ", "bold $background on $primary") + Content(" ") + title
        status = words(self.status)
        room = width - title.cell_length - status.cell_length - 2
        place = words(f" · {self.place}" if self.place else "").truncate(max(0, room), ellipsis=True)
        space = width - title.cell_length - place.cell_length - status.cell_length
        return Content.assemble(title, place, " " * max(1, space), status)
