"""One picture for all that a key sets going, instead of one for each step of it."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from textual.screen import Screen

TURNS: Final = 16
"""Turns of the loop for which nothing is painted: a message goes from widget to widget in one or two."""


def at_once(screen: Screen[Any]) -> None:
    """Paint nothing for a few turns of the loop; then all that has changed by then, in one picture.

    A key moves the focus, which changes looks, which changes what is told beside it. Textual would paint each of them
    as soon as it is known, and the eye sees the steps. What needs to know where things stand must not wait for a
    refresh meanwhile, since none comes.
    """
    loop = asyncio.get_running_loop()
    held = ExitStack()
    held.enter_context(screen.app.batch_update())

    def turn(left: int) -> None:
        if left:
            loop.call_soon(turn, left - 1)
        else:
            held.close()
            screen.check_idle()

    turn(TURNS)
