"""A mark in a word: what the library tells of a playthrough, and the debrief of a dimension."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fractions import Fraction


class Band(StrEnum):
    """A dimension in a word."""

    THIN = "thin"
    FAIR = "fair"
    GOOD = "good"
    STRONG = "strong"


_LEAST = ((85, Band.STRONG), (65, Band.GOOD), (40, Band.FAIR))


def band_of(share: Fraction) -> Band:
    """The word for a share of 0 to 1."""
    return next((band for least, band in _LEAST if share * 100 >= least), Band.THIN)
