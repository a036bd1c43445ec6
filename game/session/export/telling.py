"""Sentences about single things of a debrief, the same in every form."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from game.session.grammar import count, one_of, quoted
from game.session.transcript import line
from game.session.view import Paragraph, Tone
from game.session.words import ISSUE_WORDS, value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.session.shape import (
        BranchData,
        DebriefData,
        IssueData,
        MarkData,
        MissedFactData,
        ParagraphData,
        TurningPointData,
        WorldData,
    )

MARKED: Final = "Marked"
"""The word of the game for what the player marked in the transcript."""

BRIEFING: Final = "The briefing"
"""What comes before the first heading of the transcript."""

_STATUS = {status.name.lower(): words for status, words in ISSUE_WORDS.items()}


def said(paragraph: ParagraphData) -> str:
    """A paragraph of the transcript as a line."""
    return line(Paragraph(Tone(paragraph["tone"]), paragraph["text"], paragraph["speaker"]))


def marked_of(marks: Iterable[MarkData]) -> Iterator[tuple[str, list[MarkData]]]:
    """What was marked, by what it stands under; a heading that was marked itself needs no line of its own."""
    for heading, under in groupby(marks, key=lambda mark: mark["heading"]):
        lines = [mark for mark in under if mark["tone"] != Tone.HEADING]
        yield BRIEFING if heading is None else heading, lines


def world_of(world: WorldData) -> str:
    """What was true, or might have been."""
    how = "So it was" if world["played"] else "It might have been"
    return f"{how}: {world['truth']} ({world['weight']} % likely at first; the job: {value(world['value'])})"


def heard_of(fact: MissedFactData) -> Iterator[str]:
    """The truth, what was heard of it, and who knew it."""
    yield _ended(fact["truth"])
    if fact["heard"]:
        yield fact["heard"]
    if fact["knowers"]:
        yield f"Known by {'; '.join(fact['knowers'])}."


def question_of(fact: MissedFactData) -> str:
    """What would have brought it; empty where nothing would."""
    if fact["question"] is None:
        return f"{fact['asked_of']} tells it unasked." if fact["asked_of"] else ""
    if not fact["spoken"]:
        return f"The way to it: {_ended(fact['question'])}"
    whom = f", to {fact['asked_of']}" if fact["asked_of"] and len(fact["knowers"]) > 1 else ""
    return f"The question{whom}: {quoted(fact['question'])}"


def issue_of(issue: IssueData) -> str:
    """How an issue stood at the end, and who could have settled it."""
    written = ", and in writing" if issue["written"] else ""
    told = f"{_STATUS[issue['status']]}{written}. Worth {count(issue['worth'], 'point')} to you."
    if issue["status"] in {"settled", "fixed"}:
        return told
    if not issue["could_be_settled"] or not issue["settlers"]:
        return f"{told} Nobody here could have settled it."
    return f"{told} {one_of(issue['settlers'])} could have settled it."


def taken_and_against(data: DebriefData, point: TurningPointData) -> tuple[str, str]:
    """What was chosen, and what it is measured by, each with its worth then."""
    branches = [branch for node in data["tree"] if node["step"] == point["step"] for branch in node["branches"]]
    taken = next(branch for branch in branches if branch["taken"])
    against = next(branch for branch in branches if branch["choice"] == point["against"])
    return _branch(taken), _branch(against)


def _branch(branch: BranchData) -> str:
    words = quoted(branch["words"]) if branch["spoken"] else branch["words"].rstrip(".")
    price = f"; the price in it: {branch['price'].rstrip('.')}" if branch["price"] else ""
    return f"{words} (worth {branch['worth']:.0f}{price})"


def _ended(text: str) -> str:
    return text if text.rstrip("\"')”’").endswith((".", "!", "?", "…")) else f"{text}."
