"""What an ending is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.rules.guards import holds

if TYPE_CHECKING:
    from game.model.scenario import Ending, OutsideOption, Scenario
    from game.model.state import State
    from game.model.types import Points
    from game.rules.compiled import Compiled

LEAST, MOST = 0, 100


def ending_of(game: Compiled, state: State) -> Ending | None:
    """The ending at which a game stands; None while it runs."""
    return game.stations[state.place].place.ending


def worth(game: Compiled, state: State, world: int) -> Points:
    """What the ending at which a game stands is worth in this world, 0 to 100, before the costs that were paid."""
    ending = ending_of(game, state)
    if ending is None:
        raise ValueError("the game is not over")
    base = ending.value.base
    if base == "job":
        points = job_worth(game.scenario, state.issues, world)
    elif base == "otherwise":
        points = outside_option(game, state).value
    else:
        points = int(base)
    return max(LEAST, min(MOST, points + ending.value.plus[world]))


def outside_option(game: Compiled, state: State) -> OutsideOption:
    """What the candidate does otherwise, as things stand."""
    otherwise = game.scenario.candidate.otherwise
    return otherwise.lost.left if otherwise.lost and holds(game.lost, state) else otherwise


def job_worth(scenario: Scenario, issues: tuple[int, ...], world: int) -> Points:
    """What the job is worth in a world with every settled issue, 0 to 100."""
    gained = sum(
        issue.worth for issue, status in zip(scenario.issues, issues, strict=True) if status == IssueStatus.SETTLED
    )
    return max(LEAST, min(MOST, scenario.worlds[world].value + gained))
