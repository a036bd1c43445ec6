"""The words and marks of the debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.model.judgement import GRACE
from game.model.world import FactWeight
from game.tui.rows import Row, words
from game.tui.words import count, quoted

if TYPE_CHECKING:
    from game.session.verdict.view import Branch, TreeNode, TurningPoint
    from game.session.view import Range
    from game.tui.widgets.debrief.told import Told

WEIGHTS: Final = {
    FactWeight.COLOUR: ("●○○", "colour"),
    FactWeight.USEFUL: ("●●○", "useful"),
    FactWeight.DECIDES: ("●●●", "decides"),
}
"""How heavy a fact is, as a mark and as a word."""

SOUND, CLOSE, COSTLY = "✓", "≈", "▼"
"""A choice that was as good as any; one that was nearly so; one that cost."""

GAINED: Final = "▲"
_MUCH = 10
"""Points from which on a difference is a large one."""


def taken(node: TreeNode) -> Branch:
    """Return the branch that was taken."""
    return next(branch for branch in node.branches if branch.taken)


def branch_of(node: TreeNode, choice: str) -> Branch | None:
    """Return the branch of a choice, where there is one."""
    return next((branch for branch in node.branches if branch.choice == choice), None)


def where(told: Told, story: TurningPoint) -> str:
    """Return where a turning point lies on the path."""
    node = told.node(story.step)
    return f"{node.heading}, choice {story.step + 1}" if node else f"Choice {story.step + 1}"


def best(node: TreeNode) -> Branch:
    """Return the first of the best branches."""
    return max(node.branches, key=lambda branch: branch.worth)


def mark_of(node: TreeNode) -> str:
    """Return how the choice that was made compares, as a mark."""
    lost = best(node).worth - taken(node).worth
    return SOUND if taken(node).best else CLOSE if lost <= GRACE else COSTLY


def compared(node: TreeNode, branch: Branch) -> str:
    """Return how a branch compares with the best of its moment, in words."""
    lost = best(node).worth - branch.worth
    if branch.best:
        return "best"
    if lost <= GRACE:
        return "nearly as good"
    return "worth much less" if lost >= _MUCH else "worth less"


def outlook(known: Range) -> str:
    """Return what the job might have come to, against the outside option, in words."""
    if known.most < known.otherwise:
        return "worse, whatever is done"
    if known.least > known.otherwise:
        return "better, come what may"
    if known.most == known.least:
        return "as good"
    side = "better" if known.likely > known.otherwise else "worse"
    return f"either way, rather {side}"


def bar(share: float, width: int, style: str = "$primary") -> Content:
    """Return a share of 0 to 1 as a bar."""
    full = round(max(0.0, min(1.0, share)) * width)
    return Content.assemble(("█" * full, style), ("░" * (width - full), "$text-muted"))


def points(worth: float) -> str:
    """Return points without decimals."""
    return f"{worth:.0f}".replace("-", "−")


def named(branch: Branch) -> str:
    """Return the words of a branch, in quotation marks where they are said aloud."""
    return quoted(branch.words) if branch.spoken else branch.words


def priced(branch: Branch, *, numbers: bool) -> str:
    """Return the price of a branch; empty where it costs nothing."""
    if not branch.cost:
        return ""
    cost = count(branch.cost, "point")
    if branch.price is None:
        return cost if numbers else "it costs something"
    return f"{branch.price.rstrip('.')} ({cost})" if numbers else branch.price.rstrip(".")


def difference(node: TreeNode) -> str:
    """Return what the choice that was made gave away against the best, as a number."""
    lost = best(node).worth - taken(node).worth
    return f"−{lost:.0f}" if round(lost) else "±0"


def branches_of(node: TreeNode) -> list[Branch]:
    """Return the branches, those worth most first."""
    return sorted(node.branches, key=lambda branch: (-branch.worth, not branch.taken))


def branch_row(node: TreeNode, branch: Branch, *, numbers: bool, width: int = 10) -> Row:
    """Return a branch with what it was worth then: as a bar, in words, and as a number if wanted."""
    drawn = bar(branch.worth / 100, width, "$primary" if branch.best else "$text-muted")
    worth = words(f" {points(branch.worth):>3}", "bold" if branch.best else "") if numbers else Content("")
    you = Content.styled("you: ", "bold $primary") if branch.taken else Content("")
    text = words(named(branch), "bold" if branch.taken else "")
    told = words(f"  {compared(node, branch)}", "$text-muted")
    return Row(you + text + told, drawn + worth, indent=width + 2 + worth.cell_length)
