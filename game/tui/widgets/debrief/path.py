"""The path as a tree: meetings, the choices in them, and the branches that were not taken."""

from __future__ import annotations

from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, Final

from textual import on
from textual.content import Content

from game.tui.at_once import at_once
from game.tui.commands.debrief import OpenAll, Practise
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.pair import PairPart, Panes
from game.tui.widgets.debrief.path_tree import Leaf, PathTree
from game.tui.widgets.debrief.wording import (
    CLOSE,
    COSTLY,
    SOUND,
    branch_row,
    branches_of,
    compared,
    difference,
    mark_of,
    named,
    priced,
    taken,
)
from game.tui.widgets.passage import Passage, PracticeEntry
from game.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Branch, TreeNode, Verdict
    from game.tui.widgets.debrief.told import Told

_HINT: Final = f"{SOUND} nothing was worth more  {CLOSE} nearly as good  {COSTLY} it cost"
_LONG: Final = 140
"""Letters of a choice that are shown in a line of the tree at most; the line cuts them anyway."""


class Path(PairPart, can_focus=False):
    """The tree beside what each of its nodes was worth then."""

    name_of_part = "Your path"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:  # noqa: ARG002 - as in the base
        """Return the tree; meetings in which something cost are open from the start."""
        yield Passage([Row(words(_HINT, "$text-muted"))], classes="hint")
        yield Panes([PathTree([_stage(list(nodes)) for _, nodes in groupby(verdict.tree, lambda node: node.stage)])])

    @property
    def branches(self) -> PathTree | None:
        """The tree; None where there is only text."""
        return next(iter(self.query(PathTree)), None)

    @property
    def step(self) -> int | None:
        """The choice at which the marked node stands."""
        return None if self.branches is None else self.branches.step

    def to_list(self) -> None:
        """Put the focus on the tree."""
        if self.branches is not None:
            self.branches.focus()

    def reveal(self, step: int) -> None:
        """Open the tree at a choice, and mark it."""
        if self.branches is not None:
            self.branches.reveal(step)
            self.branches.focus()

    def toggle_all(self) -> None:
        """Open everything, or close everything."""
        if self.branches is not None:
            self.branches.toggle_all()

    def action_mark(self, by: int) -> None:
        """Move among the entries of what is marked; in the tree the keys are its own."""
        if not self.move_within(by):
            self.begin()

    def action_edge(self, to: int) -> None:
        """Mark the first node or the last."""
        at_once(self.screen)
        if self.branches is not None:
            self.branches.move_to_edge(to)

    def mark_next(self) -> bool:
        """Mark the next node; return whether there was one."""
        return self.branches is not None and self.branches.move_on()

    @on(PathTree.NodeHighlighted)
    async def show_node(self, message: PathTree.NodeHighlighted[Leaf]) -> None:
        """Show everything about the node that is marked."""
        leaf = message.node.data
        if leaf is not None:
            await self.show(leaf.about())


def _stage(nodes: Sequence[TreeNode]) -> Leaf:
    """A meeting, or the offer, with the choices in it."""
    lost = [node for node in nodes if mark_of(node) == COSTLY]
    close = [node for node in nodes if mark_of(node) == CLOSE]
    mark = COSTLY if lost else CLOSE if close else SOUND
    return Leaf(
        mark=mark,
        text=nodes[0].stage,
        note=count(len(nodes), "choice"),
        step=nodes[0].step,
        bold=True,
        opened=bool(lost) or any(node.deciding for node in nodes),
        about=partial(_about_stage, nodes),
        leaves=tuple(map(_choice, nodes)),
    )


def _choice(node: TreeNode) -> Leaf:
    """A choice with the branches that were not taken."""
    others = [branch for branch in branches_of(node) if not branch.taken]
    gate = "◆ " if node.deciding else ""
    return Leaf(
        mark=mark_of(node),
        text=f"{gate}{named(taken(node))}"[:_LONG],
        note="",
        step=node.step,
        bold=False,
        opened=mark_of(node) == COSTLY,
        about=partial(_about_choice, node, None),
        leaves=tuple(_other(node, branch) for branch in others),
    )


def _other(node: TreeNode, branch: Branch) -> Leaf:
    return Leaf(
        mark="·",
        text=named(branch)[:_LONG],
        note=compared(node, branch),
        step=node.step,
        bold=False,
        opened=False,
        about=partial(_about_choice, node, branch),
        leaves=(),
    )


def _about_stage(nodes: Sequence[TreeNode]) -> Iterable[Passage]:
    yield Passage([heading(nodes[0].stage)], classes="open")
    yield Passage(lambda numbers: [_in_short(node, numbers) for node in nodes])
    yield _actions(nodes[0].step)


def _in_short(node: TreeNode, numbers: bool) -> Row:
    number = words(f"{difference(node):>3} ", "bold") if numbers else Content("")
    mark = Content.styled(mark_of(node), "bold $primary")
    return Row(number + words(named(taken(node)), "bold" if node.deciding else ""), mark, indent=2, cut=True)


def _about_choice(node: TreeNode, marked: Branch | None) -> Iterable[Passage]:
    """Everything that was open, the best first; a branch that is marked stands above them."""
    yield Passage([heading(f"{node.heading}, choice {node.step + 1}")], classes="open")
    yield Passage(partial(_branches, node, marked))
    yield _actions(node.step)


def _actions(step: int) -> Passage:
    key = Content.assemble((Practise.key_words, "bold $primary"), "  practise from here   ")
    every = Content.assemble((OpenAll.key_words, "bold $primary"), "  open all, close all")
    return PracticeEntry([Row(key + every)], step=step, classes="section")


def _branches(node: TreeNode, marked: Branch | None, numbers: bool) -> Sequence[Row]:
    rows = []
    if marked is not None:
        other = f"{compared(node, marked)[:1].upper()}{compared(node, marked)[1:]}, and not taken."
        rows = [Row(words(named(marked), "bold")), Row(words(other, "$text-muted")), Row(Content(""))]
    for branch in branches_of(node):
        rows.append(branch_row(node, branch, numbers=numbers))
        price = priced(branch, numbers=numbers)
        if price:
            rows.append(Row(words(f"Price: {price}", "$text-muted"), indent=rows[-1].indent))
    return rows
