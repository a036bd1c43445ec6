"""The path through meetings and gates, with the branches not taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.commands.debrief import Practise
from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.debrief.wording import CLOSE, COSTLY, SOUND, compared, mark_of, points, taken
from game.tui.widgets.passage import Fold, Passage, PracticeEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Branch, TreeNode, Verdict
    from game.tui.widgets.debrief.told import Told

_HINT = f"{SOUND} nothing was worth more  {CLOSE} nearly as good  {COSTLY} it cost"


class Path(JudgedPart):
    """A node for each choice, under the meeting or gate in which it was made; decisions are open from the start."""

    name_of_part = "Your path"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:  # noqa: ARG002 - as in the base
        """Return the nodes from the first to the last."""
        yield Passage([Row(words(_HINT, "$text-muted"))], classes="first")
        before = ""
        for node in verdict.tree:
            if node.heading != before:
                mark = Content.styled("◆" if node.deciding else "●", "$primary")
                yield Passage([Row(words(node.heading, "bold"), mark, indent=2, rule=True)], classes="stop")
            before = node.heading
            yield Fold(_head(node), list(_body(node)), step=node.step, opened=node.deciding)

    def reveal(self, step: int) -> None:
        """Open the node of a choice and put the focus on it."""
        for fold in self.query(Fold):
            if fold.head.step == step:
                fold.open = True
                fold.head.focus(scroll_visible=False)
                self.call_after_refresh(self.call_after_refresh, self._turn_to, fold)

    def _turn_to(self, fold: Fold) -> None:
        """Scroll until a choice stands at the top, under its heading if it is the first there."""
        self.scroll_to_widget(fold, animate=False, top=True, force=True, immediate=True)
        self.scroll_relative(y=-1, animate=False, force=True, immediate=True)


def _head(node: TreeNode) -> Sequence[Row]:
    mark = Content.styled(mark_of(node), "bold $primary")
    number = f"{node.step + 1}.".ljust(4)
    return [Row(Content.styled(number, "$text-muted") + words(taken(node).words), mark, indent=2, cut=True)]


def _body(node: TreeNode) -> Iterable[Widget]:
    yield Passage(lambda numbers: [row for branch in _sorted(node) for row in _branch(node, branch, numbers)])
    practise = Content.assemble((Practise.key_words, "bold $primary"), "  practise from here")
    yield PracticeEntry([Row(practise, indent=6)], step=node.step)


def _sorted(node: TreeNode) -> list[Branch]:
    return sorted(node.branches, key=lambda branch: (-branch.worth, not branch.taken))


def _branch(node: TreeNode, branch: Branch, numbers: bool) -> list[Row]:
    worth = points(branch.worth).rjust(3) + " " if numbers else ""
    stem = Content.styled("      ├ ", "$text-muted") + words(worth, "bold" if branch.best else "$text-muted")
    you = Content.styled("you: ", "bold $primary") if branch.taken else Content("")
    text = (
        you + words(branch.words, "bold" if branch.taken else "") + words(f"  {compared(node, branch)}", "$text-muted")
    )
    return [Row(text, stem, indent=8 + len(worth))]
