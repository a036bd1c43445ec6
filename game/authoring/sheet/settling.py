"""How often the next person settles something: the base rate of the question that every gate asks."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from game.model.choice import ChoiceKind
from game.model.issue import IssueStatus
from game.solver.policies import up_then_think
from game.solver.scores import play

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.rules.moves import Step
    from game.solver.solution import Solution

_CLOSED = frozenset({IssueStatus.SETTLED, IssueStatus.FIXED})


class Settling(NamedTuple):
    """What came of the doors of somebody who goes through every one and thinks, on average over the worlds."""

    doors: Fraction
    """Doors gone through while some issue was neither settled nor fixed."""

    settled: Fraction
    """Those of them behind which the person met settled an issue."""

    @property
    def share(self) -> Fraction | None:
        """How often a door leads to somebody who settles something; None where nothing is open at any."""
        return self.settled / self.doors if self.doors else None


def settling_of(solution: Solution) -> Settling:
    """What came of the doors of a scenario that is solved."""
    worlds = solution.game.scenario.worlds
    weights = sum(world.weight for world in worlds)
    doors = settled = Fraction(0)
    for index, world in enumerate(worlds):
        steps = play(solution, up_then_think(solution), index)
        for number, made in enumerate(steps):
            if made.option.choice.kind is not ChoiceKind.GO_ON:
                continue
            before, after = made.before.issues, _when_left(solution, made, steps[number + 1 :])
            still_open = [issue for issue, status in enumerate(before) if status not in _CLOSED]
            share = Fraction(world.weight, weights)
            doors += share * bool(still_open)
            settled += share * any(after[issue] == IssueStatus.SETTLED for issue in still_open)
    return Settling(doors, settled)


def _when_left(solution: Solution, door: Step, onward: Sequence[Step]) -> tuple[int, ...]:
    """How the issues stand when the meeting behind a door is over."""
    after = door.after
    for made in onward:
        meeting = solution.game.stations[made.before.place].place.meeting
        if meeting is None or meeting.id != door.option.choice.meeting:
            break
        after = made.after
    return after.issues
