"""Solutions of scenarios: worked out once, and kept in the cache folder by the content hash of the scenario.

The cache is a convenience and never an authority. What cannot be read, was made by another solver, or was made from
another file, is worked out again and replaced; a folder that refuses is done without, and nobody is told.
"""

from __future__ import annotations

from contextlib import suppress
from tempfile import NamedTemporaryFile
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from game.rules.compiled import Compiled
    from game.solver.limits import Limits, TooLarge
    from game.solver.solution import Solution

MOST_KEPT = 40
"""Files in the folder; whoever edits a scenario makes a new one at each try, and the oldest go."""

_ENDING = ".solution"


class Solutions:
    """Where solutions come from."""

    def __init__(self, folder: Path | None = None, limits: Limits | None = None) -> None:
        """`folder` is where they are kept; without it they are worked out each time.

        `limits` says when a scenario is given up; without it, at the usual ones, by the clock of the machine.
        """
        self._folder = folder
        self._limits = limits

    def of(self, game: Compiled, version: str) -> Solution | TooLarge:
        """The solution of a scenario whose file has this content hash, from the cache or worked out now."""
        # Imported here because a start that plays on does not need the solver.
        from game.solver.limits import TooLarge  # noqa: PLC0415
        from game.solver.solution import solve  # noqa: PLC0415

        kept = self._read(game, version)
        if kept is not None:
            return kept
        found = solve(game, self._limits or _by_the_clock())
        if not isinstance(found, TooLarge):
            self._keep(found, version)
        return found

    def _read(self, game: Compiled, version: str) -> Solution | None:
        """What is kept for a version; None where there is nothing that can be trusted."""
        from game.solver.kept import from_bytes  # noqa: PLC0415

        if self._folder is None:
            return None
        try:
            data = self._file(self._folder, version).read_bytes()
        except OSError:
            return None
        return from_bytes(game, data, version)

    def _keep(self, solution: Solution, version: str) -> None:
        """Keep a solution, whole or not at all: it is written beside its place, and moved there at once."""
        from game.solver.kept import to_bytes  # noqa: PLC0415

        if self._folder is None:
            return
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            _replace(self._file(self._folder, version), to_bytes(solution, version))
            _tidy(self._folder)

    @staticmethod
    def _file(folder: Path, version: str) -> Path:
        return folder / f"{version}{_ENDING}"


def _by_the_clock() -> Limits:
    from game.solver.limits import Limits  # noqa: PLC0415

    begun = monotonic()
    return Limits(elapsed=lambda: monotonic() - begun)


def _replace(file: Path, data: bytes) -> None:
    """Put these bytes in the place of a file; another process sees the old ones or the new, and never a part."""
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.stem[:8]}-", suffix=".part", delete=False) as draft:
        part = file.parent / draft.name
        try:
            draft.write(data)
            draft.close()  # some systems move no file that is open
            part.replace(file)
        except BaseException:
            draft.close()
            part.unlink(missing_ok=True)
            raise


def _tidy(folder: Path) -> None:
    """Take away the oldest files, and what a process that was killed left half written."""
    files = sorted(folder.iterdir(), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    for file in files[MOST_KEPT:]:
        file.unlink(missing_ok=True)
