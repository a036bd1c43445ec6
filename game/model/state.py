"""The state of a game: all that a candidate has and knows, and nothing of the hidden world."""

from __future__ import annotations

from typing import NamedTuple

START_TRUST = 5
MOST_TRUST = 10


class State(NamedTuple):
    """Where a game stands.

    Two games with equal states have the same choices open, and the same futures in each world that the belief holds.
    Numbers refer to the order in the compiled scenario; sets are kept as bits, so that states are small and hashable.
    """

    place: int
    """Index of the place."""

    belief: int
    """The worlds that every first-hand fact so far still fits, as a `WorldMask`."""

    trust: int = START_TRUST
    """What this company thinks of you, 0 to 10."""

    slots: int = 0
    """Questions or checks left at this place."""

    spent: int = 0
    """Choices of this place that took a slot already, as bits."""

    known: int = 0
    """Facts heard first-hand, as bits."""

    hinted: int = 0
    """Facts heard second-hand, as bits; a fact can be in both."""

    issues: tuple[int, ...] = ()
    """An `IssueStatus` for each issue."""

    written: int = 0
    """Issues whose result was put in writing, as bits."""

    flags: int = 0
    """Flags that were set, as bits."""

    shown: bool = False
    """Whether the unlisted strength was seen."""

    met: int = 0
    """People sat down with, as bits."""

    parted: int = 0
    """How the candidate left: 0 while they have not, otherwise 1 + the index of the `Manner`."""
