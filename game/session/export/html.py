"""The debrief as one page that needs nothing else: no script, no font, no request. It prints on A4."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.page.charts import Scale, bar_chart, span_chart
from game.page.figures import count_text
from game.page.frame import page
from game.session.export.forms import day
from game.session.export.telling import MARKED, heard_of, issue_of, marked_of, question_of, said, world_of
from game.session.grammar import quoted

if TYPE_CHECKING:
    from game.page.charts import BarChart, SpanChart
    from game.session.shape import BranchData, DebriefData, TurningPointData

_CONTENTS = (
    ("judgement", "Judgement"),
    ("outcome", "What came of it"),
    ("bars", "Five bars"),
    ("turning", "Turning points"),
    ("missed", "Never heard"),
    ("twin", "Your twin"),
    ("path", "Your path"),
    ("knowing", "Value of knowing"),
    ("next", "Next time"),
    ("marked", MARKED),
    ("transcript", "Transcript"),
)
_THERE = {
    "bars": "bars",
    "turning": "turning_points",
    "twin": "twin",
    "path": "tree",
    "knowing": "ranges",
    "marked": "marks",
}
"""What must be there for a section to be there."""


def html(data: DebriefData) -> str:
    """The page."""
    filled: dict[str, object] = dict(data)
    return page(
        "game.session.export",
        "debrief.html",
        contents=[each for each in _CONTENTS if each[0] not in _THERE or filled[_THERE[each[0]]]],
        debrief=data,
        day=day(data, "%Y-%m-%d"),
        bars=_bars(data),
        knowing=_knowing(data),
        where={node["step"]: f"{node['heading']}, choice {node['step'] + 1}" for node in data["tree"]},
        pairs={point["step"]: _pair(data, point) for point in data["turning_points"]},
        worlds=sorted(data["worlds"], key=lambda world: not world["played"]),
        rules=list(dict.fromkeys(point["next_time"] for point in data["turning_points"])),
        marked=list(marked_of(data["marks"])),
        said=said,
        quoted=quoted,
        world_of=world_of,
        heard_of=lambda fact: " ".join(heard_of(fact)),
        question_of=question_of,
        issue_of=issue_of,
        ordered=_ordered,
    )


def _bars(data: DebriefData) -> BarChart | None:
    if data["total"] is None:
        return None
    rows = [
        (bar["dimension"].capitalize(), "does not count here", None, "half")
        if bar["points"] is None or not bar["possible"]
        else (bar["dimension"].capitalize(), str(bar["band"]), bar["points"] / bar["possible"] * 100, "think")
        for bar in data["bars"]
    ]
    rows.append(("In all", str(data["band"]), data["total"], "blind"))
    return bar_chart(
        ("five-bars", "Your play in five bars", "Each bar runs from nothing to all."), rows, Scale([], most=100)
    )


def _knowing(data: DebriefData) -> SpanChart | None:
    ranges = data["ranges"]
    if not ranges:
        return None
    rows = [
        (
            each["heading"],
            f"as it stood {count_text(each['likely'])}",
            (float(each["least"]), str(each["least"])),
            (float(each["most"]), str(each["most"])),
            each["likely"],
        )
        for each in ranges
    ]
    about = "For each moment, the least and the most that the job might be worth, and a mark where it stood."
    guide = [(float(ranges[0]["otherwise"]), f"what you do otherwise: {ranges[0]['otherwise']}")]
    return span_chart(("knowing-chart", "What the job might be worth to you", about), rows, guide)


def _pair(data: DebriefData, point: TurningPointData) -> list[tuple[str, BranchData]]:
    """What was chosen, and what it is measured by."""
    branches = [branch for node in data["tree"] if node["step"] == point["step"] for branch in node["branches"]]
    other = "The other way" if point["gain"] >= 0 else "Worth most then"
    return [
        *(("You chose", branch) for branch in branches if branch["taken"]),
        *((other, branch) for branch in branches if branch["choice"] == point["against"]),
    ]


def _ordered(branches: list[BranchData]) -> list[BranchData]:
    """The best first."""
    return sorted(branches, key=lambda branch: (-branch["worth"], not branch["taken"]))
