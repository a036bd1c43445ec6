"""The debrief: what was true, and what you learned of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Center, VerticalScroll
from textual.getters import query_one
from textual.reactive import reactive
from textual.widgets import ContentSwitcher, Footer

from game.tui.commands.command import Commands
from game.tui.commands.game import NextSection, PlayAgain, PreviousSection, ToLibrary
from game.tui.commands.general import Answer
from game.tui.screens.base import CommandScreen
from game.tui.widgets.debrief.after import After
from game.tui.widgets.debrief.learned import Learned
from game.tui.widgets.debrief.people import People
from game.tui.widgets.debrief.truth import Truth
from game.tui.widgets.tabs import TabRow
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.tui.ports import Play
    from game.tui.widgets.debrief.part import Part

PARTS: Final[tuple[type[Part], ...]] = (After, Learned, People, Truth)
"""The parts, in the order in which they are read."""


class DebriefScreen(CommandScreen[None]):
    """One part at a time; numbers and arrows turn."""

    CSS_PATH = "screen.tcss"

    offers: ClassVar[Commands] = Commands((NextSection, PreviousSection, PlayAgain, ToLibrary, Answer))

    part: reactive[int] = reactive(0, init=False)
    """Index of the part that is open."""

    tabs = query_one(TabRow)
    switcher = query_one(ContentSwitcher)

    def __init__(self, play: Play) -> None:
        super().__init__()
        self.play = play
        self.view = play.debrief()

    def compose(self) -> ComposeResult:
        """Show the tabs above the part that is open."""
        yield TitleBar(self.view.title, self.view.ending_title, "The debrief")
        yield Center(TabRow(part.name_of_part for part in PARTS))
        with ContentSwitcher(initial="part-0"):
            for index, part in enumerate(PARTS):
                with VerticalScroll(id=f"part-{index}"):
                    yield part(self.view)
        yield Footer(compact=True, show_command_palette=False)

    def on_mount(self) -> None:
        """Begin with the first part."""
        self.watch_part(self.part)

    def watch_part(self, part: int) -> None:
        """Turn to a part."""
        self.tabs.current = part
        self.switcher.current = f"part-{part}"
        self.query_one(f"#part-{part}").focus()

    @on(NextSection)
    def turn_on(self) -> None:
        """Turn to the next part."""
        self.part = min(len(PARTS) - 1, self.part + 1)

    @on(PreviousSection)
    def turn_back(self) -> None:
        """Turn to the part before."""
        self.part = max(0, self.part - 1)

    @on(TabRow.Picked)
    def pick(self, message: TabRow.Picked) -> None:
        """Turn to the part whose tab was pressed."""
        self.part = message.index

    def action_answer(self, number: int) -> None:
        """Turn to a part by number."""
        if number <= len(PARTS):
            self.part = number - 1

    @on(PlayAgain)
    def play_again(self) -> None:
        """Play the same scenario from the start."""
        self.app.begin(self.play.scenario)

    @on(ToLibrary)
    def go_to_library(self) -> None:
        """Go back to the library."""
        self.app.to_library()
