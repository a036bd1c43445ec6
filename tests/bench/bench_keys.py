"""A key press to the repainted screen, in a real terminal, against a blank Textual app in the same run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import quantiles

from tests.bench.terminals import BLANK, seconds_to_answer, settle, terminal

PRESSES = 120


def answers(arguments: list[str], home: Path, opening: list[str], keys: list[str]) -> list[float]:
    """Milliseconds for each of many presses, taking the keys in turn."""
    with terminal(arguments, home) as child:
        child.expect_exact("Night Desk")
        settle(child)
        for key in opening:
            child.send(key)
            settle(child)
        times = [seconds_to_answer(child, keys[number % len(keys)]) for number in range(PRESSES)]
    return [each * 1000 for each in times if each]


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        blank = answers(["-c", BLANK], home, [], ["n"])
        ours = answers(["-m", "game", "play", "night-desk", "--seed", "7"], home, ["\r", "\r"], ["\x1b[B", "\x1b[A"])
    for name, times in {"blank app": blank, "a meeting, moving among the choices": ours}.items():
        cuts = quantiles(times, n=100)
        print(f"key to repaint: {name}: median {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms over {len(times)} presses")


if __name__ == "__main__":
    main()
