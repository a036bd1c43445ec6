"""The card: what the library tells of a scenario. It is apart so that a library can be drawn before a story is read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Seniority(StrEnum):
    """How senior the job is, in the order in which the library lists it."""

    ENTRY = "entry"
    JUNIOR = "junior"
    MID = "mid"
    SENIOR = "senior"
    EXECUTIVE = "executive"


@dataclass(frozen=True, slots=True)
class Card:
    """What the library tells of a scenario, and nothing that spoils it."""

    title: str
    teaser: str
    field: str
    place: str
    seniority: Seniority
    minutes: int
    trains: tuple[str, ...] = ()
    content_notes: tuple[str, ...] = ()
