"""Quotes from the player's own log, and how they are brought into a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.model.event import Arrived, FactHeard, Spoke, StoriesNarrowed
from game.session.grammar import quoted
from game.session.names import YOU, told_by

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from game.model.event import Event
    from game.model.scenario import Scenario
    from game.model.types import Source
    from game.session.names import Forms

LONGEST = 140
"""Letters of what somebody said that are quoted, before it is cut at the end of a sentence or a word."""

_OWN = {
    "ad": "{they}{then} learned from the ad",
    "seen": "{they}{then} saw with {their} own eyes",
    "documents": "{they}{then} read in the documents",
    "own check": "{they}{then} checked, and learned",
}
_SAID = "{who}{then} told {them}{unsure}"
_LEARNED = "{they}{then} learned from {who}{unsure}"
_UNSURE = {_SAID: ", without being sure", _LEARNED: ", who was not sure"}
"""How what somebody said, and what the notebook has of it, are brought into a sentence."""


class Heard(NamedTuple):
    """A fact as it came into the notebook."""

    event: FactHeard
    words: str | None
    """What the person said; None where it was not said in one breath."""

    narrowed: bool = False
    """Whether fewer stories fitted after that turn."""


def heard_in(turns: Iterable[Sequence[Event]]) -> Iterator[Heard]:
    """Every fact heard in some turns, in order."""
    for turn in turns:
        narrowed = any(isinstance(event, StoriesNarrowed) for event in turn)
        for index, event in enumerate(turn):
            if isinstance(event, FactHeard):
                yield Heard(event, said_before(turn, index, event.source), narrowed)


def said_before(turn: Sequence[Event], index: int, person: Source) -> str | None:
    """What a person has said at one place in a turn before an event of it; None unless it was one thing."""
    said: list[str] = []
    for event in turn[:index]:
        if isinstance(event, Arrived):
            said.clear()
        elif isinstance(event, Spoke) and event.voice == person:
            said.append(event.text)
    return said[0] if len(said) == 1 else None


def sourced(scenario: Scenario, heard: Heard, then: str = "", you: Forms = YOU) -> str:
    """A fact within a sentence: who told it, how sure they were, and in which words; `then` says when.

    Only what somebody said stands between quotation marks: the words of the notebook are nobody's.
    """
    event, words, _ = heard
    form = _SAID if words else _LEARNED
    how = _OWN.get(event.source, form).format(
        who=told_by(scenario, event.source),
        they=you.subject,
        them=you.object,
        their=you.possessive,
        then=then,
        unsure="" if event.first_hand else _UNSURE[form],
    )
    return f"{how}: {quoted(short(words)) if words else short(event.text)}"


def short(text: str, longest: int = LONGEST) -> str:
    """The first sentences of a text that fit, or as many words of the first as fit."""
    if len(text) <= longest:
        return text
    ends = [index + 1 for index, letter in enumerate(text[:longest]) if letter in ".!?" and text[index + 1] == " "]
    return text[: ends[-1]] if ends else f"{text[:longest].rsplit(maxsplit=1)[0].rstrip(',;:')}…"
