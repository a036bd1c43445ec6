from __future__ import annotations

from itertools import product

import pytest

from game.model.choice import Manner
from game.model.outcome import Outcome
from game.model.scenario import EndingKind
from game.session.ended import ended


@pytest.mark.parametrize(("kind", "manner"), product(EndingKind, [None, *Manner]))
def test_every_ending_is_one_sentence(kind: EndingKind, manner: Manner | None) -> None:
    told = ended(Outcome("gone", kind, manner))
    assert told.count(".") == 1
    assert told.endswith(".")
    assert not any(sign.isdigit() for sign in told)


def test_how_you_left_is_told() -> None:
    told = {ended(Outcome("gone", EndingKind.LEFT, manner)) for manner in Manner}
    assert len(told) == len(Manner)
    assert ended(Outcome("gone", EndingKind.LEFT, Manner.SILENTLY)) == "You left, without a word."
