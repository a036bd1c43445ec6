"""Asking the conditions of lines: what was seen of each, step by step."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.authoring.proof.sites import Arrival, Ever, Moment, Refusal, Reply, Site
from game.rules.guards import compile_guard

if TYPE_CHECKING:
    from collections.abc import Iterable

    from game.content.spots import Path
    from game.model.state import State
    from game.rules.compiled import Compiled, Option, Route
    from game.rules.guards import Guard
    from game.rules.moves import Step


@dataclass
class Answers:
    """What was seen of some sites."""

    game: Compiled
    sites: Iterable[Site]
    seen: dict[Path, set[bool]] = field(default_factory=lambda: defaultdict(set))
    """Whether the condition at each path was found to hold, and not to hold; empty where nobody came."""

    _by_moment: dict[Moment, list[tuple[Site, Guard]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        for site in self.sites:
            guard = compile_guard(site.condition, self.game.names)
            assert guard is not None
            self._by_moment[site.moment].append((site, guard))

    def begin(self, state: State) -> None:
        """Ask what is asked before the first choice."""
        self._ask(Ever(), state)
        self._ask(Arrival(self.game.stations[state.place].place.id), state)

    def take(self, made: Step) -> None:
        """Ask everything that is asked in a step."""
        before, raising = made.before.place, made.option.move.raising
        status = None if raising is None else made.settled.issues[raising.issue]
        for moment in _settled_moments(self.game, before, made.option, made.route, status):
            self._ask(moment, made.settled)
        for moment in _arriving_moments(self.game, before, made.route):
            self._ask(moment, made.after)
        self._ask(Ever(), made.after)

    def is_asked(self, place: int, option: Option) -> bool:
        """Whether making this choice at this place can ask any of the sites."""
        if Ever() in self._by_moment:
            return True
        raising = option.move.raising
        statuses = {None} if raising is None else {None, *map(int, option.results)}
        return any(
            moment in self._by_moment
            for route in option.routes
            for status in statuses
            for moment in (
                *_settled_moments(self.game, place, option, route, status),
                *_arriving_moments(self.game, place, route),
            )
        )

    def open_sites(self) -> list[Site]:
        """The sites whose condition gave one answer at most; one that begins a meeting can be asked at several."""
        return [site for site in self.sites if len(self.seen[site.path]) < 2]

    def _ask(self, moment: Moment, state: State) -> None:
        for site, guard in self._by_moment.get(moment, ()):
            self.seen[site.path].add(guard(state))


def _settled_moments(game: Compiled, place: int, option: Option, route: Route, status: int | None) -> Iterable[Moment]:
    """What is asked once a choice has had its effects."""
    at = game.stations[place].place.id
    yield Reply(at, option.choice.id)
    if status is not None:
        yield Reply(at, option.choice.id, status)
    if route.turn_down is not None:
        for meeting in game.scenario.meetings:
            for number, rule in enumerate(meeting.turn_downs):
                if rule is route.turn_down:
                    yield Refusal(meeting.id, number)


def _arriving_moments(game: Compiled, place: int, route: Route) -> Iterable[Moment]:
    """What is asked on arriving."""
    if route.stays:
        return
    to = game.stations[route.to].place
    yield Arrival(to.id)
    if to.meeting is not None and to.meeting is not game.stations[place].place.meeting:
        yield Arrival(to.id, first=True)
