"""The twin: the candidate who stood where you stood, and played on well; her story beside yours."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from textual.content import Content

from game.tui.commands.debrief import Practise
from game.tui.rows import Row, heading, words
from game.tui.widgets.debrief.columns import Beside
from game.tui.widgets.debrief.part import JudgedPart, entry
from game.tui.widgets.debrief.wording import GAINED, bar, branch_of, named, points, taken, where
from game.tui.widgets.passage import Passage, PracticeEntry, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import TurningPoint, TwinStage, TwinView, Verdict
    from game.tui.widgets.debrief.columns import Pair
    from game.tui.widgets.debrief.told import Told

_NONE: Final = (
    "There is no twin to tell of. Whoever had stood where you stood, and had known what you knew, could not have "
    "decided better."
)
_NOT_THERE: Final = "–"
_BAR_ROOM: Final = 30


class Twin(JudgedPart):
    """Where the twin parted from you, both stories stage by stage, and what it came to for both."""

    name_of_part = "Your twin"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the stories."""
        twin = verdict.twin
        if twin is None:
            yield Passage([heading("Your twin"), Row(words(_NONE))], classes="first")
            yield from _held(told, verdict)
            return
        yield Passage([heading("The one who stood where you stood")], classes="first")
        parting = [Row(words(twin.opening, "bold"), Content.styled("◆", "bold $primary"), indent=2)]
        yield StepEntry(parting, step=twin.from_step)
        yield Passage(lambda numbers: _came_to(twin, numbers), classes="section")
        for number, stage in enumerate(twin.stages):
            yield Beside(partial(_stage, stage, titled=number == 0), classes="section beside")
        key = Content.assemble((Practise.key_words, "bold $primary"), "  practise from where you parted")
        yield PracticeEntry([Row(key)], step=twin.from_step, classes="section")


def _held(told: Told, verdict: Verdict) -> Iterable[Widget]:
    """Return where another candidate would most likely have done worse than you."""
    held = [story for story in verdict.turning_points if story.gain > 0]
    if held:
        yield Passage([heading("Where someone else might have parted from you")], classes="section")
    for story in held:
        yield StepEntry(partial(_parting, told, story), step=story.step)


def _parting(told: Told, story: TurningPoint, numbers: bool) -> Sequence[Row]:
    node = told.node(story.step)
    other = None if node is None else branch_of(node, story.against)
    mine = story.chose if node is None else f"You: {named(taken(node))}"
    less = f" ({points(-story.gain)})" if numbers else ""
    theirs = "" if other is None else f"Someone else: {named(other)}{less}"
    return entry(GAINED, where(told, story), mine, theirs)


def _stage(stage: TwinStage, _: bool, *, titled: bool) -> Pair:
    """A stage with her lines on the left and yours on the right; the first says whose they are."""
    both = (("Your twin", "$secondary", stage.hers), ("You", "$primary", stage.yours))
    left, right = (
        [
            *([Row(Content.styled(name, f"bold {style}"))] if titled else []),
            Row(words(stage.heading, "bold" if told else "bold $text-muted")),
            *(Row(words(line, "" if told else "$text-muted")) for line in told or (_NOT_THERE,)),
        ]
        for name, style, told in both
    )
    return left, right


def _came_to(twin: TwinView, numbers: bool) -> Sequence[Row]:
    lines = [
        Row(
            Content.assemble((name.ljust(11), "bold"), bar(worth / 100, _BAR_ROOM, style))
            + words(f"  {points(worth)}" if numbers else "", "bold")
        )
        for name, worth, style in (("Your twin", twin.worth, "$secondary"), ("You", twin.yours, "$primary"))
    ]
    return [heading("What it came to"), *lines, Row(words(twin.closing), gap=1)]
