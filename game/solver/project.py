"""Projection: a state without the parts that can no longer matter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from game.model.issue import IssueStatus
from game.model.state import MOST_TRUST, State
from game.solver.live import Live, told_apart
from game.solver.liveness import live_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from game.rules.compiled import Compiled


@dataclass(frozen=True, slots=True)
class View:
    """What is left of a state at one place."""

    trust: tuple[int, ...]
    """For each trust, the lowest that is as good."""

    knows: int
    heard: int
    statuses: tuple[tuple[int, ...], ...]
    """For each issue and status, the first status that is as good."""

    written: int
    flags: int
    shown: bool
    met: int
    parted: tuple[int, ...]
    issues: dict[tuple[int, ...], tuple[int, ...]] = field(default_factory=dict)
    """Issues as they stand, and what is left of them; filled as they come."""


class Projection:
    """The map from states to canonical states, which are states with their dead parts set to nothing.

    Two states with the same projection have the same choices open, and every choice leads in every world to states
    with the same projection, or to the same ending with the same worth.
    """

    def __init__(self, game: Compiled, asked: Mapping[int, Live] | None = None) -> None:
        """`asked` is what someone outside the game asks of a state, by the index of the place."""
        self.live = live_at(game, asked)
        """What is live at each place."""
        self.views = [_view(live) for live in self.live]

    def __call__(self, state: State) -> State:
        """The canonical state."""
        place, belief, trust, slots, spent, known, hinted, issues, written, flags, shown, met, parted = state
        view = self.views[place]
        kept = view.issues.get(issues)
        if kept is None:
            kept = tuple([to[status] for to, status in zip(view.statuses, issues, strict=True)])
            view.issues[issues] = kept
        knows = known & view.knows
        fields = (
            place,
            belief,
            view.trust[trust],
            slots,
            spent if slots else 0,
            knows,
            (known | hinted) & view.heard & ~knows,
            kept,
            written & view.written,
            flags & view.flags,
            shown and view.shown,
            met & view.met,
            view.parted[parted],
        )
        return tuple.__new__(State, fields)


def _view(live: Live) -> View:
    return View(
        trust=_lowest(live.trust),
        knows=live.knows,
        heard=live.heard,
        statuses=tuple(_first(pairs) for pairs in live.issues),
        written=live.written,
        flags=live.flags,
        shown=bool(live.shown),
        met=live.met,
        parted=tuple(number if live.parted >> number & 1 else 0 for number in range(8)),
    )


def _lowest(cuts: int) -> tuple[int, ...]:
    lowest = [0]
    for trust in range(MOST_TRUST):
        lowest.append(trust + 1 if cuts >> trust & 1 else lowest[trust])
    return tuple(lowest)


def _first(pairs: int) -> tuple[int, ...]:
    """For each status, the first that is not told apart from it."""
    return tuple(
        next(int(other) for other in IssueStatus if not told_apart(pairs, status, other)) for status in IssueStatus
    )
