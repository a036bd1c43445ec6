"""The debrief: a place to explore what was decided, and what was true."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar, Final

from textual import events, on, work
from textual.getters import query_one
from textual.message import Message
from textual.reactive import reactive

from game.tui.at_once import at_once
from game.tui.background import in_thread
from game.tui.commands.command import Commands
from game.tui.commands.debrief import (
    CopySummary,
    NextSection,
    OpenAll,
    PlayAgain,
    Practise,
    PreviousSection,
    SaveDebrief,
    ToggleNumbers,
    WriteLine,
)
from game.tui.commands.game import ToLibrary
from game.tui.commands.general import Answer, ReadOn
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.screens.debrief.keeping import Keeping
from game.tui.widgets.contents import Contents
from game.tui.widgets.debrief.next_time import NextTime
from game.tui.widgets.debrief.pair import Item
from game.tui.widgets.debrief.part import Part, Turned
from game.tui.widgets.debrief.parts import PARTS
from game.tui.widgets.debrief.path import Path
from game.tui.widgets.debrief.summary import Summary
from game.tui.widgets.debrief.told import Told
from game.tui.widgets.even import Across, Down
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.passage import Entry, PracticeEntry, StepEntry
from game.tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from game.session.verdict.view import Verdict
    from game.tui.ports import Play

_TALL: Final = 32
"""Lines from which on the contents are spaced."""


class DebriefScreen(Keeping):
    """The contents on the left, one part at a time on the right. The plain parts are there at once."""

    CSS_PATH = "screen.tcss"
    AUTO_FOCUS = ""

    offers: ClassVar[Commands] = Commands(
        (
            NextSection,
            PreviousSection,
            ToggleNumbers,
            Practise,
            OpenAll,
            SaveDebrief,
            CopySummary,
            WriteLine,
            PlayAgain,
            EndRehearsal,
            ToLibrary,
            Answer,
            ReadOn,
        )
    )

    part: reactive[int] = reactive(0, init=False, repaint=False)
    """Index of the part that is open."""

    told: reactive[Told | None] = reactive(None, repaint=False)
    numbers: reactive[bool] = reactive(False, repaint=False)

    contents = query_one(Contents)
    switcher = query_one(Turned)

    @dataclass
    class Judged(Message):
        """The verdict is there."""

        verdict: Verdict

    def __init__(self, play: Play) -> None:
        super().__init__()
        self.play = play
        self.set_reactive(DebriefScreen.told, Told(play.debrief()))

    def compose(self) -> ComposeResult:
        """Lay out the contents beside the part that is open."""
        told = self.told
        assert told is not None
        yield TitleBar(told.view.title, "The debrief")
        with Across(id="table"):
            with Down(id="left"):
                yield Contents(part.name_of_part for part in PARTS)
                yield Summary().data_bind(DebriefScreen.told, DebriefScreen.numbers)
            with Turned(initial="part-0"):
                for index, part in enumerate(PARTS):
                    yield part(id=f"part-{index}").data_bind(DebriefScreen.told, DebriefScreen.numbers)
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin with the first part, and ask for the verdict."""
        self.query_one(NextTime).line = self.play.intention
        self.query_one(Summary).display = False
        if self.play.is_rehearsal:
            from game.tui.widgets.rehearsal_bar import RehearsalBar  # noqa: PLC0415 - imported when it is needed

            self.query_one(TitleBar).badge = "REHEARSAL"
            self.mount(RehearsalBar())
        self.call_after_refresh(self.current.begin)
        self.judge()

    def on_resize(self, event: events.Resize) -> None:
        """Give the contents room where there is some."""
        self.contents.spaced = event.size.height >= _TALL

    @work(group="verdict")
    async def judge(self) -> None:
        """Wait for the verdict beside the loop; it may take a second the first time."""
        self.post_message(self.Judged(await in_thread(self.play.verdict)))

    @on(Judged)
    def fill_in(self, message: Judged) -> None:
        """Show what could not be told before."""
        assert self.told is not None
        self.told = replace(self.told, verdict=message.verdict)
        self.refresh_bindings()

    @property
    def current(self) -> Part:
        """The part that is open."""
        return self.query_one(f"#part-{self.part}", Part)

    @property
    def marked_step(self) -> int | None:
        """The choice from which the marked entry comes."""
        own = self.focused.step if isinstance(self.focused, Entry) else None
        return self.current.step if own is None else own

    @property
    def is_judged(self) -> bool:
        """Whether the verdict is there."""
        return self.told is not None and self.told.verdict is not None

    @property
    def shows_path(self) -> bool:
        """Whether the path is open."""
        return isinstance(self.current, Path)

    def watch_part(self, before: int, part: int) -> None:
        """Turn to a part."""
        at_once(self)
        self.query_one(f"#part-{before}", Part).left_at = self.focused
        self.contents.current = part
        self.query_one(Summary).display = part > 0
        self.switcher.current = f"part-{part}"
        self.set_focus(None)
        self.current.begin()

    @on(NextSection)
    def turn_on(self) -> None:
        """Turn to the next part."""
        self.part = min(len(PARTS) - 1, self.part + 1)

    @on(PreviousSection)
    def turn_back(self) -> None:
        """Turn to the part before."""
        self.part = max(0, self.part - 1)

    @on(ReadOn)
    def read_on(self) -> None:
        """Go a screenful on; at the end of a part, to the next one."""
        if not self.current.read_on():
            self.turn_on()

    @on(Contents.Picked)
    def pick(self, message: Contents.Picked) -> None:
        """Turn to the part that was pressed."""
        self.part = message.index

    def action_answer(self, number: int) -> None:
        """Turn to a part by number."""
        if number <= len(PARTS):
            self.part = number - 1

    @on(ToggleNumbers)
    def toggle_numbers(self) -> None:
        """Show or hide the numbers in every part."""
        self.numbers = not self.numbers

    @on(Entry.Pressed)
    def follow(self, message: Entry.Pressed) -> None:
        """Go to where a line comes from; on the path, practise from there."""
        entry = message.entry
        if entry.step is None:
            return
        if isinstance(entry, PracticeEntry):
            self.app.practise(self.play, entry.step)
        elif isinstance(entry, StepEntry | Item):
            self.show_on_path(entry.step)

    def show_on_path(self, step: int) -> None:
        """Turn to the path, at one choice."""
        self.part = PARTS.index(Path)
        self.query_one(Path).reveal(step)

    @on(Practise)
    def practise(self) -> None:
        """Play on from the marked choice, in a copy."""
        if self.marked_step is not None:
            self.app.practise(self.play, self.marked_step)

    @on(OpenAll)
    def open_all(self) -> None:
        """Open every branch of the path, or close them all."""
        self.query_one(Path).toggle_all()

    @on(WriteLine)
    def write_line(self) -> None:
        """Go to the line for next time."""
        self.part = PARTS.index(NextTime)
        self.call_after_refresh(self.query_one(NextTime).write)

    @on(PlayAgain)
    def play_again(self) -> None:
        """Play the same scenario from the start."""
        self.app.begin(self.play.scenario)

    @on(ToLibrary)
    @on(EndRehearsal)
    def go_to_library(self) -> None:
        """Go back to the library."""
        self.app.to_library()

    def on_descendant_focus(self, _: events.DescendantFocus) -> None:
        """Offer practice where something is marked."""
        self.refresh_bindings()
