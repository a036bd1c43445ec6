"""Ways to drive the app in a test, without waiting for a clock."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from game.tui.opening import OPENING, Opening
from game.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from textual.pilot import Pilot

Size = tuple[int, int]
"""Columns and lines."""

COMFORTABLE = (120, 36)
LEAST = (80, 24)


async def still(pilot: Pilot[Any]) -> None:
    """Wait until the screen is not about to change: nothing is left to do before a key, a clock or a thread comes.

    One clock counts as something to do: Textual lets a new size wait for a moment, since more may follow.
    """
    await pilot.pause()
    while await nothing_to_do() or pilot.app._resize_timer is not None:
        await asyncio.sleep(0)
        pilot.app.screen._on_timer_update()


async def resize(pilot: Pilot[Any], size: Size) -> None:
    """Give the terminal a size, and wait until it is drawn."""
    await pilot.resize_terminal(*size)
    await still(pilot)


async def nothing_to_do(*_: float) -> bool:
    """Wait until the loop has nothing to do before a key, a clock or a thread comes; return whether it had something.

    Textual's own driver waits until this process takes no time for a fiftieth of a second instead. That is long for
    most keys, and too short on a busy machine, where a process takes no time because it gets none.
    """
    ready = asyncio.get_running_loop()._ready  # type: ignore[attr-defined]  # nothing public tells what is left to do
    had = bool(ready)
    while ready:
        await asyncio.sleep(0)
    return had


async def opened(pilot: Pilot[Any]) -> None:
    """Wait until the player is there, or is known to be out of reach."""
    app = pilot.app
    await still(pilot)
    while (at_work := [each for each in app.workers if each.group == OPENING and not each.is_finished]) or (
        isinstance(app, Opening) and not app.is_open and app.trouble is None
    ):
        await app.workers.wait_for_complete(at_work)
        await still(pilot)


async def settled(pilot: Pilot[Any]) -> None:
    """Wait for what is worked out beside the loop, and for what follows from it."""
    await still(pilot)
    while at_work := [each for each in pilot.app.workers if not each.is_finished]:
        await pilot.app.workers.wait_for_complete(at_work)
        await still(pilot)


async def read(pilot: Pilot[Any]) -> None:
    """Read on until the answers show."""
    await still(pilot)
    while any(reader.more for reader in pilot.app.screen.query(Reader)):
        await pilot.press("space")
        await still(pilot)


async def press(pilot: Pilot[Any], keys: str) -> None:
    """Press keys, told with spaces between them; a full stop reads to the end."""
    await opened(pilot)
    for key in keys.split():
        if key == ".":
            await read(pilot)
        else:
            await pilot.press(key)
            await still(pilot)


def shown(pilot: Pilot[Any]) -> str:
    """Return the text of the whole screen."""
    screen = pilot.app.screen
    strips = screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)


def flat(pilot: Pilot[Any]) -> str:
    """Return the text of the screen as one line, without frames and spaces to fill."""
    return " ".join(shown(pilot).translate(dict.fromkeys(map(ord, "│─╭╮╰╯"))).split())


def lit(pilot: Pilot[Any]) -> str:
    """Return the name of the screen on top."""
    return type(pilot.app.screen).__name__


MEETING = ". 1 . "
QUESTIONS = f"{MEETING}1 . "
"""Keys from the opened briefing, with everything read."""
