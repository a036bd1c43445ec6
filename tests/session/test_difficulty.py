"""Difficulty: what is shown while a game runs."""

from __future__ import annotations

import pytest

from game.session.difficulty import Difficulty, visible
from game.session.view import Paragraph, Tone
from game.settings.preferences import DEFAULTS


@pytest.mark.parametrize(
    ("difficulty", "ranges", "trust"),
    [(Difficulty.GUIDED, True, True), (Difficulty.STANDARD, False, True), (Difficulty.EXPERT, False, False)],
)
def test_what_each_shows(difficulty: Difficulty, ranges: bool, trust: bool) -> None:
    assert (difficulty.shows_ranges, difficulty.shows_trust) == (ranges, trust)
    told = [Paragraph(tone, "text") for tone in Tone]
    hidden = {each.tone for each in told} - {each.tone for each in visible(told, difficulty)}
    assert hidden == (set() if trust else {Tone.TRUST})


def test_the_first_play_is_guided() -> None:
    assert DEFAULTS.difficulty is Difficulty.GUIDED
