"""How it was decided, on what could be known then. It comes before the outcome."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from game.model.judgement import Dimension
from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.debrief.wording import CLOSE, COSTLY, SOUND, bar, best, mark_of, points, taken
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Passage, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import BarLine, TreeNode, Verdict
    from game.tui.widgets.debrief.told import Told

_LEGEND = f"{SOUND} as good as any   {CLOSE} a close call   {COSTLY} it cost"


class Judgement(JudgedPart):
    """The sentence, each decision behind it, and the whole in a word."""

    name_of_part = "Judgement"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the sentence, its reasons, and the score."""
        lines = [line for each in verdict.bars if each.dimension is Dimension.JUDGEMENT for line in each.lines]
        yield Passage([Row(words(verdict.judgement, "bold"))], classes="first")
        if lines:
            yield Passage([heading("Your decisions"), Row(words(_LEGEND, "$text-muted"))], classes="section")
        for line in lines:
            yield StepEntry(partial(_decision, told, line), step=line.step)
        yield Passage(lambda numbers: _total(verdict, numbers), classes="section")


def _decision(told: Told, line: BarLine, numbers: bool) -> Sequence[Row]:
    node = told.node(line.step)
    if node is None:
        return [Row(words(line.text))]
    mark = mark_of(node)
    text = words(f"{line.text}.{_worth(node) if numbers else ''}", "" if mark == COSTLY else "$text-muted")
    return [
        Row(words(node.heading, "bold"), Content.styled(mark, "bold $primary"), indent=2),
        Row(words(taken(node).words), Content(" "), indent=2),
        Row(text, Content(" "), indent=2),
    ]


def _worth(node: TreeNode) -> str:
    mine, most = taken(node), best(node)
    if mine.best:
        return f" Worth {points(mine.worth)}."
    return f" Worth {points(mine.worth)}; the best, {points(most.worth)}."


def _total(verdict: Verdict, numbers: bool) -> Sequence[Row]:
    if verdict.total is None or verdict.band is None:
        return []
    number = f"   {points(verdict.total)} of 100" if numbers else ""
    whole = Content.assemble(bar(verdict.total / 100, 24), "  ", (str(verdict.band), "bold"), (number, "$text-muted"))
    hint = "What you knew, whom you reached and what you changed count too: see part 3."
    return [heading("Your play as a whole"), Row(whole), Row(words(hint, "$text-muted"))]
