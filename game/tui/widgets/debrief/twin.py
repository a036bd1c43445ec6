"""The twin: the candidate who stood where you stood, and played on well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.debrief.wording import bar, points
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Passage, StepEntry

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import TwinView, Verdict
    from game.tui.widgets.debrief.told import Told

_NONE = (
    "There is no twin to tell of. Whoever had stood where you stood, and had known what you knew, could not have "
    "decided better."
)
_BAR_ROOM = 30


class Twin(JudgedPart):
    """Where the twin parted from you, the story from there, and what it came to for both."""

    name_of_part = "Your twin"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:  # noqa: ARG002 - as in the base
        """Return the story."""
        twin = verdict.twin
        if twin is None:
            yield Passage([heading("Your twin"), Row(words(_NONE))], classes="first")
            return
        yield Passage([heading("The one who stood where you stood")], classes="first")
        parting = [Row(words(twin.opening, "bold"), Content.styled("◆", "bold $primary"), indent=2)]
        yield StepEntry(parting, step=twin.from_step)
        yield Passage(_story(twin))
        yield Passage(lambda numbers: _came_to(twin, numbers), classes="section")


def _story(twin: TwinView) -> Sequence[Row]:
    first, edge = (Content.styled(mark, "$secondary") for mark in ("  ├╴", "  │"))
    return [Row(words(line), first, indent=4, edge=edge) for line in twin.lines]


def _came_to(twin: TwinView, numbers: bool) -> Sequence[Row]:
    lines = [
        Row(
            Content.assemble((name.ljust(11), "bold"), bar(worth / 100, _BAR_ROOM, style))
            + words(f"  {points(worth)}" if numbers else "", "bold")
        )
        for name, worth, style in (("Your twin", twin.worth, "$secondary"), ("You", twin.yours, "$primary"))
    ]
    return [heading("What it came to"), *lines, Row(words(twin.closing), gap=1)]
