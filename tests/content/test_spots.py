"""Spots: everything in a scenario is found again in its file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.reader import read
from tests.content.samples import EXAMPLE

if TYPE_CHECKING:
    from game.content.spots import Path, Spots

LINES = EXAMPLE.split("\n")
SHORT = ("now", "how")
"""Keys whose value may stand for the whole table, as `line: soft` stands for `line: {now: soft}`."""


@pytest.fixture(scope="module")
def spots() -> Spots:
    """The places of the example of the guide."""
    found = read(EXAMPLE, "small-room").spots
    assert found is not None
    return found


def words_at(line: int, column: int) -> str:
    return LINES[line - 1][column - 1 :]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (("title",), "title: The Small Room"),
        (("worlds", "forever", "truth"), "truth: Nights, and no end to them."),
        (("meetings", "marta", "scenes", "hello", "choices", "honest"), "honest:"),
        (("meetings", "marta", "scenes", "questions", "enough", "reply", 1), "if: trust >= 5"),
        (("meetings", "duarte", "scenes", "classes", "choices", "trade", "fixed", 0), "I would if I could."),
        (("meetings", "marta", "turn down", 0, "because"), "because: They need someone"),
        (("meetings", "marta", "gate", "go on", "duarte", "cost"), "cost: 3"),
        (("issues", "classes", "settled by", "duarte", "trust"), "trust: 5"),
    ],
)
def test_where_something_stands(spots: Spots, path: Path, words: str) -> None:
    assert words_at(*spots.at(path)).startswith(words)


@pytest.mark.parametrize("path", [("facts", "pay-band", "nowhere", 3), ("nowhere",), ()])
def test_what_is_not_there_stands_with_what_it_would_stand_in(spots: Spots, path: Path) -> None:
    expected = "pay-band:" if path[:1] == ("facts",) else LINES[0]
    assert words_at(*spots.at(path)).startswith(expected)


def test_every_key_is_found_where_it_is_written(spots: Spots) -> None:
    for path, at in spots.all.items():
        if path and isinstance(path[-1], str) and path[-1] not in SHORT:
            assert words_at(*at).startswith((path[-1], f'"{path[-1]}')), path


def test_words_are_found_in_their_text_however_it_is_wrapped(spots: Spots) -> None:
    assert words_at(*spots.within(("teaser",), "the story and gives")) == "the story"
    assert words_at(*spots.within(("you", "about"), "DIPLOMA")).startswith("diploma.")
    assert spots.within(("you", "about"), "nothing like it") == spots.at(("you", "about"))


def test_a_broken_file_has_no_spots() -> None:
    assert read("titel: x", "room").spots is None


def test_reviews_are_read() -> None:
    came = read(EXAMPLE.replace("keyed: author\n", "keyed: {how: panel, people: 9, mean: '3.2'}\n"), "room").scenario
    assert came is not None
    assert came.reviews.by["culture"] == "B. Reader, May 2025"
    assert (list(came.reviews.by), came.reviews.keyed) == (["law", "culture", "lived experience", "practice"], "panel")
    unsigned = EXAMPLE[: EXAMPLE.index("reviewed by:")] + EXAMPLE[EXAMPLE.index("company:") :]
    nobody = read(unsigned, "room").scenario
    assert nobody is not None
    assert (nobody.reviews.by, nobody.reviews.keyed) == ({}, None)
