"""Reading and checking a scenario file; the reference is PyYAML's C loader making plain objects of the same text."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

import yaml

from game.content.reader import read
from game.rules.compile import compile_scenario
from game.testing import scenario_of
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15


def milliseconds(work: Callable[[], object]) -> float:
    """The median time of a piece of work."""
    times = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        times.append(perf_counter() - begun)
    return median(times) * 1000


def main() -> None:
    """Print the figures."""
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    for path in (CROSSING, *SHIPPED):
        text = path.read_bytes()
        plain = milliseconds(lambda text=text: yaml.load(text, Loader=loader))  # type: ignore[misc]  # noqa: S506  # safe
        ours = milliseconds(lambda text=text, path=path: read(text, path.stem))  # type: ignore[misc]  # likewise
        scenario = scenario_of(text, path.stem)
        table = milliseconds(lambda scenario=scenario: compile_scenario(scenario))  # type: ignore[misc]  # likewise
        print(
            f"{path.stem}: {len(text) / 1024:.0f} KiB read and checked in {ours:.1f} ms, compiled in {table:.1f} ms;"
            f" PyYAML alone {plain:.1f} ms ({ours / plain:.2f} times)"
        )


if __name__ == "__main__":
    main()
