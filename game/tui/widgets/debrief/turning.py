"""The turning points, one at a time: what was chosen beside the other way, and the story of it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.commands.debrief import Practise
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.columns import Beside
from game.tui.widgets.debrief.pair import Browse, Item, Panes
from game.tui.widgets.debrief.wording import COSTLY, GAINED, bar, branch_of, named, points, priced, taken, where
from game.tui.widgets.passage import Passage, PracticeEntry, StepEntry
from game.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import Branch, TreeNode, TurningPoint, Verdict
    from game.tui.widgets.debrief.columns import Pair
    from game.tui.widgets.debrief.told import Told

_NONE: Final = "No choice here cost or gained much: there was no turning point."
_BAR_ROOM: Final = 16


class Turning(Browse):
    """The choices that cost or gained most, in the order in which they were made."""

    name_of_part = "Turning points"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the list of them beside the story of each."""
        stories = verdict.turning_points
        if not stories:
            yield Passage([Row(words(_NONE))], classes="first")
            return
        turned = count(len(stories), "turning point")
        items = [Item(partial(_head, told, story), partial(_about, told, story), step=story.step) for story in stories]
        yield Panes([Passage([heading(turned.capitalize())]), *items])


def _head(told: Told, story: TurningPoint, numbers: bool) -> Sequence[Row]:
    good = story.gain >= 0
    number = f"{'+' if good else ''}{points(story.gain)}  " if numbers else ""
    title = words(f"{number}{where(told, story)}", "bold") + words(f"  {story.kind}", "$text-muted")
    return [Row(title, Content.styled(GAINED if good else COSTLY, "bold $primary"), indent=2, cut=True)]


def _about(told: Told, story: TurningPoint) -> Iterable[Passage]:
    yield Passage([heading(where(told, story))], classes="open")
    node = told.node(story.step)
    other = None if node is None else branch_of(node, story.against)
    if node is None or other is None:
        yield Passage([Row(words(story.chose, "bold"))])
    else:
        yield Beside(partial(_both, node, other, good=story.gain >= 0))
    rows = [
        Row(words(f"{story.when} {story.knew}")),
        Row(words(f"{story.worth} {story.hidden}"), gap=1),
        Row(words(story.happened), gap=1),
    ]
    yield Passage(rows, classes="section")
    arrow = Content.styled("→", "$secondary")
    yield Passage([Row(words(story.next_time, "italic $secondary"), arrow, indent=2)], classes="section")
    key = Content.assemble((Practise.key_words, "bold $primary"), "  practise from here")
    yield PracticeEntry([Row(key)], step=story.step, classes="section")
    way = Content.assemble(("7", "bold $primary"), "  see it on your path")
    yield StepEntry([Row(way)], step=story.step)


def _both(node: TreeNode, other: Branch, numbers: bool, *, good: bool) -> Pair:
    """What was chosen on the left, and on the right what it is measured by."""
    mine, theirs = ("You chose", "bold $primary"), ("The other way" if good else "Worth most then", "bold $text-muted")
    return (
        [Row(Content.styled(*mine)), *_column(taken(node), numbers)],
        [Row(Content.styled(*theirs)), *_column(other, numbers)],
    )


def _column(branch: Branch, numbers: bool) -> list[Row]:
    number = words(f" {points(branch.worth)}", "bold") if numbers else Content("")
    rows = [
        Row(bar(branch.worth / 100, _BAR_ROOM, "$primary" if branch.taken else "$text-muted") + number),
        Row(words(named(branch), "bold" if branch.taken else "")),
    ]
    price = priced(branch, numbers=numbers)
    return [*rows, Row(words(f"Price: {price}", "$text-muted"))] if price else rows
