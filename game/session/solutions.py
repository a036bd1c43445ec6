"""Solutions of scenarios: worked out once, and kept in the cache folder by the content hash of the scenario."""

from __future__ import annotations

from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.rules.compiled import Compiled
    from game.solver.limits import TooLarge
    from game.solver.solution import Solution


class Solutions:
    """Where solutions come from."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        """Where they are kept; without it they are worked out each time."""

    def of(self, game: Compiled, version: str) -> Solution | TooLarge:
        """The solution of a scenario in a version, from the cache or worked out now."""
        # Imported here because a start that plays on does not need the solver.
        from game.solver.limits import Limits  # noqa: PLC0415
        from game.solver.solution import solve  # noqa: PLC0415

        begun = monotonic()
        return solve(game, Limits(elapsed=lambda: monotonic() - begun))
