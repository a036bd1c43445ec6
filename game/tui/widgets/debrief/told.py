"""Everything that the debrief can show at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.session.debrief_view import DebriefView
    from game.session.verdict.view import TreeNode, Verdict


@dataclass(frozen=True, slots=True)
class Told:
    """The plain debrief, and the verdict once it is there."""

    view: DebriefView
    verdict: Verdict | None = None
    """None while it is worked out."""

    def node(self, step: int | None) -> TreeNode | None:
        """Return the moment of the path at which a choice was made."""
        nodes = () if self.verdict is None else self.verdict.tree
        return next((node for node in nodes if node.step == step), None)
