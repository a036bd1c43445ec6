"""What a score is made from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.model.event import Event
    from game.model.judgement import Decision
    from game.model.types import MeetingId
    from game.rules.compiled import Compiled
    from game.rules.moves import Step


@dataclass(frozen=True, slots=True)
class Played:
    """A playthrough with its decisions priced."""

    game: Compiled
    steps: tuple[Step, ...]
    turns: tuple[tuple[Event, ...], ...]
    """What each step told."""

    decisions: tuple[Decision, ...]
    horizon: frozenset[MeetingId]
    """The meetings before the right stop: those sat through, and those that playing on well would have led to."""

    def events(self) -> Iterator[tuple[int, Event]]:
        """Every event, with the number of its step."""
        for number, turn in enumerate(self.turns):
            for event in turn:
                yield number, event
