"""Frames: which parts of a state a choice can read or change. It passes all others through as they are.

This is what makes exploring cheap. The rules are asked once for each way in which the parts inside a frame can stand;
for all states that agree on those parts, the answer is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.solver.live import reads
from game.solver.liveness import condition_of, reads_of_raising

if TYPE_CHECKING:
    from game.model.choice import Effects
    from game.model.types import Source
    from game.rules.compiled import Compiled, Move, Option
    from game.solver.packing import Mask, Packing
    from game.solver.project import Projection


class Frames:
    """The frames of the choices of one scenario."""

    def __init__(self, game: Compiled, project: Projection, packing: Packing) -> None:
        self.game = game
        self.project = project
        self.packing = packing
        self.kept = [self._kept(place) for place in range(len(game.stations))]
        """For each place, what projection can leave there, except which choices were spent."""

    def frame(self, place: int, option: Option, *, spare: bool) -> Mask:
        """What the option reads or changes, or projection changes where it leads.

        With slots to spare, a choice that takes one stays where it is, and nothing of what comes next is looked at.
        """
        station, packing = self.game.stations[place], self.packing
        mask = packing.belief | packing.place | packing.slots
        mask |= option.bit << packing.spent_at if option.takes_slot else 0
        mask |= packing.parts(reads(option.choice.when, self.game.names))
        mask |= self._move(option.move, option.choice.effects, station.place.speaker)
        if not (spare and option.routes[0].stays):
            mask |= self._routes(place, option)
        return mask

    def _routes(self, place: int, option: Option) -> Mask:
        mask = 0
        for route in option.routes:
            to = self.game.stations[route.to]
            if route.stays:
                continue
            if route.when is not None:
                mask |= self.packing.parts(reads(condition_of(route, to), self.game.names))
            if to.place.entry is not None:
                mask |= self._move(to.entry, to.place.entry, to.place.speaker)
            mask |= to.met << self.packing.met_at | self._merged(place, route.to)
        return mask

    def passed(self, frame: Mask, to: int, *, stays: bool) -> Mask:
        """What passes through on the way to a place, unchanged; `stays` where the place is not entered anew."""
        return (self.kept[to] | (self.packing.spent if stays else 0)) & ~frame

    def _move(self, move: Move, effects: Effects, speaker: Source | None) -> Mask:
        """What effects read or change."""
        if move.idle:
            return 0
        packing = self.packing
        mask = packing.facts(move.known | move.hinted) | move.flags << packing.flags_at
        mask |= packing.trust if move.trust else 0
        mask |= packing.shown if move.shown else 0
        mask |= packing.parted if move.parted else 0
        if move.raising is not None:
            mask |= packing.issue(move.raising.issue) | packing.trust
            mask |= move.raising.bit << packing.written_at
            mask |= packing.parts(reads_of_raising(self.game, move.raising, effects, speaker))
        if move.records is not None:
            mask |= packing.issue(move.records) | 1 << move.records << packing.written_at
        return mask

    def _merged(self, place: int, to: int) -> Mask:
        """The parts whose distinctions are coarser at the second place than at the first, but not gone."""
        packing = self.packing
        here, there = self.project.views[place], self.project.views[to]
        mask = packing.facts(here.knows & there.heard & ~there.knows)
        if any(there.trust) and _coarser(here.trust, there.trust):
            mask |= packing.trust
        if any(there.parted) and _coarser(here.parted, there.parted):
            mask |= packing.parted
        for index, (mine, theirs) in enumerate(zip(here.statuses, there.statuses, strict=True)):
            if any(theirs) and _coarser(mine, theirs):
                mask |= packing.issue(index)
        return mask

    def _kept(self, place: int) -> Mask:
        view, packing = self.project.views[place], self.packing
        mask = view.knows << packing.known_at | view.heard << packing.hinted_at
        mask |= view.written << packing.written_at | view.flags << packing.flags_at | view.met << packing.met_at
        mask |= packing.shown if view.shown else 0
        mask |= packing.trust if any(view.trust) else 0
        mask |= packing.parted if any(view.parted) else 0
        for index, statuses in enumerate(view.statuses):
            mask |= packing.issue(index) if any(statuses) else 0
        return mask


def _coarser(here: tuple[int, ...], there: tuple[int, ...]) -> bool:
    """Whether a value that can be left by the first table is changed by the second."""
    return any(there[value] != value for value in set(here))
