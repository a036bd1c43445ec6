"""The whole score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.judgement import Score
from game.rules.scoring.information import information
from game.rules.scoring.judging import judgement
from game.rules.scoring.reach import reach
from game.rules.scoring.relationship import relationship
from game.rules.scoring.reshaping import reshaping

if TYPE_CHECKING:
    from game.rules.scoring.played import Played


def score(played: Played) -> Score:
    """The five marks of a playthrough, in the order in which they are shown."""
    return Score((information(played), reach(played), judgement(played), reshaping(played), relationship(played)))
