"""The transcript, set like the script of a play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widgets import Static

from game.session.view import NOTICES, Paragraph, Tone
from game.tui.rows import Row, Rows, words
from game.tui.themes import tint
from game.tui.words import notice_mark, quoted

if TYPE_CHECKING:
    from collections.abc import Iterable

_INDENT = 2
_NOTICE_WORDS = {
    Tone.FACT: "Notebook: ",
    Tone.RUMOUR: "Notebook, unsure: ",
    Tone.STORIES: "",
    Tone.ISSUE: "",
    Tone.SPEC: "The job: ",
    Tone.TRUST: "Trust: ",
    Tone.STRENGTH: "They saw what your résumé does not say: ",
    Tone.COST: "It cost you: ",
    Tone.REASON: "Their reason: ",
}


class Script(Static):
    """Rows of a script: paragraphs, each voice with a look of its own."""

    ALLOW_SELECT = True

    _drawn: Rows = Rows(())

    def show(self, rows: Iterable[Row], *, lines: int | None = None) -> None:
        """Draw these rows in place of the ones before; only so many lines of them, where a number is given."""
        self._drawn = Rows(rows)
        self._drawn.shown = lines
        self.update(self._drawn)

    def reveal(self, lines: int | None = None) -> None:
        """Draw so many lines, or all; the room that they take is the same."""
        if self._drawn.shown != lines:
            self._drawn.shown = lines
            self.refresh()


def script_rows(paragraphs: Iterable[Paragraph]) -> list[Row]:
    """Return paragraphs as rows: a name once for a run of lines, quotation marks around what is said aloud."""
    return [row for part in script_parts(paragraphs) for row in part]


def script_parts(paragraphs: Iterable[Paragraph]) -> list[list[Row]]:
    """Return the rows of each paragraph; the name stands in the first of a run."""
    parts: list[list[Row]] = []
    before: Paragraph | None = None
    for paragraph in paragraphs:
        voice, last = _voice(paragraph), None if before is None else _voice(before)
        rows = []
        if paragraph.tone in {Tone.PERSON, Tone.YOU, Tone.DID} and voice != last:
            rows.append(Row(words(voice, f"bold {_colour(paragraph)}"), gap=1))
        parts.append([*rows, _row(paragraph, voice == last)])
        before = paragraph
    return parts


def _colour(paragraph: Paragraph) -> str:
    """Return the colour of who speaks: their own, or yours."""
    return tint(paragraph.seat) if paragraph.tone is Tone.PERSON else "$secondary"


def _voice(paragraph: Paragraph) -> str:
    """Return whose run of lines a paragraph belongs to."""
    if paragraph.tone is Tone.PERSON:
        return paragraph.speaker or ""
    if paragraph.tone in {Tone.YOU, Tone.DID}:
        return "You"
    return "notices" if paragraph.tone in NOTICES else str(paragraph.tone)


def _row(paragraph: Paragraph, runs_on: bool) -> Row:
    """Return one paragraph in the look of its voice."""
    text, gap = paragraph.text, 0 if runs_on else 1
    match paragraph.tone:
        case Tone.HEADING:
            return Row(words(text, "bold"), gap=1, rule=True)
        case Tone.PERSON:
            return Row(words(quoted(text)), indent=_INDENT)
        case Tone.YOU:
            return Row(words(quoted(text), "$secondary"), indent=_INDENT)
        case Tone.DID:
            return Row(words(text, "$secondary"), Content.styled("→", "$secondary"), indent=_INDENT)
        case Tone.THOUGHT:
            return Row(words(f"({text})", "italic $secondary"), indent=_INDENT, gap=gap)
        case Tone.NARRATOR:
            return Row(words(text), gap=1)
        case tone:
            notice = Content.styled(_NOTICE_WORDS[tone], "$text-muted") + words(text, "$text-muted")
            return Row(notice, Content.styled(notice_mark(paragraph), "$primary"), indent=_INDENT, gap=gap)
