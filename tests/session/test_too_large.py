"""A scenario that is too large to be solved can be played, and its debrief says why it is not judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.content.library import Library
from game.session.data import as_data
from game.session.plain.debrief import debrief
from game.session.plain.verdict import numbers
from game.session.player import Player
from game.session.solutions import Solutions
from game.solver.limits import Limits
from game.store.store import open_store
from tests.stories import HERE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from game.session.play import Play


@pytest.fixture
def played(tmp_path: Path) -> Iterator[Play]:
    """A whole crossing, for a solver that gives up at once."""
    solutions = Solutions(tmp_path / "cache", Limits(states=20))
    with Player(open_store(tmp_path), Library(HERE), solutions) as someone:
        play = someone.begin("crossing", 0)
        for choice in ("begin", "ask-bo", "enough", "warmly"):
            play.choose(choice)
        yield play


def test_the_debrief_says_in_one_sentence_that_it_is_not_judged_and_why(played: Play) -> None:
    verdict = played.verdict()
    assert not verdict.judged
    assert verdict.judgement == (
        "This story could not be judged: there are too many ways through it, and the search gave up after 20 states."
    )
    assert (verdict.total, verdict.bars, verdict.turning_points, verdict.twin, verdict.tree) == (None, (), (), None, ())


def test_the_plain_debrief_is_told_all_the_same(played: Play) -> None:
    verdict = played.verdict()
    assert verdict.missed_facts[0].about == "Whether mornings are free"
    text = "\n".join(debrief(played.debrief(), verdict))
    assert verdict.judgement in text
    assert "What was true" in text
    assert "Turning point" not in text
    assert "There are no numbers: there are too many ways" in "\n".join(numbers(verdict))


def test_as_data_it_says_so_too(played: Play) -> None:
    data = as_data(played)
    assert (data["judged"], data["total"], data["bars"]) == (False, None, [])
    assert (data["why_not"] or "").endswith("gave up after 20 states.")
