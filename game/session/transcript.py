"""A transcript in plain lines: what linear mode prints, and what the tests compare to the letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.view import NOTICES, Paragraph, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_LABELS = {
    Tone.DID: "You: ",
    Tone.THOUGHT: "You think: ",
    Tone.FACT: "Notebook: ",
    Tone.RUMOUR: "Notebook, unsure: ",
    Tone.STORIES: "Stories: ",
    Tone.ISSUE: "Issue: ",
    Tone.SPEC: "The job: ",
    Tone.TRUST: "Trust: ",
    Tone.STRENGTH: "Seen, though not on your résumé: ",
    Tone.COST: "Cost: ",
    Tone.REASON: "Their reason: ",
}


def line(paragraph: Paragraph) -> str:
    """One paragraph as one unwrapped line."""
    match paragraph.tone:
        case Tone.PERSON:
            return f'{paragraph.speaker}: "{paragraph.text}"'
        case Tone.YOU:
            return f'You: "{paragraph.text}"'
        case Tone.FACT | Tone.RUMOUR:
            return f"{_LABELS[paragraph.tone]}{paragraph.text} (from {paragraph.speaker})"
        case tone:
            return f"{_LABELS.get(tone, '')}{paragraph.text}"


def lines(paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    """The paragraphs as unwrapped lines; a heading has an empty line before it."""
    for paragraph in paragraphs:
        if paragraph.tone is Tone.HEADING:
            yield ""
        yield line(paragraph)


def last_said(paragraphs: Sequence[Paragraph]) -> int | None:
    """The place of what was said or told last, apart from headings and notices; None where nothing was."""
    said = (place for place, each in enumerate(paragraphs) if each.tone not in {*NOTICES, Tone.HEADING})
    return max(said, default=None)


def as_text(paragraphs: Iterable[Paragraph]) -> str:
    """The paragraphs as one text that ends with a line break."""
    return "".join(f"{each}\n" for each in lines(paragraphs))
