"""Rows: what the store hands back, frozen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

PlaythroughId = int
"""Counted from 1 in the order in which they began; never used again."""

VersionHash = str
"""The content hash of a scenario file."""


@dataclass(frozen=True, slots=True)
class PlaythroughRow:
    """One playthrough without its choices."""

    id: PlaythroughId
    scenario: str
    """The id of the scenario."""

    version: VersionHash
    """The version of the scenario with which it began, and to which it stays pinned."""

    seed: int
    put_aside: bool
    """Whether it is no longer offered to be gone on with."""

    ending: str | None
    """The id of the ending; None while it runs."""

    kind: str | None
    """The kind of the ending; None while it runs."""

    began: int
    """Seconds since 1970, for people to read."""

    finished: int | None
    """Seconds since 1970; None while it runs."""


class IntentionRow(NamedTuple):
    """What a player means to do next time."""

    playthrough: PlaythroughId
    """The playthrough after which it was written."""

    text: str
    made: int
    """Seconds since 1970, for people to read."""


class EstimateRow(NamedTuple):
    """What was thought likely at one gate."""

    step: int
    """How many choices led to the gate."""

    percent: int
    """0 to 100."""


class BookmarkRow(NamedTuple):
    """A line of a transcript that a player has marked."""

    step: int
    """How many choices were made before what brought it; 0 for what was told first."""

    line: int
    """Its place in what that brought, from 0."""
