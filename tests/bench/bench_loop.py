"""What holds the event loop up longest in a whole play and its debrief, in processor time of its thread."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from tests.tui.test_loop import slices_of_a_play

SIZES = ((80, 24), (160, 50))
FRAME = 0.016
SHOWN = 6


def main() -> None:
    """Print the figures."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            slowest = asyncio.run(slices_of_a_play(Path(folder), size))
        long = sum(each.seconds > FRAME for each in slowest)
        columns, lines = size
        print(f"callbacks of the loop at {columns}×{lines}: {len(slowest)}, of which {long} over {FRAME * 1000:.0f} ms")
        for each in slowest[:SHOWN]:
            print(f"  {each}")


if __name__ == "__main__":
    main()
