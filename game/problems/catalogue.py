"""The catalogue: every code that an author can be told; first what a reading tells, then what only a check does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems.conditions import CONDITIONS
from game.problems.form import FORM
from game.problems.library import LIBRARY
from game.problems.names import NAMES
from game.problems.play import PLAY
from game.problems.shape import SHAPE
from game.problems.story import STORY
from game.problems.waivers import WAIVERS
from game.problems.writing import WRITING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.problems.problem import Rule

READING: Mapping[str, Rule] = {rule.code: rule for rule in (*FORM, *SHAPE, *NAMES, *CONDITIONS, *STORY)}
"""What is told when a file is read. An error among these means that it cannot be played."""

CATALOGUE: Mapping[str, Rule] = {
    **READING,
    **{rule.code: rule for rule in (*PLAY, *WRITING, *LIBRARY, *WAIVERS)},
}
"""Each rule by its code. Codes are stable: a retired one is not used again."""
