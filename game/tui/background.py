"""Work that takes longer than a frame, done beside the loop that draws."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from threading import Thread
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


async def in_thread(work: Callable[[], T]) -> T:
    """Return what a function returns, from a thread that nobody waits for when the program is left.

    The loop's own threads are joined at the end, so that leaving in the middle of a long search would take as long as
    the search.
    """
    loop = asyncio.get_running_loop()
    future: asyncio.Future[T] = loop.create_future()

    def settle(result: T | None, error: BaseException | None) -> None:
        if future.done():
            return
        if error is not None:
            future.set_exception(error)
        else:
            future.set_result(result)  # type: ignore[arg-type]  # without an error there is a result

    def run() -> None:
        result, failed = None, None
        try:
            result = work()
        except BaseException as error:  # noqa: BLE001 - it is raised again where it is awaited
            failed = error
        with suppress(RuntimeError):  # the loop is closed: the program was left
            loop.call_soon_threadsafe(settle, result, failed)

    Thread(target=run, name="past-hr", daemon=True).start()
    return await future
