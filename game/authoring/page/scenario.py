"""The charts of one scenario, from its sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.authoring.summary import BLIND
from game.model.scenario import EndingKind
from game.page.charts import Scale, bar_chart, span_chart, stack_chart
from game.page.figures import points_text, share_text, signed_text

if TYPE_CHECKING:
    from game.authoring.sheet.proved import Proved
    from game.authoring.sheet.sheet import Sheet, Way
    from game.page.charts import BarChart, SpanChart, StackChart

ABOUT = {
    "best": "Makes the best choice everywhere.",
    "thinking": "The same; where choices tie, the one that tells most.",
    "quit after HR": "Leaves at the first gate; declines an offer.",
    "up and accept": "Goes through every door and takes what is offered.",
    "up then think": "Goes through every door and thinks at the last.",
    "stop at the manager": "Meets the manager, then takes the better of leaving and the offer.",
    "first option": "Makes the first choice on the list.",
    "longest option": "Makes the choice with the most words in letters.",
    "most agreeable": "Makes the friendliest choice.",
    "at random": "Makes each open choice equally often.",
}
"""What each way of playing does."""

ORDER = (
    EndingKind.ACCEPTED,
    EndingKind.OTHER_JOB,
    EndingKind.REFERRAL,
    EndingKind.DECLINED,
    EndingKind.LEFT,
    EndingKind.STOPPED,
    EndingKind.TURNED_DOWN,
)
"""The kinds of ending as bars show them: what only going on brings stands first."""

ENDLESS = "endless"
"""The tone of plays that never end."""


class ScenarioCharts(NamedTuple):
    """The charts of one scenario."""

    scores: BarChart
    worths: BarChart
    endings: StackChart
    doors: SpanChart | None
    """None where no door is ever open."""


def charts_of(proved: Proved) -> ScenarioCharts:
    """The charts of one scenario."""
    return ScenarioCharts(_scores(proved.sheet), _worths(proved), _endings(proved.sheet), _doors(proved.sheet))


def tone_of(way: str) -> str:
    """How the bar of a way of playing is coloured: those that think, those that are blind, and the rest."""
    return "blind" if way in BLIND else "half" if way not in {"best", "thinking"} else "think"


def tone_of_ending(kind: EndingKind) -> str:
    """How an ending is coloured."""
    return kind.value.replace(" ", "-")


def _scores(sheet: Sheet) -> BarChart:
    rows = [(way.name, points_text(way.score), way.score, tone_of(way.name)) for way in sheet.ways]
    about = f"Expected score from 0 to 100 of {len(rows)} ways of playing."
    return bar_chart(("scores", "Score by way of playing", about), rows, Scale([], most=100), headed=True)


def _worths(proved: Proved) -> BarChart:
    sheet, otherwise = proved.sheet, proved.story.otherwise_value
    rows = [(way.name, points_text(way.value), way.value, tone_of(way.name)) for way in sheet.ways]
    about = f"Expected worth in points of {len(rows)} ways of playing, with a line at what you do otherwise."
    scale = Scale([*(way.value or 0.0 for way in sheet.ways), float(otherwise)])
    guides = [(float(otherwise), f"otherwise {otherwise}")]
    if scale.least < 0:
        guides.append((0.0, "0"))
    return bar_chart(("worths", "Worth by way of playing", about), rows, scale, guides)


def _endings(sheet: Sheet) -> StackChart:
    rows = [(way.name, "", _parts(sheet, way)) for way in sheet.ways]
    about = f"For each of {len(rows)} ways of playing, how often it comes to each ending."
    return stack_chart(("endings-by-way", "Endings by way of playing", about), rows)


def _parts(sheet: Sheet, way: Way) -> list[tuple[float, str, str, str]]:
    found = sorted(way.endings.items(), key=lambda each: (ORDER.index(sheet.endings[each[0]]), -each[1]))
    parts = [
        (share, tone_of_ending(sheet.endings[name]), share_text(share), f"{way.name}: {name} {share_text(share)}")
        for name, share in found
    ]
    if way.endless:
        told = share_text(way.endless)
        parts.append((way.endless, ENDLESS, told, f"{way.name}: never ends {told}"))
    return parts


def _doors(sheet: Sheet) -> SpanChart | None:
    if not sheet.doors:
        return None
    rows = [
        (
            f"{door.place} → {door.to}",
            signed_text(door.worth),
            (float(door.least), signed_text(door.least)),
            (float(door.most), signed_text(door.most)),
            None if door.worth is None else float(door.worth),
        )
        for door in sheet.doors
    ]
    about = "For each door, what going on is worth against leaving: from least to most, and for whoever always goes up."
    return span_chart(("door-values", "What doors are worth", about), rows, [(0.0, "0: as good as leaving")])
