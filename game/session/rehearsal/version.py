"""One version of a file: the scenario that it holds, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.content.library import content_hash
from game.content.reader import read
from game.engine.machine import ScenarioMachine
from game.rules.compile import compile_scenario

if TYPE_CHECKING:
    from game.model.scenario import Scenario
    from game.problems import Problem


@dataclass(frozen=True, slots=True)
class Version:
    """A file as it was at one moment."""

    hash: str
    """Its fingerprint."""

    machine: ScenarioMachine | None = field(compare=False)
    """What can be played; None where an error is among the problems."""

    problems: tuple[Problem, ...] = ()
    """Errors, warnings and notes, in the order of the file."""

    text: bytes = field(default=b"", compare=False, repr=False)
    """The file itself."""

    @property
    def scenario(self) -> Scenario:
        """The scenario, of a version that can be played."""
        return self.playable.game.scenario

    @property
    def playable(self) -> ScenarioMachine:
        """The machine, of a version that can be played."""
        assert self.machine is not None, "whoever plays has looked whether it can be played"
        return self.machine


def version_of(text: bytes, name: str) -> Version:
    """The version that a text is; `name` is the name of the file without its ending."""
    reading = read(text, name)
    machine = None if reading.scenario is None else ScenarioMachine(compile_scenario(reading.scenario))
    return Version(content_hash(text), machine, reading.problems, text)
