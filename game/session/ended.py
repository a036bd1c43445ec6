"""How it ended, as one sentence without a score."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from game.model.choice import Manner
from game.model.scenario import EndingKind

if TYPE_CHECKING:
    from game.model.outcome import Outcome

_KINDS: Final = {
    EndingKind.ACCEPTED: "You said yes.",
    EndingKind.DECLINED: "You declined the offer",
    EndingKind.TURNED_DOWN: "They turned you down.",
    EndingKind.LEFT: "You left",
    EndingKind.OTHER_JOB: "You took another job.",
    EndingKind.REFERRAL: "You were sent on to somebody else.",
    EndingKind.STOPPED: "You went no further",
}

_MANNERS: Final = {
    Manner.WARMLY: "and told them so with thanks.",
    Manner.PLAINLY: "and said so in a line.",
    Manner.SILENTLY: "without a word.",
}


def ended(outcome: Outcome) -> str:
    """The kind of an ending; where you parted of your own accord, also how."""
    kind = _KINDS[outcome.kind]
    if kind.endswith("."):
        return kind
    return f"{kind}, {_MANNERS[outcome.manner]}" if outcome.manner is not None else f"{kind}."
