"""The line in which one types what to look for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.binding import Binding
from textual.widgets import Input

if TYPE_CHECKING:
    from textual.binding import BindingType

HINT: Final = "title, field or place"


class SearchLine(Input):
    """It says in the line of keys what the two keys do that leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "to the list", key_display="Enter"),
        Binding("escape", "screen.command('show-all')", "show all", key_display="Esc"),
    ]

    def __init__(self) -> None:
        super().__init__(placeholder=HINT, id="search")
