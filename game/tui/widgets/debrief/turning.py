"""The turning points, each told as a short story."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.content import Content

from game.tui.rows import Row, words
from game.tui.widgets.debrief.part import JudgedPart
from game.tui.widgets.debrief.wording import COSTLY, GAINED, points
from game.tui.widgets.knowledge import heading
from game.tui.widgets.passage import Passage, StepEntry
from game.tui.words import count

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.widget import Widget

    from game.session.verdict.view import TurningPoint, Verdict
    from game.tui.widgets.debrief.told import Told

_NONE = "No choice here cost or gained much: there was no turning point."


class Turning(JudgedPart):
    """The choices that cost or gained most, in the order in which they were made."""

    name_of_part = "Turning points"

    def judged(self, told: Told, verdict: Verdict) -> Iterable[Widget]:
        """Return the stories."""
        stories = verdict.turning_points
        if not stories:
            yield Passage([Row(words(_NONE))], classes="first")
            return
        turned = count(len(stories), "moment at which it turned", "moments at which it turned")
        yield Passage([heading(turned.capitalize())], classes="first")
        for story in stories:
            node = told.node(story.step)
            where = f"{node.heading}, choice {story.step + 1}" if node else f"Choice {story.step + 1}"
            yield StepEntry(partial(_story, story, where), step=story.step, classes="story")


def _story(told: TurningPoint, where: str, numbers: bool) -> Sequence[Row]:
    good = told.gain >= 0
    mark = Content.styled(GAINED if good else COSTLY, "bold $primary")
    kind = "a good decision" if good else "a costly decision"
    number = f"  {'+' if good else ''}{points(told.gain)}" if numbers else ""
    title = words(where, "bold") + words(f"  {kind}", "$primary") + words(number, "bold")
    edge = Content.styled("│", "$primary" if good else "$text-muted")
    return [
        Row(title, mark, indent=2),
        Row(words(f"{told.when} {told.knew}"), edge, indent=2, edge=edge),
        Row(words(told.chose, "bold"), edge, indent=2, edge=edge),
        Row(words(f"{told.worth} {told.hidden}"), edge, indent=2, edge=edge),
        Row(words(told.happened), edge, indent=2, edge=edge),
        Row(words(told.next_time, "italic $secondary"), Content.styled("→", "$secondary"), indent=2),
    ]
