"""When memory is tidied: a round of Python's collector over everything takes longer than a key may."""

from __future__ import annotations

import gc
from typing import Final

YOUNG: Final = (5_000, 20, 100)
"""How many new things make a round over the young ones, and how many rounds make one over more.

A round over everything then comes only after millions of things; `tidy` makes it where nobody waits. Hardly anything
that an import makes is ever let go, and rounds over it were a tenth of the time to the first frame.
"""


def spare() -> None:
    """Leave what there is by now out of the rounds to come: it is there to stay."""
    gc.freeze()


def tidy() -> None:
    """Make one round over everything, and leave what is left out of the next ones."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()


class Rounds:
    """The rounds of the collector: none while an app is loaded, rare while it runs, as they were once it is over."""

    def __init__(self) -> None:
        self._before = gc.get_threshold()

    def __enter__(self) -> None:
        gc.disable()

    def __exit__(self, *_error: object) -> None:
        self.restore()

    def slow_down(self) -> None:
        """Make them rare from now on, and leave what was loaded out of them."""
        spare()
        gc.set_threshold(*YOUNG)
        gc.enable()

    def restore(self) -> None:
        """Make them as they were."""
        gc.set_threshold(*self._before)
        gc.enable()
        gc.unfreeze()
