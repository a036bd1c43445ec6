"""States as whole numbers: a bit field for each part, so that parts are read, kept and replaced by masks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.state import State

if TYPE_CHECKING:
    from game.rules.compiled import Compiled
    from game.solver.live import Live

Packed = int
"""A state as a whole number."""

Mask = int
"""The bits of some parts of a packed state."""

_TRUST_BITS, _SLOT_BITS, _STATUS_BITS, _PARTED_BITS = 4, 4, 3, 3
_STATUS = (1 << _STATUS_BITS) - 1


class Packing:
    """Where each part of a state stands in the number, for one scenario.

    What is dead in most places comes last, so that the numbers stay short.
    """

    def __init__(self, game: Compiled) -> None:
        names = game.names
        self._end = 0
        self.issue_count = game.issue_count
        self.belief_at, self.belief = self._field(len(names.worlds))
        self.place_at, self.place = self._field(len(game.stations).bit_length())
        self.trust_at, self.trust = self._field(_TRUST_BITS)
        self.slots_at, self.slots = self._field(_SLOT_BITS)
        self.issues_at, self.issues = self._field(_STATUS_BITS * game.issue_count)
        self.shown_at, self.shown = self._field(1)
        self.spent_at, self.spent = self._field(max(len(station.options) for station in game.stations))
        self.flags_at, self.flags = self._field(len(names.flags))
        self.known_at, self.known = self._field(len(names.facts))
        self.hinted_at, self.hinted = self._field(len(names.facts))
        self.written_at, self.written = self._field(game.issue_count)
        self.met_at, self.met = self._field(len(names.people))
        self.parted_at, self.parted = self._field(_PARTED_BITS)
        self.width = (self._end + 7) // 8
        """How many bytes the largest number takes."""
        self.places = (1 << len(game.stations).bit_length()) - 1
        self.beliefs = (1 << len(names.worlds)) - 1

    def _field(self, bits: int) -> tuple[int, Mask]:
        at = self._end
        self._end += bits
        return at, ((1 << bits) - 1) << at

    def pack(self, state: State) -> Packed:
        """The number that stands for a state."""
        issues = 0
        for status in reversed(state.issues):
            issues = issues << _STATUS_BITS | status
        return (
            state.belief
            | state.place << self.place_at
            | state.trust << self.trust_at
            | state.slots << self.slots_at
            | issues << self.issues_at
            | state.shown << self.shown_at
            | state.spent << self.spent_at
            | state.flags << self.flags_at
            | state.known << self.known_at
            | state.hinted << self.hinted_at
            | state.written << self.written_at
            | state.met << self.met_at
            | state.parted << self.parted_at
        )

    def unpack(self, packed: Packed) -> State:
        """The state that a number stands for."""
        issues = (packed & self.issues) >> self.issues_at
        return State(
            place=(packed & self.place) >> self.place_at,
            belief=packed & self.belief,
            trust=(packed & self.trust) >> self.trust_at,
            slots=(packed & self.slots) >> self.slots_at,
            spent=(packed & self.spent) >> self.spent_at,
            known=(packed & self.known) >> self.known_at,
            hinted=(packed & self.hinted) >> self.hinted_at,
            issues=tuple([issues >> _STATUS_BITS * index & _STATUS for index in range(self.issue_count)]),
            written=(packed & self.written) >> self.written_at,
            flags=(packed & self.flags) >> self.flags_at,
            shown=bool(packed & self.shown),
            met=(packed & self.met) >> self.met_at,
            parted=packed >> self.parted_at,
        )

    def issue(self, index: int) -> Mask:
        """Where an issue stands."""
        return _STATUS << self.issues_at + _STATUS_BITS * index

    def facts(self, facts: int) -> Mask:
        """Where it stands whether these facts were heard, first- and second-hand."""
        return facts << self.known_at | facts << self.hinted_at

    def parts(self, live: Live) -> Mask:
        """Where that stands which these distinctions look at."""
        mask = self.facts(live.heard) | live.knows << self.known_at
        mask |= live.written << self.written_at | live.flags << self.flags_at
        mask |= live.shown << self.shown_at | live.met << self.met_at
        mask |= (self.trust if live.trust else 0) | (self.parted if live.parted else 0)
        for index, pairs in enumerate(live.issues):
            mask |= self.issue(index) if pairs else 0
        return mask
