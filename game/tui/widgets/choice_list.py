"""Things to choose from: by number, with the arrow keys and Enter, or with the mouse."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from textual import events, on
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widget import Widget

from game.tui.at_once import at_once
from game.tui.rows import Row, Rows, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult, RenderResult

    from game.tui.option import Option


class ChoiceRow(Widget):
    """One option, with its number."""

    ALLOW_SELECT = False

    DEFAULT_CSS = """
    ChoiceRow { width: 1fr; height: auto; }
    """

    marked: reactive[bool] = reactive(False, toggle_class="-marked")
    """Whether Enter would choose it."""

    @dataclass
    class Pressed(Message):
        """The mouse chose this row."""

        row: ChoiceRow

    def __init__(self, option: Option, number: int) -> None:
        super().__init__()
        self.option = option
        self.number = number

    def become(self, option: Option, number: int) -> None:
        """Show another option in its place."""
        if (option, number) != (self.option, self.number):
            self.option, self.number = option, number
            self.refresh(layout=True)

    def render(self) -> RenderResult:
        """Draw number, words and small print."""
        mark = Content.assemble(("▸" if self.marked else " ", "$primary"), (f"{self.number:<2}", "bold $primary"))
        rows = [Row(words(self.option.words), mark, indent=4)]
        if self.option.note:
            rows.append(Row(words(self.option.note, "$text-muted"), indent=4))
        return Rows(rows)

    def on_click(self, event: events.Click) -> None:
        """Choose."""
        event.stop()
        self.post_message(self.Pressed(self))


class ChoiceList(VerticalScroll, can_focus=True):
    """Options under each other, one of them marked."""

    DEFAULT_CSS = """
    ChoiceList { height: auto; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "mark(-1)", show=False),
        Binding("down", "mark(1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    options: reactive[tuple[Option, ...]] = reactive((), init=False)
    first: reactive[int] = reactive(1, init=False)
    """The number of the first option."""

    marked: reactive[int] = reactive(0)
    """Index of the option that Enter chooses."""

    @dataclass
    class Chosen(Message):
        """An option was chosen."""

        option: Option

    def __init__(self, options: Iterable[Option] = (), *, first: int = 1, id: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id)
        self.set_reactive(ChoiceList.first, first)
        self.set_reactive(ChoiceList.options, tuple(options))
        self._rows: list[ChoiceRow] | None = None
        """The rows that show, from the top; None before there are any to show."""

    def compose(self) -> ComposeResult:
        """Show a row for each option."""
        self._rows = [self._row(index) for index in range(len(self.options))]
        yield from self._rows

    def height_at(self, width: int) -> int:
        """Return the lines that all the options take at a width."""
        rows = self._rows or ()
        return sum(row.get_content_height(self.size, self.size, width - 1) + row.styles.margin.bottom for row in rows)

    def choose_number(self, number: int) -> bool:
        """Choose the option with a number; False if there is none."""
        index = number - self.first
        if not 0 <= index < len(self.options):
            return False
        at_once(self.screen)
        self.marked = index
        self.post_message(self.Chosen(self.options[index]))
        return True

    def watch_options(self) -> None:
        """Begin at the top again."""
        self.marked = 0
        self._list()

    def watch_first(self) -> None:
        """Number them anew."""
        self._list()

    def watch_marked(self) -> None:
        """Show the mark."""
        self._show_mark()

    def watch_has_focus(self, has_focus: bool) -> None:
        """Show the mark only where Enter would choose."""
        super().watch_has_focus(has_focus)
        self._show_mark()

    def action_mark(self, by: int) -> None:
        """Move the mark; past an end, to the list beside this one."""
        index = self.marked + by
        if 0 <= index < len(self.options):
            self.marked = index
        elif by > 0:
            self.screen.focus_next(ChoiceList)
        else:
            self.screen.focus_previous(ChoiceList)

    def action_choose(self) -> None:
        """Choose what is marked."""
        if self.options:
            self.choose_number(self.first + self.marked)

    @on(ChoiceRow.Pressed)
    def choose_row(self, message: ChoiceRow.Pressed) -> None:
        """Choose with the mouse."""
        message.stop()
        self.choose_number(message.row.number)

    def new_row(self, index: int) -> ChoiceRow:
        """Return a row for an option, by its index."""
        return ChoiceRow(self.options[index], self.first + index)

    def _row(self, index: int) -> ChoiceRow:
        row = self.new_row(index)
        row.set_reactive(ChoiceRow.marked, self.has_focus and index == self.marked)
        row.set_class(self.has_focus and index == self.marked, "-marked")
        return row

    def _list(self) -> None:
        """Show the options in the rows that are there, and in as many more or fewer as it takes."""
        if self._rows is None:
            return
        wanted = len(self.options)
        kept, over = self._rows[:wanted], self._rows[wanted:]
        more = [self._row(index) for index in range(len(kept), wanted)]
        self._rows = kept + more
        for index, row in enumerate(kept):
            row.become(self.options[index], self.first + index)
        if over:
            self.remove_children(over)
        if more:
            self.mount_all(more)
        self._show_mark()

    def _show_mark(self) -> None:
        for index, row in enumerate(self._rows or ()):
            row.marked = self.has_focus and index == self.marked
            if row.marked:
                row.scroll_visible(animate=False)
