"""Difficulty: what a front end shows of a game that runs. When it is over, everything is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.session.view import Tone
from game.settings.options import Difficulty

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.session.view import Paragraph

__all__ = ["Difficulty", "visible"]


def visible(paragraphs: Iterable[Paragraph], difficulty: Difficulty) -> tuple[Paragraph, ...]:
    """The paragraphs that are shown: where trust is hidden, so are the notices that it moved."""
    return tuple(each for each in paragraphs if difficulty.shows_trust or each.tone is not Tone.TRUST)
