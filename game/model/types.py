"""Names for the plain values that stand everywhere in the model."""

from __future__ import annotations

WorldId = str
FactId = str
IssueId = str
PersonId = str
MeetingId = str
SceneId = str
ChoiceId = str
OfferId = str
EndingId = str
FlagId = str
SpecLineId = str

PlaceId = str
"""Where a game can stand: ``briefing``, ``marta/hello``, ``marta/gate``, ``offer/desk``, ``ending/left``."""

Source = str
"""Who or what tells a fact: the id of a person, or one of `SOURCES`."""

SOURCES = frozenset({"ad", "seen", "documents", "own check"})
"""What tells a fact besides people."""

ByWorld = tuple[str, ...]
"""One text for each world, in the order of the scenario's worlds."""

WorldMask = int
"""A set of worlds: bit *i* stands for the world at index *i*."""

Points = int
"""Worth to the candidate, 0 to 100, in whole points, so that sums are exact."""
