"""``python -m tests.fuzz``: many cases, shared among the processors, with figures at the end."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from concurrent.futures import ProcessPoolExecutor, as_completed
from time import perf_counter

from tests.fuzz.cases import Tally, run_cases

_AT_ONCE = 250


def main(arguments: list[str] | None = None) -> int:
    """Run the cases, print the figures, and return 1 where something went wrong."""
    parser = ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--cases", type=int, default=2000, metavar="N", help="how many files to spoil (2000)")
    parser.add_argument("--first", type=int, default=0, metavar="N", help="the number of the first case (0)")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1, metavar="N")
    wanted = parser.parse_args(arguments)
    begun, tally = perf_counter(), Tally()
    end = wanted.first + wanted.cases
    with ProcessPoolExecutor(wanted.processes) as pool:
        waiting = [pool.submit(run_cases, at, min(_AT_ONCE, end - at)) for at in range(wanted.first, end, _AT_ONCE)]
        for future in as_completed(waiting):
            tally.add(future.result())
    for failure in tally.failures:
        print(failure)
    print(
        f"{tally.cases:,} files in {perf_counter() - begun:.0f} s: {tally.sound:,} could be played, "
        f"{len(tally.codes)} codes told, the slowest took {tally.slowest:.2f} s, {len(tally.failures)} went wrong."
    )
    return 1 if tally.failures else 0


if __name__ == "__main__":
    sys.exit(main())
