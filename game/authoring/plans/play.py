"""Plans played: every run in every world that it names, and where something else came than was expected."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.authoring.plans.expectations import found_instead
from game.authoring.plans.plan import Choose
from game.authoring.plans.told import told
from game.engine.game import Game
from game.errors import IllegalChoice
from game.rules.chance import draw_world

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.authoring.plans.plan import Expect, Plan, Run, Word
    from game.engine.machine import ScenarioMachine
    from game.model.types import ChoiceId, WorldId

MOST_TOLD = 6
"""Lines of what was told last that a failure shows."""


@dataclass(frozen=True, slots=True)
class Failure:
    """One place in a run where something else came than was expected."""

    line: int
    """The line of the plan."""

    step: int
    """How many choices had been made."""

    after: ChoiceId | None
    """The choice that was made last; None at the beginning."""

    expected: str
    found: str
    told: tuple[str, ...]
    """The end of what had been told."""


@dataclass(frozen=True, slots=True)
class Played:
    """One run in one world."""

    name: str
    line: int
    """Where the run begins in the plan."""

    world: WorldId
    expectations: int
    """How many were looked at."""

    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether all came as expected."""
        return not self.failures


def play_plan(plan: Plan, machine: ScenarioMachine) -> tuple[Played, ...]:
    """Everything that came of a plan whose names are in order."""
    return tuple(_Player(machine, run, world).played() for run in plan.runs for world in _worlds(run, machine))


def _worlds(run: Run, machine: ScenarioMachine) -> Iterator[int]:
    game = machine.game
    if run.seed is not None:
        yield draw_world(game.scenario, run.seed)
    elif run.worlds:
        yield from (game.names.worlds[world.text] for world in run.worlds)
    else:
        yield from range(len(game.scenario.worlds))


class _Player:
    """Plays one run in one world."""

    def __init__(self, machine: ScenarioMachine, run: Run, world: int) -> None:
        self.run = run
        self.game = Game(machine, run.seed or 0, world=world)
        self.told = list(told(self.game.transcript()))
        self.begin = 0
        """Where in what was told the last line with choices begins."""

        self.expectations = 0
        self.failures: list[Failure] = []

    def played(self) -> Played:
        """Play it, up to the first choice that is not open."""
        for step in self.run.steps:
            if isinstance(step, Choose):
                self.begin = len(self.told)
                if not all(self.chose(choice) for choice in step.choices):
                    break
            else:
                self.expect(step)
        name, world = self.run.name, self.game.scenario.worlds[self.game.world].id
        return Played(name.text, name.line, world, self.expectations, tuple(self.failures))

    def chose(self, choice: Word) -> bool:
        """Make a choice, and return whether it was open."""
        try:
            events = self.game.choose(choice.text)
        except IllegalChoice:
            self.fail(choice.line, f"{choice.text} is open", f"at {self.game.place.id} {self.open_now()}")
            return False
        self.told += told(events)
        if self.game.outcome is not None:
            self.told += told(self.game.epilogue())
        return True

    def open_now(self) -> str:
        """What can be chosen, in words."""
        ids = [choice.id for choice in self.game.legal_choices]
        return f"there is {', '.join(ids)}" if ids else "the play is over"

    def expect(self, step: Expect) -> None:
        """Look whether something is as expected."""
        self.expectations += 1
        found = found_instead(step.claim, self.game, self.told[self.begin :])
        if found is not None:
            self.fail(step.line, step.text, found)

    def fail(self, line: int, expected: str, found: str) -> None:
        """Take down a failure."""
        steps = self.game.history
        after = steps[-1] if steps else None
        self.failures.append(Failure(line, len(steps), after, expected, found, tuple(self.told[-MOST_TOLD:])))
