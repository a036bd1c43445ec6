"""The progress as data: plain values that JSON can hold. Keys may be added; none is renamed or taken away."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from game.session.progress.view import Progress

FORMAT: Final = 1


def as_data(progress: Progress) -> dict[str, Any]:
    """Everything in the progress, under the names that it has there."""
    return {"progress": FORMAT, **asdict(progress)}
