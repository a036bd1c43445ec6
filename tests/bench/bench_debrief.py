"""The debrief: solving from YAML, reading the solution from the cache, scoring, and the whole verdict.

The references, in the same run: reading the YAML alone, and playing the same game again through the machine.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from game.content.library import content_hash
from game.engine.game import Game
from game.engine.machine import ScenarioMachine
from game.rules.compile import compile_scenario
from game.rules.scoring.score import score
from game.session.debrief import debrief
from game.session.judge import Judge
from game.session.solutions import Solutions
from game.solver.policies import thinking
from game.solver.priced import priced
from game.solver.solution import Solution
from game.testing import scenario_of
from tests.stories import SHIPPED

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 9


def took(work: Callable[[], object]) -> float:
    """The median of several rounds, in milliseconds."""
    spent = []
    for _ in range(ROUNDS):
        begun = perf_counter()
        work()
        spent.append((perf_counter() - begun) * 1000)
    return median(spent)


def whole_game(machine: ScenarioMachine, solution: Solution) -> Game:
    """A game that is played well to its end: one of the longest, with the most to tell."""
    game, policy = Game(machine, 0), thinking(solution)
    while choices := game.legal_choices:
        made = policy(game.state, choices)
        assert isinstance(made, str)
        game.play(made)
    return game


def row(path: Path, folder: Path) -> None:
    """Print the figures of one scenario."""
    text = path.read_bytes()
    version = content_hash(text)

    def machine() -> ScenarioMachine:
        return ScenarioMachine(compile_scenario(scenario_of(text, path.stem)))

    ready, cached = machine(), Solutions(folder)
    solution = cached.of(ready.game, version)
    if not isinstance(solution, Solution):
        print(f"  {path.stem}: {solution.message}")
        return
    game = whole_game(ready, solution)
    judge = Judge(ready, version, cached)
    judge.prepare()
    figures = {
        "reading the YAML (reference)": took(lambda: scenario_of(text, path.stem)),
        "playing the game again (reference)": took(lambda: Game(ready, 0, game.history)),
        "solving, from YAML": took(lambda: Solutions().of(machine().game, version)),
        "solution from the cache": took(lambda: cached.of(ready.game, version)),
        "scoring": took(lambda: score(priced(solution, game.steps))),
        "plain debrief": took(lambda: debrief(game)),
        "verdict": took(lambda: judge(game)),
    }
    for name, each in figures.items():
        print(f"  {path.stem:<14} {name:<36} {each:>8.1f} ms")
    opening = figures["solution from the cache"] + figures["plain debrief"] + figures["verdict"]
    kept = (folder / f"{version}.solution").stat().st_size
    print(f"  {path.stem:<14} {'all that a cached debrief takes':<36} {opening:>8.1f} ms   (aim: 100 ms)")
    print(f"  {path.stem:<14} {'the file in the cache':<36} {kept / 1024:>8.1f} KiB")


def main() -> None:
    """Print the figures."""
    print("the debrief:")
    with tempfile.TemporaryDirectory() as folder:
        for path in SHIPPED:
            row(path, Path(folder))


if __name__ == "__main__":
    main()
