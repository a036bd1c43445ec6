"""L31 to L34: words and names that stand twice, quotation marks too many, and doors without a price."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.authoring.paths import choice_path, words_path
from game.authoring.writing.texts import Use, texts_of
from game.model.choice import ChoiceKind
from game.model.line import VOICES, YOU
from game.rules.places import places_of

if TYPE_CHECKING:
    from game.authoring.draft import Draft
    from game.content.spots import Path
    from game.model.choice import Choice
    from game.model.place import Place

_MARKS = {
    "\u201c": "\u201d",
    "\u201e": "\u201c\u201d",
    "\u00ab": "\u00bb",
    "\u00bb": "\u00ab",
    '"': '"',
    "\u2018": "\u2019",
}
"""Quotation marks that open, with those that close."""


def check_details(draft: Draft) -> None:
    """Tell what a reader would stumble over."""
    for place in places_of(draft.scenario):
        _same_words(draft, place)
        _quoted_choices(draft, place)
        _doors(draft, place)
    _quoted_lines(draft)
    _names(draft)


def _same_words(draft: Draft, place: Place) -> None:
    first: dict[str, Choice] = {}
    for choice in place.choices:
        other = first.setdefault(" ".join(choice.words.casefold().split()), choice)
        if other is not choice and not _exclude_each_other(choice, other):
            draft.tell("L31", words_path(place, choice), choice.id, other=other.id)


def _exclude_each_other(choice: Choice, other: Choice) -> bool:
    """Whether conditions may see to it that only one of two choices is open."""
    return choice.when is not None and other.when is not None and choice.when != other.when


def _quoted_choices(draft: Draft, place: Place) -> None:
    for choice in place.choices:
        if choice.spoken and (mark := _quoted(choice.words)):
            draft.tell("L33", words_path(place, choice), mark)


def _quoted_lines(draft: Draft) -> None:
    for text in texts_of(draft.scenario):
        said = text.use is Use.LINE and (text.voice == YOU or text.voice not in VOICES)
        if said and (mark := _quoted(text.words)):
            draft.tell("L33", text.path, mark)


def _quoted(text: str) -> str:
    """The marks around a whole text, and none within it; empty where it is otherwise."""
    close = _MARKS.get(text[:1], "")
    inner = text[1:-1]
    if len(text) < 3 or text[-1] not in close or text[0] in inner or text[-1] in inner:
        return ""
    return f"{text[0]} {text[-1]}"


def _doors(draft: Draft, place: Place) -> None:
    for choice in place.choices:
        if choice.kind is not ChoiceKind.GO_ON:
            continue
        path = choice_path(place, choice)
        missing = [key for key in ("cost", "price") if (*path, key) not in draft.spots.all]
        if missing and not (missing == ["price"] and choice.effects.cost == 0):
            draft.tell("L34", path, choice.id, found=" and no ".join(f"`{key}`" for key in missing))


def _names(draft: Draft) -> None:
    people = draft.scenario.people.values()
    named: list[tuple[str, Path]] = [(draft.scenario.candidate.name, ("you", "name"))]
    named += [(person.name, ("people", person.id, "name")) for person in people]
    called = [
        (
            person.called or person.name.split(maxsplit=1)[0],
            ("people", person.id, "called" if person.called else "name"),
        )
        for person in people
    ]
    told: set[Path] = set()
    for names in (named, called):
        first: dict[str, Path] = {}
        for name, path in names:
            other = first.setdefault(name.casefold(), path)
            if other != path and path not in told:
                told.add(path)
                draft.tell("L32", path, name, first=draft.spots.at(other).line)
