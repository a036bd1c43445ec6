"""The value of knowing: what the job might be worth, meeting by meeting, against what you do otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.rules.arising import could_be_settled, settled_from
from game.rules.belief import weight_of, worlds_in
from game.rules.endings import job_worth, outside_option
from game.session.verdict.tree import heading_at
from game.session.view import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game
    from game.model.scenario import Scenario
    from game.model.state import State
    from game.rules.compiled import Compiled


def ranges(game: Game) -> tuple[Range, ...]:
    """One range before the first meeting, one at each gate or offer, and one where the game stands."""
    return tuple(_ranges(game))


def range_now(game: Game, heading: str) -> Range:
    """What the job might be worth where the game stands."""
    return _range(game.machine.game, game.state, heading, len(game.steps))


def likely_worth(scenario: Scenario, state: State) -> float:
    """What the job can be expected to be worth as it stands, in points."""
    worlds = scenario.worlds
    likely = sum(worlds[each].weight * job_worth(scenario, state.issues, each) for each in worlds_in(state.belief))
    return likely / weight_of(scenario, state.belief)


def _ranges(game: Game) -> Iterator[Range]:
    compiled = game.machine.game
    seen: set[int] = set()
    for number, made in enumerate(game.steps):
        place = compiled.stations[made.before.place].place
        meeting = place.meeting
        decides = (meeting is not None and place.scene is None) or place.offer is not None
        if number and not (decides and made.before.place not in seen):
            continue
        seen.add(made.before.place)
        heading = "The ad" if meeting is None and place.offer is None else heading_at(game, number)
        yield _range(compiled, made.before, heading, number)
    yield _range(compiled, game.state, "At the end", len(game.steps))


def _range(game: Compiled, state: State, heading: str, step: int) -> Range:
    scenario = game.scenario
    fitting = list(worlds_in(state.belief))
    return Range(
        heading=heading,
        step=step,
        least=min(job_worth(scenario, state.issues, world) for world in fitting),
        likely=likely_worth(scenario, state),
        most=max(job_worth(scenario, _everything_settled(game, state, world), world) for world in fitting),
        otherwise=outside_option(game, state).value,
        stories=len(fitting),
    )


def _everything_settled(game: Compiled, state: State, world: int) -> tuple[int, ...]:
    """The issues as they would stand with everything settled that someone ahead could settle in this world."""
    name, ahead = game.scenario.worlds[world].id, settled_from(game, state.place)
    return tuple(
        int(IssueStatus.SETTLED) if index in ahead and could_be_settled(issue, name) else status
        for index, (issue, status) in enumerate(zip(game.scenario.issues, state.issues, strict=True))
    )
