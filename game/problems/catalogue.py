"""The catalogue: every code that a reading can tell, in the order in which a file is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.problems.conditions import CONDITIONS
from game.problems.form import FORM
from game.problems.names import NAMES
from game.problems.shape import SHAPE
from game.problems.story import STORY

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.problems.problem import Rule

CATALOGUE: Mapping[str, Rule] = {rule.code: rule for rule in (*FORM, *SHAPE, *NAMES, *CONDITIONS, *STORY)}
"""Each rule by its code. Codes are stable: a retired one is not used again."""
