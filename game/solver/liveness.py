"""Which parts of a state are live at each place: a backward fixpoint over the compiled scenario.

It looks at conditions and effects alone, never at states, and takes a few milliseconds. That what it leaves out can
never matter is shown by the tests, against games played without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.solver.live import ALL_CUTS, CLOSED, STATUSES, UNCLOSED, Live, apart, join, nothing, reads, threshold
from game.solver.loops import components

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.model.choice import Effects
    from game.model.condition import Condition
    from game.model.types import Source
    from game.rules.compiled import Compiled, Move, Option, Raising, Route, Station


def place_blocks(game: Compiled) -> list[list[int]]:
    """The places in an order in which games pass through them; places in one list can lead back to each other."""
    onward = [sorted({route.to for option in each.options for route in option.routes}) for each in game.stations]
    return components(range(len(onward)), onward.__getitem__)[::-1]


def leads_back(game: Compiled, block: list[int]) -> bool:
    """Whether a game can come back to a place of this block after leaving it, or enter it again from itself."""
    if len(block) > 1:
        return True
    [place] = block
    options = game.stations[place].options
    return any(route.to == place and not route.stays for option in options for route in option.routes)


def live_at(game: Compiled, asked: Mapping[int, Live] | None = None) -> tuple[Live, ...]:
    """For each place, what is live between arriving there and the next choice.

    `asked` is what someone outside the game asks of a state, by the index of the place.
    """
    return _Liveness(game, asked or {}).solved()


class _Liveness:
    def __init__(self, game: Compiled, asked: Mapping[int, Live]) -> None:
        self.game = game
        self.none = nothing(game.issue_count)
        self.live = [self._ending(station) | asked.get(place, self.none) for place, station in enumerate(game.stations)]

    def solved(self) -> tuple[Live, ...]:
        for block in reversed(place_blocks(self.game)):
            changed = True
            while changed:
                changed = False
                for place in block:
                    new = self._at(self.game.stations[place]) | self.live[place]
                    changed |= new != self.live[place]
                    self.live[place] = new
        return tuple(self.live)

    def _ending(self, station: Station) -> Live:
        """What the worth of an ending reads: the issues that were settled, or whether the outside option was lost."""
        ending = station.place.ending
        live = self.none
        if ending is not None and ending.value.base == "job":
            for index, issue in enumerate(self.game.scenario.issues):
                if issue.worth:
                    live = live.telling(index, apart({IssueStatus.SETTLED}, STATUSES))
        lost = self.game.scenario.candidate.otherwise.lost
        if ending is not None and ending.value.base == "otherwise" and lost is not None:
            live |= reads(lost.when, self.game.names)
        return live

    def _at(self, station: Station) -> Live:
        return join((self._before_option(station, option) for option in station.options), self.none)

    def _before_option(self, station: Station, option: Option) -> Live:
        after = join((self._before_route(route) for route in option.routes), self.none)
        effects, speaker = option.choice.effects, station.place.speaker
        return reads(option.choice.when, self.game.names) | self._before_move(option.move, effects, speaker, after)

    def _before_route(self, route: Route) -> Live:
        after = self.live[route.to]
        if route.stays:
            return after
        station = self.game.stations[route.to]
        place = station.place
        if place.entry is not None:
            after = self._before_move(station.entry, place.entry, place.speaker, after)
        after = after._replace(met=after.met & ~station.met)
        return after if route.when is None else reads(condition_of(route, station), self.game.names) | after

    def _before_move(self, move: Move, effects: Effects, speaker: Source | None, after: Live) -> Live:
        if move.idle:
            return after
        live = after
        if move.records is not None:
            live = live.telling(move.records, apart(CLOSED, UNCLOSED)) if live.written >> move.records & 1 else live
        if move.raising is not None:
            live = self._before_raising(move.raising, effects, speaker, live)
        return live._replace(
            trust=shifted(live.trust, move.trust),
            knows=live.knows & ~move.known,
            heard=live.heard & ~(move.known | move.hinted),
            flags=live.flags & ~move.flags,
            shown=0 if move.shown else live.shown,
            parted=0 if move.parted else live.parted,
        )

    def _before_raising(self, raising: Raising, effects: Effects, speaker: Source | None, after: Live) -> Live:
        pairs = after.issues[raising.issue]
        results = self._results(raising)
        told = apart(CLOSED, UNCLOSED) | (pairs & apart(CLOSED, CLOSED))
        live = after
        if IssueStatus.ROUTED in results and after.trust:
            told |= apart({IssueStatus.ROUTED}, UNCLOSED)
            live = live._replace(trust=live.trust | shifted(live.trust, -1))
        others = (*live.issues[: raising.issue], told, *live.issues[raising.issue + 1 :])
        live = live._replace(issues=others)
        return live | reads_of_raising(self.game, raising, effects, speaker)

    def _results(self, raising: Raising) -> frozenset[IssueStatus]:
        """How raising an issue that is not closed can come out."""
        return (
            STATUSES - {IssueStatus.OPEN, IssueStatus.ROUTED} if raising.never is None else frozenset({raising.never})
        )


def shifted(cuts: int, by: int) -> int:
    """The cuts in trust before it moves by so much that make these cuts after it; trust stays within 0 to 10."""
    return cuts >> by if by >= 0 else cuts << -by & ALL_CUTS


def condition_of(route: Route, station: Station) -> Condition | None:
    """The condition of a route that has one, as it stands in the scenario."""
    if route.turn_down is not None:
        return route.turn_down.when
    place = station.place
    if place.scene is not None:
        return place.scene.when
    return None if place.offer is None else place.offer.when


def reads_of_raising(game: Compiled, raising: Raising, effects: Effects, speaker: Source | None) -> Live:
    """What the person who is asked looks at before settling an issue."""
    none = nothing(game.issue_count)
    if raising.never is not None or raising.resolves is None:
        return none
    person = effects.by or speaker
    resolvers = game.scenario.issues[raising.issue].resolvers
    resolver = next(each for each in resolvers if each.person == person)
    return none._replace(trust=threshold(resolver.trust)) | reads(resolver.when, game.names)
