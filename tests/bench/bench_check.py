"""Checking a library of the size that is shipped; the reference is reading the same files and nothing more."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

from game.authoring.kept import Kept
from game.authoring.run import run, sources_of
from game.content.reader import read
from tests.stories import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

SCENARIOS = 15


def seconds(work: Callable[[], object]) -> float:
    """The time of a piece of work."""
    begun = perf_counter()
    work()
    return perf_counter() - begun


def main() -> None:
    """Print the figures."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        for number in range(SCENARIOS):
            text = SHIPPED[number % len(SHIPPED)].read_bytes()
            (folder / f"story-{number}.yaml").write_bytes(text + f"# {number}\n".encode())
        sources = sources_of([folder])
        kept = Kept(folder / "cache")
        reading = seconds(lambda: [read(source.data, source.name) for source in sources])
        alone = seconds(lambda: run(sources[:1]))
        cold = seconds(lambda: run(sources, kept))
        warm = seconds(lambda: run(sources, kept))
    print(
        f"check: {SCENARIOS} scenarios in {cold:.1f} s with {os.cpu_count()} processors, unchanged in {warm:.2f} s;"
        f" one alone in {alone:.1f} s; reading all of them takes {reading:.1f} s"
    )


if __name__ == "__main__":
    main()
