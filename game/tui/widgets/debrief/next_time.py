"""One line for next time, in the player's own words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import events, on
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Input

from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.part import Part
from game.tui.widgets.passage import Entry, Passage
from game.tui.words import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult
    from textual.widget import Widget

    from game.tui.widgets.debrief.told import Told

MOST_LETTERS = 200
HINT = "Next time: if … then …"
_ABOUT = "Write one line for next time, in your own words. It is shown to you when you start again."


class Suggestion(Entry):
    """A sentence that can be taken as a beginning."""

    def __init__(self, text: str) -> None:
        super().__init__([Row(words(text), words("·", "$text-muted"), indent=2)])
        self.text = text


class NextTime(Part):
    """The line that was kept, a place to write it, and sentences to begin from."""

    name_of_part = "Next time"

    line: reactive[str | None] = reactive(None, init=False)
    """What was kept."""

    trouble: reactive[str] = reactive("", init=False)
    """Why the last line was not kept."""

    @dataclass
    class Written(Message):
        """A line is to be kept."""

        text: str

    def compose(self) -> ComposeResult:
        """Show the line above the place to write it."""
        yield Passage([heading("One line for next time"), Row(words(_ABOUT))], classes="first")
        yield Passage(lambda _: self._kept(), classes="section kept")
        yield Input(self.line or "", placeholder=HINT, max_length=MOST_LETTERS)
        yield Passage(lambda _: self._below(), classes="below")
        yield Passage(lambda _: self._invite(), classes="section invite")
        if self.told is not None:
            yield from self.pieces(self.told)

    def pieces(self, told: Told) -> Iterable[Widget]:
        """Return what there is to begin from."""
        points = () if told.verdict is None else told.verdict.turning_points
        return [Suggestion(each) for each in dict.fromkeys(point.next_time for point in points)]

    async def watch_told(self) -> None:
        """Add what to begin from, and leave what was typed as it is."""
        if self.is_mounted and self.told is not None:
            await self.query(Suggestion).remove()
            await self.mount_all(self.pieces(self.told))
            self.query_one(".invite", Passage).refresh(layout=True)

    def write(self) -> None:
        """Go to the place to write."""
        self.query_one(Input).focus()

    def watch_line(self) -> None:
        """Show what was kept."""
        self._show_anew()

    def watch_trouble(self) -> None:
        """Say why a line was not kept."""
        self._show_anew()

    def begin(self) -> None:
        """Put the focus on the whole: to write is a step of its own, so that keys go on turning the parts."""
        self.focus()

    @on(Input.Submitted)
    def keep(self, message: Input.Submitted) -> None:
        """Ask to keep the line."""
        message.stop()
        self.post_message(self.Written(message.value))

    @on(Entry.Pressed)
    def take(self, message: Entry.Pressed) -> None:
        """Take a sentence over, to be changed."""
        if isinstance(message.entry, Suggestion):
            message.stop()
            writing = self.query_one(Input)
            writing.value = message.entry.text
            writing.focus()

    def on_key(self, event: events.Key) -> None:
        """Enter goes to the line; Esc and the arrows up and down leave it."""
        writing = self.query_one(Input)
        if event.key == "enter" and self.has_focus:
            writing.focus()
        elif event.key == "escape" and writing.has_focus:
            self.focus()
        else:
            return
        event.stop()

    def _kept(self) -> list[Row]:
        if self.line is None:
            return []
        return [Row(words("Kept: ", "bold $primary") + words(quoted(self.line)))]

    def _below(self) -> list[Row]:
        if self.trouble:
            return [Row(words(self.trouble, "$error"), words("!", "bold $error"), indent=2)]
        return [Row(words("Enter keeps it; Esc goes back to the parts.", "$text-muted"))]

    def _invite(self) -> list[Row]:
        return [heading("To begin from")] if self.query(Suggestion) else []

    def _show_anew(self) -> None:
        for passage in self.query(Passage):
            passage.refresh(layout=True)
