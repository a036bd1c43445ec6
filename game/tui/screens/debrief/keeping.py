"""Keeping a debrief: in a file, on the clipboard, or as one line for next time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual import on, work
from textual.message import Message

from game.errors import PastHrError
from game.tui.background import in_thread
from game.tui.clean import clean
from game.tui.commands.debrief import CopySummary, SaveDebrief
from game.tui.screens.base import CommandScreen
from game.tui.widgets.debrief.next_time import NextTime

if TYPE_CHECKING:
    from pathlib import Path

    from game.session.shape import DebriefData
    from game.tui.ports import Play

_COPIED = "Sent to the clipboard, as Markdown. Some terminals refuse that without a word; x saves it to a file."


class Keeping(CommandScreen[None]):
    """A screen whose debrief can be saved and copied, and whose line for next time is kept."""

    play: Play

    @dataclass
    class Gathered(Message):
        """Everything that a debrief tells is there as data."""

        data: DebriefData
        text: str
        """The same as plain text."""

        copied: bool
        """Whether it is for the clipboard."""

    @on(SaveDebrief)
    def save(self) -> None:
        """Ask where to save it."""
        self.gather(copied=False)

    @on(CopySummary)
    def copy(self) -> None:
        """Copy the summary."""
        self.gather(copied=True)

    @work(group="gather", exclusive=True)
    async def gather(self, *, copied: bool) -> None:
        """Gather what there is to tell beside the loop."""
        data, text = await in_thread(self._told)
        self.post_message(self.Gathered(data, text, copied))

    def _told(self) -> tuple[DebriefData, str]:
        """Return the debrief as data and as text."""
        from game.session.plain.text import as_text  # noqa: PLC0415 - the debrief opens without

        return self.play.data(), as_text(self.play)

    @on(Gathered)
    def take_along(self, message: Gathered) -> None:
        """Put it where it was wanted."""
        # Both are imported here, because the debrief opens without them.
        if message.copied:
            from game.session.export.markdown import summary  # noqa: PLC0415

            self.app.copy_to_clipboard(summary(message.data))
            self.notify(_COPIED, markup=False)
        else:
            from game.tui.screens.saving.screen import SavingScreen  # noqa: PLC0415

            self.app.push_screen(SavingScreen(message.data, message.text), self._tell)

    @on(NextTime.Written)
    def keep_line(self, message: NextTime.Written) -> None:
        """Keep the line, or say there why not."""
        part = self.query_one(NextTime)
        try:
            self.play.intend(message.text)
        except PastHrError as error:
            part.trouble = error.message
            return
        part.trouble, part.line = "", self.play.intention
        part.focus()

    def _tell(self, file: Path | None) -> None:
        if file is not None:
            self.notify(clean(f"Saved: {file}"), markup=False)
