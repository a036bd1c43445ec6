"""Process start to what is painted, in a real terminal, against a blank Textual app in the same run.

The rounds alternate, so that a busy machine is busy for all. The process finds its folders as a player's does: no
folder is named to it.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import median

from tests.bench.terminals import BLANK, seconds_until, settle, terminal

ROUNDS = 15
PICTURE, FRAME, CARDS, TOUR = "Past HR", "how far would you go?", "Night Desk", "A lamp shop"
"""What is in the picture before the app, in its first frame in any case, on a card, and in the tour of a newcomer."""

ESCAPE = "\x1b"


def make_ready(home: Path) -> None:
    """Start once as a newcomer who skips the tour: modules are compiled, and the library is remembered."""
    with terminal(["-m", "game"], home) as child:
        child.expect_exact(TOUR)
        settle(child)
        child.send(ESCAPE)
        child.expect_exact(CARDS)
        settle(child)


def main() -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        homes = [Path(folder, str(number)) for number in range(ROUNDS)]
        make_ready(homes[0])
        blank, picture, first, frame, cards = [], [], [], [], []
        for home in homes:
            blank.append(seconds_until(["-c", BLANK], home, CARDS))
            picture.append(seconds_until(["-m", "game"], homes[0], PICTURE))
            frame.append(seconds_until(["-m", "game"], homes[0], FRAME))
            cards.append(seconds_until(["-m", "game"], homes[0], CARDS))
            first.append(seconds_until(["-m", "game"], home / "new", TOUR))
    print(f"start, a blank app: {median(blank) * 1000:.0f} ms (median of {ROUNDS})")
    for name, times in {
        "the first picture": picture,
        "the first frame": frame,
        "the library with its cards": cards,
        "the tour at the very first start": first,
    }.items():
        print(f"start, {name}: {median(times) * 1000:.0f} ms ({median(times) / median(blank):.2f} times)")


if __name__ == "__main__":
    main()
