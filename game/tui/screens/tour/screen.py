"""The tour: five stills, drawn with the widgets of the game itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Static

from game.session.tour import BARS, DOORS, SAMPLE, TOUR, Picture
from game.tui.commands.command import Commands
from game.tui.commands.tour import NextStill, SkipTour, StillBefore
from game.tui.moment import Moment
from game.tui.option import Option
from game.tui.rows import Row, Rows, words
from game.tui.screens.base import CommandModal
from game.tui.widgets.building import Building
from game.tui.widgets.choice_list import ChoiceList
from game.tui.widgets.debrief.wording import bar
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.notebook import Notebook
from game.tui.widgets.pane import Pane
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

    from game.session.view import ChoiceView


class TourScreen(CommandModal[None]):
    """One still at a time; any key forward, Esc out at any moment."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((NextStill, StillBefore, SkipTour))

    still: reactive[int] = reactive(0)
    """Index of the still that shows."""

    bar = query_one(TitleBar)
    pictures = query_one(ContentSwitcher)
    text = query_one("#sentences", Static)

    def compose(self) -> ComposeResult:
        """Show the pictures behind each other, and the words of one of them."""
        yield TitleBar("Past HR", "a short tour")
        with Vertical(id="still"):
            with ContentSwitcher(initial=TOUR[0].picture, id="pictures"):
                for still in TOUR:
                    yield Vertical(_drawn(still.picture), id=still.picture)
            yield Static(id="sentences")
        yield KeyBar()

    def on_mount(self) -> None:
        """Draw what the widgets show, and begin."""
        for pane in self.query(Pane):
            pane.moment = Moment(SAMPLE)
        self.watch_still(self.still)

    def watch_still(self, still: int) -> None:
        """Turn to a still."""
        shown = TOUR[still]
        self.bar.status = f"{still + 1} of {len(TOUR)}"
        self.pictures.current = shown.picture
        first, second = shown.sentences
        title = words(shown.title, "bold $primary")
        self.text.update(Rows([Row(title), Row(words(first), gap=1), Row(words(second))]))

    @on(NextStill)
    def show_next(self) -> None:
        """Go to the next still; after the last one, out."""
        if self.still + 1 < len(TOUR):
            self.still += 1
        else:
            self.dismiss(None)

    @on(StillBefore)
    def show_before(self) -> None:
        """Go back to the still before."""
        self.still = max(0, self.still - 1)

    @on(SkipTour)
    def skip(self) -> None:
        """Go out."""
        self.dismiss(None)

    def on_click(self) -> None:
        """Go to the next still; the key bar takes its own clicks."""
        self.show_next()


def _drawn(picture: Picture) -> Widget:
    """Return what a still shows."""
    match picture:
        case Picture.BUILDING:
            return Building()
        case Picture.NOTEBOOK:
            return Notebook(full=True)
        case Picture.ISSUES:
            return IssueBoard(full=True)
        case Picture.DOORS:
            return Horizontal(*map(_door, DOORS), classes="doors")
        case Picture.DEBRIEF:
            drawn = (
                Content.assemble(name.ljust(14), bar(share, 18), "  ", (word, "bold")) for name, share, word in BARS
            )
            return Static(Rows(Row(line) for line in drawn))


def _door(choice: ChoiceView) -> ChoiceList:
    """Return a door that cannot be gone through."""
    number = DOORS.index(choice) + 1
    door = ChoiceList([Option.of(choice)], first=number)
    door.can_focus = False
    door.disabled = True
    return door
