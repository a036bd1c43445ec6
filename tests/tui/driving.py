"""Ways to drive the app in a test, without waiting for a clock."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.tui.opening import OPENING, Opening
from game.tui.widgets.reader import Reader

if TYPE_CHECKING:
    from textual.pilot import Pilot

Size = tuple[int, int]
"""Columns and lines."""

COMFORTABLE = (120, 36)
LEAST = (80, 24)


async def opened(pilot: Pilot[Any]) -> None:
    """Wait until the player is there, or is known to be out of reach."""
    app = pilot.app
    await pilot.pause()
    while isinstance(app, Opening) and not app.is_open and app.trouble is None:
        await app.workers.wait_for_complete([each for each in app.workers if each.group == OPENING])
        await pilot.pause()


async def settled(pilot: Pilot[Any]) -> None:
    """Wait for what is worked out beside the loop, and for what follows from it."""
    await pilot.app.workers.wait_for_complete()
    for _ in range(3):
        await pilot.pause()


async def read(pilot: Pilot[Any]) -> None:
    """Read on until the answers show."""
    await pilot.pause()
    while any(reader.more for reader in pilot.app.screen.query(Reader)):
        await pilot.press("space")
        await pilot.pause()


async def press(pilot: Pilot[Any], keys: str) -> None:
    """Press keys, told with spaces between them; a full stop reads to the end."""
    await opened(pilot)
    for key in keys.split():
        if key == ".":
            await read(pilot)
        else:
            await pilot.press(key)
            await pilot.pause()


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
