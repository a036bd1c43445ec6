"""Reading level: sentences, syllables, grade."""

from __future__ import annotations

import pytest

from game.authoring.writing.reading_level import reading_of, sentences, syllables

COUNTED = {
    "a": 1, "the": 1, "nights": 1, "asked": 1, "moved": 1, "posted": 2, "needed": 2, "boxes": 2, "houses": 2,
    "makes": 1, "table": 2, "little": 2, "campsite": 2, "hotel": 2, "office": 2, "operations": 4,
    "employee": 3, "twenty-two": 3,
    "don't": 1, "rhythm": 1, "photograph": 3, "14": 1, "people": 2, "evening": 3,
}  # fmt: skip
"""Words with their syllables, most of them as a dictionary has them."""


@pytest.mark.parametrize(("word", "expected"), COUNTED.items())
def test_syllables(word: str, expected: int) -> None:
    assert syllables(word) == expected


def test_sentences_end_where_they_are_heard_to_end() -> None:
    assert sentences('Good. "Is that so?" Yes, at 22:00... Then 3.5 hours!') == [
        ["Good"], ["Is", "that", "so"], ["Yes", "at", "22", "00"], ["Then", "3", "5", "hours"],
    ]  # fmt: skip
    assert sentences("...") == []


def test_the_grade_of_known_texts() -> None:
    easy = reading_of(["The cat sat on the mat. It was a big cat."])
    hard = reading_of(["Organisational responsibilities necessitate considerable administrative experience."])
    assert round(easy.grade, 1) == -1.6
    assert hard.grade > 20
    assert (easy.words, easy.sentences, easy.syllables) == (11, 2, 11)
    assert easy.mean == 5.5


def test_nothing_reads_at_grade_0() -> None:
    assert reading_of([]).grade == 0
