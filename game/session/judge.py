"""The judge: solutions of scenarios, made once, kept in the cache folder, and asked for verdicts."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.engine.game import Game
    from game.engine.machine import ScenarioMachine
    from game.session.solutions import Solutions
    from game.session.verdict.view import Verdict
    from game.solver.limits import TooLarge
    from game.solver.solution import Solution


class Judge:
    """Tells the verdict on games of one scenario. Safe to be prepared in one thread and asked in another."""

    def __init__(self, machine: ScenarioMachine, version: str, solutions: Solutions) -> None:
        self._machine = machine
        self._version = version
        self._solutions = solutions
        self._lock = Lock()
        self._found: Solution | TooLarge | None = None

    def __call__(self, game: Game) -> Verdict:
        """The verdict on a finished game of this scenario."""
        # Imported here because a start that plays on does not need them.
        from game.session.verdict.verdict import unjudged, verdict  # noqa: PLC0415
        from game.solver.limits import TooLarge  # noqa: PLC0415

        found = self.prepare()
        if isinstance(found, TooLarge):
            return unjudged(game, f"there are too many ways through it, and the search gave up after {found.reason}.")
        return verdict(game, found)

    def prepare(self) -> Solution | TooLarge:
        """The solution: from memory, from the cache, or worked out now."""
        with self._lock:
            if self._found is None:
                self._found = self._solutions.of(self._machine.game, self._version)
            return self._found
