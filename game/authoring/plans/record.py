"""Plays turned into plans: the choices, and what came of them as expectations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.event import FactHeard, IssueMoved, MeetingBegan
from game.model.issue import IssueStatus

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.event import Event
    from game.model.state import State

_TESTED = {IssueStatus.ROUTED: "routed", IssueStatus.SETTLED: "settled", IssueStatus.FIXED: "fixed"}


def record(game: Game, scenario: str, *, seeded: bool, name: str = "recorded") -> str:
    """The plan of a game, which passes as it stands.

    `scenario` is what the plan calls its scenario. With `seeded` the run keeps the seed, otherwise the world.
    """
    return "".join(f"{line}\n" for line in _lines(game, scenario, name, seeded=seeded))


def _lines(game: Game, scenario: str, name: str, *, seeded: bool) -> Iterator[str]:
    yield f"scenario {_quoted(scenario)}"
    yield ""
    yield f"run {_quoted(name)}"
    yield f"seed {game.seed}" if seeded else f"world {game.scenario.worlds[game.world].id}"
    turns = list(game.turns())[1:]
    for made, events in zip(game.steps, turns, strict=True):
        yield f"choose {made.option.choice.id}"
        if any(isinstance(event, MeetingBegan) for event in events):
            yield f"expect place {game.machine.game.stations[made.after.place].place.id}"
        yield from dict.fromkeys(line for event in events for line in _came(event, game, made.after))
    yield f"expect trust = {game.state.trust}"
    outcome = game.outcome
    yield f"expect place {game.place.id}" if outcome is None else f"expect ending {outcome.ending}"


def _came(event: Event, game: Game, after: State) -> Iterator[str]:
    """What an event leaves to be expected once the step is over."""
    match event:
        case FactHeard(fact):
            first_hand = after.known >> game.machine.game.names.facts[fact] & 1
            yield f"expect fact {fact}" if first_hand else f"expect fact {fact} second-hand"
        case IssueMoved(issue, _, status):
            yield f"expect {_TESTED.get(status, 'raised')}({issue})"


def _quoted(text: str) -> str:
    return f'"{text}"' if "#" in text else text
