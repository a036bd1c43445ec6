"""L01 to L05: what fits on the screen, and whether the right answer shows in the length, number or words of answers."""

from __future__ import annotations

from textwrap import wrap
from typing import TYPE_CHECKING

from game.authoring.paths import choice_path, place_path, words_path
from game.authoring.words.lists import words
from game.authoring.writing.texts import Use, texts_of
from game.model.choice import ChoiceKind
from game.model.place import PlaceKind
from game.rules.places import places_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.authoring.draft import Draft
    from game.model.choice import Choice
    from game.model.line import Lines
    from game.model.place import Place

COLUMNS = 72
MOST_ROWS = 20
MOST_UTTERANCE_ROWS = 4
MOST_UTTERANCES = 3
SHORTEST, LONGEST = 40, 130
MOST_RATIO = 1.35
LEAST_ANSWERS = 3
MOST_ANSWERS = 4
"""Open at once; whether conditions see to that is proved."""
_NUMBER_WIDTH = 3
"""Columns in front of an answer: its number and two blanks."""


def check_lengths(draft: Draft) -> None:
    """Tell what is too long, too short or too uneven."""
    _utterances(draft)
    for place in places_of(draft.scenario):
        if place.kind is PlaceKind.SCENE:
            _screen(draft, place)
            _answers(draft, place)


def _utterances(draft: Draft) -> None:
    for text in texts_of(draft.scenario):
        if text.use is Use.LINE:
            rows = len(wrap(text.words, COLUMNS))
            if rows > MOST_UTTERANCE_ROWS:
                found, most = f"{rows} lines of {COLUMNS} columns", str(MOST_UTTERANCE_ROWS)
                draft.tell("L01", text.path, subject="What is said here", found=found, most=most)
        longest = max(map(len, text.words.split()), default=0)
        if longest > COLUMNS:
            draft.tell("L01", text.path, subject="One word", found=f"{longest} columns", most=str(COLUMNS))


def _screen(draft: Draft, place: Place) -> None:
    said = [line.texts for line in place.lines if line.when is None]
    if len(said) > MOST_UTTERANCES:
        found = f"{len(said)} lines before the first answer"
        draft.tell("L01", place_path(place), subject=f"`{place.id}`", found=found, most=str(MOST_UTTERANCES))
    rows = _rows(place.lines) + 1 + sum(_choice_rows(choice) for choice in _content(place))
    if rows > MOST_ROWS:
        found = f"{rows} rows with its choices"
        draft.tell("L01", place_path(place), subject=f"`{place.id}`", found=found, most=str(MOST_ROWS))


def _rows(lines: Lines) -> int:
    """Rows of what is always said, in the world in which it is longest."""
    return sum(max(len(wrap(text, COLUMNS)) for text in line.texts) for line in lines if line.when is None)


def _choice_rows(choice: Choice) -> int:
    return len(wrap(choice.words, COLUMNS - _NUMBER_WIDTH))


def _content(place: Place) -> list[Choice]:
    """What can always be chosen here, without the ways to leave."""
    return [choice for choice in place.choices if choice.kind is not ChoiceKind.LEAVE and choice.when is None]


def _answers(draft: Draft, place: Place) -> None:
    answers = [choice for choice in place.choices if choice.kind is ChoiceKind.ANSWER]
    topics = [choice for choice in place.choices if choice.kind is ChoiceKind.TOPIC]
    for choice in (*answers, *topics):
        length = len(choice.words)
        if not SHORTEST <= length <= LONGEST:
            found = f"has {length} characters, and {SHORTEST} to {LONGEST} are good"
            draft.tell("L02", words_path(place, choice), choice.id, subject=f"`{choice.id}`", found=found)
    if answers:
        _set(draft, place, answers)


def _set(draft: Draft, place: Place, answers: Sequence[Choice]) -> None:
    path = place_path(place)
    always = sum(choice.when is None for choice in answers)
    if len(answers) < LEAST_ANSWERS:
        draft.tell("L04", path, place.id, found=len(answers))
    if always > MOST_ANSWERS:
        draft.tell("L04", path, place.id, found=always)
    ordered = sorted(answers, key=lambda choice: len(choice.words))
    ratio = len(ordered[-1].words) / len(ordered[0].words)
    if ratio > MOST_RATIO and all(SHORTEST <= len(ordered[end].words) <= LONGEST for end in (0, -1)):
        found = f"is {ratio:.2f} times as long as `{ordered[0].id}`, and {MOST_RATIO} is the most"
        longest = ordered[-1]
        draft.tell("L02", words_path(place, longest), place.id, subject=f"`{longest.id}`", found=found)
    absolute = [(choice, word) for choice in answers for word, _ in words("absolute").found_in(choice.words)]
    if len({choice.id for choice, _ in absolute}) == 1:
        choice, word = absolute[0]
        draft.tell_words("L05", choice_path(place, choice), word)
