"""Process start to the first painted frame, in a real terminal, against a blank Textual app in the same run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from tests.bench.terminals import BLANK, seconds_until

ROUNDS = 9


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        blank, ours = [], []
        for _ in range(ROUNDS):
            blank.append(seconds_until(["-c", BLANK], home, "Night Desk"))
            ours.append(seconds_until(["-m", "game"], home, "Night Desk"))
    reference, figure = median(blank) * 1000, median(ours) * 1000
    print(
        f"start to first frame: blank app {reference:.0f} ms, the library {figure:.0f} ms ({figure / reference:.2f} times)"
    )


if __name__ == "__main__":
    main()
