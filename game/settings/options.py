"""What a preference can be; apart, because the arguments need it and are read before anything is drawn."""

from __future__ import annotations

from enum import StrEnum


class TextSpeed(StrEnum):
    """How fast what is said appears."""

    INSTANT = "instant"
    BRISK = "brisk"
    CALM = "calm"


class Difficulty(StrEnum):
    """How much is shown while a game is played. It changes no rule and no score, and the debrief tells everything."""

    GUIDED = "guided"
    """All of it."""

    STANDARD = "standard"
    """Without the range of what the job may be worth at a gate."""

    EXPERT = "expert"
    """Without that, and without trust."""

    @property
    def shows_ranges(self) -> bool:
        """Whether a gate tells the range of what the job may be worth."""
        return self is Difficulty.GUIDED

    @property
    def shows_trust(self) -> bool:
        """Whether trust is told, and how it moves."""
        return self is not Difficulty.EXPERT
