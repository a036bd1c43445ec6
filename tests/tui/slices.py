"""What every callback of an event loop takes, in processor time of its thread: a busy machine does not lengthen it."""

from __future__ import annotations

from asyncio import Handle, Task
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from time import thread_time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True, order=True)
class Slice:
    """One callback: the loop can draw nothing and hear nothing before it is over."""

    seconds: float
    told: str
    """What ran, in a few words."""

    doing: str
    """What was being done at the time."""

    def __str__(self) -> str:
        return f"{self.seconds * 1000:7.1f} ms  {self.doing:<24} {self.told}"


@dataclass(slots=True)
class Watch:
    """Everything that ran in a loop while it was watched."""

    slices: list[Slice] = field(default_factory=list)
    doing: str = ""
    """What is being done now, to be told beside what runs meanwhile."""

    @property
    def slowest(self) -> list[Slice]:
        """The slices, the longest first."""
        return sorted(self.slices, reverse=True)


@contextmanager
def watched() -> Iterator[Watch]:
    """Note how long each callback takes; coroutines count from one `await` that waits to the next."""
    watch, run = Watch(), Handle._run

    def timed(handle: Handle) -> None:
        told, begun = _told(handle), thread_time()
        run(handle)
        watch.slices.append(Slice(thread_time() - begun, told, watch.doing))

    Handle._run = timed  # type: ignore[method-assign, assignment]  # put in its place for a while
    try:
        yield watch
    finally:
        Handle._run = run  # type: ignore[method-assign]  # as it was


def _told(handle: Handle) -> str:
    """Return the name of what a handle runs, before it runs and lets go of it."""
    call: Any = handle._callback  # type: ignore[attr-defined]  # it has no public name
    while isinstance(call, partial):
        call = call.func
    task = getattr(call, "__self__", None)
    if isinstance(task, Task):
        return task.get_name() if not task.get_name().startswith("Task-") else str(task.get_coro())[:60]
    return str(getattr(call, "__qualname__", call))
