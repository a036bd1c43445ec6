"""A door: one way through, with who or what is behind it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.reactive import reactive

from game.tui.rows import Row, Rows, words
from game.tui.widgets.choice_list import ChoiceList, ChoiceRow

if TYPE_CHECKING:
    from textual.app import RenderResult

    from game.tui.option import Option


@dataclass(frozen=True, slots=True)
class Way:
    """A way through a gate, as a door shows it."""

    option: Option
    number: int
    sign: str
    """What stands on the frame: words of ours, no text from a file."""

    name: str
    """Who or what is behind it."""

    about: str
    """A line about that."""

    price: str
    """What stands on the threshold."""

    lit: bool
    """Whether there is light behind it."""

    floors: tuple[int, int] | None = None
    """The floor that the lift leaves, and the one where it stops; None where there is no lift."""


class DoorRow(ChoiceRow):
    """What one reads in the doorway."""

    shaft: reactive[tuple[Content, ...]] = reactive(())
    """While someone goes through: the lift, line by line, in place of the words."""

    def __init__(self, way: Way) -> None:
        super().__init__(way.option, way.number)
        self.way = way

    def render(self) -> RenderResult:
        """Draw who is behind it, and what one does to go through; or the lift that passes."""
        if self.shaft:
            return Content("\n").join(self.shaft)
        return Rows(way_rows(self.way, marked=self.marked))


def way_rows(way: Way, *, marked: bool = False) -> list[Row]:
    """Return what one reads in a doorway."""
    mark = Content.assemble(("▸" if marked else " ", "$primary"), (f"{way.number}", "bold $primary"))
    rows = [Row(words(way.name, "bold"))] if way.name else []
    if way.about:
        rows.append(Row(words(way.about, "$text-muted")))
    return [*rows, Row(words(way.option.words), mark, indent=3)]


class Neighbour(ChoiceList):
    """Options with others beside them: the arrow keys go there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "beside(-1)", show=False),
        Binding("right", "beside(1)", show=False),
    ]

    def action_beside(self, by: int) -> None:
        """Go to the door, or the list, on one side."""
        if by > 0:
            self.screen.focus_next(ChoiceList)
        else:
            self.screen.focus_previous(ChoiceList)


class Door(Neighbour):
    """A frame with a sign on it and one option in it."""

    DEFAULT_CSS = """
    Door {
        height: auto;
        overflow: hidden;
        border: round $rule;
        border-title-color: $text-muted;
        &:hover { border: round $primary; }
        &.-lit {
            background: $primary 12%;
            border: round $primary 55%;
            border-title-color: $primary;
            &:hover, &:focus { background: $primary 20%; border: round $primary; }
        }
        &:focus { border: round $primary; border-title-color: $primary; border-title-style: bold; }
        DoorRow, DoorRow.-marked, DoorRow:hover { padding: 0; margin: 0; background: transparent; }
    }
    """

    def __init__(self, way: Way) -> None:
        super().__init__([way.option], first=way.number)
        self.way = way
        self.set_class(way.lit, "-lit")
        self.border_title = way.sign

    def new_row(self, index: int) -> ChoiceRow:  # noqa: ARG002 - there is one
        """Return the one option, in its doorway."""
        return DoorRow(self.way)

    def on_click(self) -> None:
        """Go through where the frame is clicked, as where the words are."""
        self.action_choose()
