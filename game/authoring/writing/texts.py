"""Texts: everything in a scenario that somebody reads, with who says it and where it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from game.authoring.paths import choice_path, place_path
from game.model.choice import DECISIONS
from game.rules.places import places_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.content.spots import Path
    from game.model.choice import Choice
    from game.model.line import Lines
    from game.model.place import Place
    from game.model.scenario import Meeting, Scenario


class Use(Enum):
    """What a text is for."""

    CARD = auto()
    """The card, the ad, you, and what the notebook says."""

    LINE = auto()
    """Said on the screen."""

    CHOICE = auto()
    FEEDBACK = auto()
    """Tells what came of it."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text in one world."""

    path: Path
    words: str
    use: Use
    voice: str = ""
    """Who says a line."""

    gate: bool = False
    """Whether it stands at a gate or is a way to leave."""


def texts_of(scenario: Scenario) -> Iterator[Text]:
    """Every text, in the order of the model; one that is the same in several worlds comes once."""
    yield from _card(scenario)
    told: set[Path] = set()
    for place in places_of(scenario):
        for text in _place(place):
            if text.path not in told:
                yield text
        told |= {choice_path(place, choice) for choice in place.choices}
    for meeting in scenario.meetings:
        yield from _meeting(meeting)


def _card(scenario: Scenario) -> Iterator[Text]:
    you, card = scenario.candidate, scenario.card
    pairs: list[tuple[Path, Iterable[str]]] = [
        (("teaser",), [card.teaser]),
        (("company", "about"), [scenario.company.about]),
        *((("ad", "lines", line.id), [line.text]) for line in scenario.ad.lines),
        (("you", "about"), [you.about]),
        (("you", "aim"), [you.aim]),
        (("you", "resume"), you.resume),
        (("you", "strength"), [you.strength]),
        (("you", "otherwise", "text"), [you.otherwise.text]),
        (("you", "otherwise", "lost", "text"), [you.otherwise.lost.left.text] if you.otherwise.lost else []),
        *((("facts", fact.id, "text"), dict.fromkeys(fact.texts)) for fact in scenario.facts),
        *(
            (("facts", fact.id, "guessed by", who), [text])
            for fact in scenario.facts
            for who, text in fact.guesses.items()
        ),
        *((("issues", issue.id, "about"), [issue.about]) for issue in scenario.issues),
    ]
    for path, texts in pairs:
        for text in texts:
            yield Text(path, text, Use.CARD)
    for world in scenario.worlds:
        yield Text(("worlds", world.id, "truth"), world.truth, Use.FEEDBACK)


def _place(place: Place) -> Iterator[Text]:
    home = place_path(place)
    if place.ending is not None:
        yield from _lines(place.ending.text, (*home, "text"), Use.FEEDBACK)
        yield from _lines(place.ending.later, (*home, "later"), Use.FEEDBACK)
        return
    gate = place.meeting is not None and place.scene is None
    yield from _lines(place.lines, (*home, "says"), Use.LINE, gate=gate)
    if gate and place.meeting is not None and place.meeting.gate is not None:
        yield from _lines(place.meeting.gate.tempted, (*home, "tempted"), Use.LINE)
    for choice in place.choices:
        yield from _choice(choice_path(place, choice), choice, gate=gate)


def _choice(path: Path, choice: Choice, *, gate: bool) -> Iterator[Text]:
    yield Text(path, choice.words, Use.CHOICE, gate=gate or choice.kind in DECISIONS)
    yield from _lines(choice.replies, (*path, "reply"), Use.LINE)
    for status, lines in choice.results.items():
        yield from _lines(lines, (*path, status.name.lower()), Use.LINE)


def _meeting(meeting: Meeting) -> Iterator[Text]:
    home: Path = ("meetings", meeting.id)
    yield from _lines(meeting.opens, (*home, "opens"), Use.LINE)
    for number, rule in enumerate(meeting.turn_downs):
        at: Path = (*home, "turn down", number)
        yield Text((*at, "because"), rule.because, Use.FEEDBACK)
        yield from _lines(rule.says, (*at, "says"), Use.LINE)


def _lines(lines: Lines, path: Path, use: Use, *, gate: bool = False) -> Iterator[Text]:
    for number, line in enumerate(lines):
        for words in dict.fromkeys(line.texts):
            yield Text((*path, number), words, use, line.voice, gate)
