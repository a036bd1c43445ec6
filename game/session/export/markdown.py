"""The debrief as Markdown, good to paste into a journal or an e-mail. Text of files and people is escaped."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from game.page.figures import shown
from game.session.export.forms import day
from game.session.export.telling import (
    MARKED,
    heard_of,
    issue_of,
    marked_of,
    question_of,
    said,
    taken_and_against,
    world_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.session.shape import BarData, BarLineData, BranchData, DebriefData, TurningPointData, TwinData

_MARKS = re.compile(r"([\\`*_\[\]<>|~#&$])")
_AT_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?i:(?<=www))\.|@")


def plain(text: str) -> str:
    """A text in which nothing is Markdown, HTML, an address to follow, or a control; on one line."""
    line = " ".join(shown(text).split())
    line = _ADDRESS.sub(lambda found: f"\\{found[0]}", _MARKS.sub(r"\\\1", line))
    begun = _AT_START.match(line)
    if begun is None:
        return line
    mark = begun[2]
    return f"{mark}\\{line[begun.end() :]}" if mark.isdigit() else f"\\{line.lstrip()}"


def markdown(data: DebriefData) -> str:
    """The whole debrief, and the transcript after it."""
    return _joined([*_summary(data), *_path(data), *_transcript(data)])


def summary(data: DebriefData) -> str:
    """The debrief without the path and the transcript."""
    return _joined(list(_summary(data)))


def _joined(blocks: list[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def _summary(data: DebriefData) -> Iterator[str]:
    yield f"# {plain(data['title'])}: a debrief"
    played = [f"Played on {day(data, '%Y-%m-%d')}"] if data["finished"] is not None else []
    number = [f"play {data['playthrough']}"] if data["playthrough"] else []
    yield f"*{', '.join([*played, *number, 'Past HR'])}*"
    yield "## How you decided"
    yield f"**{plain(data['judgement'])}**"
    yield from _decisions(data)
    yield from _outcome(data)
    yield from _bars(data)
    yield from _turning_points(data)
    yield from _missed(data)
    yield from _twin(data)
    yield from _next_time(data)
    yield from _marks(data)


def _decisions(data: DebriefData) -> Iterator[str]:
    lines = [line for bar in data["bars"] if bar["dimension"] == "judgement" for line in bar["lines"]]
    if lines:
        yield "\n".join(f"- {_placed(data, line)}" for line in lines)


def _outcome(data: DebriefData) -> Iterator[str]:
    outcome = data["outcome"]
    yield "## What came of it"
    yield f"**{plain(outcome['ending'])}**"
    yield from (plain(said(each)) for each in outcome["text"])
    if outcome["later"]:
        yield "### Six months later"
        yield from (plain(said(each)) for each in outcome["later"])
    yield "### Which story it was"
    worlds = sorted(data["worlds"], key=lambda world: not world["played"])
    yield "\n".join(f"- {plain(world_of(world))}" for world in worlds)


def _bars(data: DebriefData) -> Iterator[str]:
    if not data["bars"]:
        return
    yield "## Your play in five bars"
    if data["total"] is not None:
        yield f"In all: **{data['band']}**, {data['total']:.0f} of 100."
    for bar in data["bars"]:
        lines = [] if bar["dimension"] == "judgement" else [f"  - {_placed(data, line)}" for line in bar["lines"]]
        yield "\n".join([f"- {_bar(bar)}", *lines])


def _bar(bar: BarData) -> str:
    name = f"**{bar['dimension'].capitalize()}**"
    if bar["points"] is None or bar["possible"] is None:
        return f"{name}: does not count here"
    return f"{name}: {bar['band']}, {bar['points']:.0f} of {bar['possible']:.0f}"


def _turning_points(data: DebriefData) -> Iterator[str]:
    points = data["turning_points"]
    if points:
        yield "## Turning points"
    for number, point in enumerate(points, 1):
        yield f"### {number}. {plain(_where(data, point['step']))}, {_gained(point)}"
        taken, against = taken_and_against(data, point)
        other = "The other way" if point["gain"] >= 0 else "Worth most then"
        yield f"- You: {plain(taken)}\n- {other}: {plain(against)}"
        yield plain(f"{point['when']} {point['knew']}")
        yield plain(f"{point['worth']} {point['hidden']}")
        yield plain(point["happened"])
        yield f"*{plain(point['next_time'])}*"


def _gained(point: TurningPointData) -> str:
    gain = point["gain"]
    return f"{'gained' if gain >= 0 else 'cost'} {abs(gain):.0f}"


def _missed(data: DebriefData) -> Iterator[str]:
    facts, issues = data["missed_facts"], data["issues"]
    if facts:
        yield "## Never heard first-hand"
        yield "\n".join(
            f"- **{plain(fact['about'])}** ({fact['weight']}): {plain(' '.join([*heard_of(fact), question_of(fact)]))}"
            for fact in facts
        )
    if issues:
        yield "## What was in the way"
        yield "\n".join(f"- **{plain(issue['about'])}**: {plain(issue_of(issue))}" for issue in issues)


def _twin(data: DebriefData) -> Iterator[str]:
    twin = data["twin"]
    if twin is None:
        return
    yield "## Your twin"
    yield plain(twin["opening"])
    yield from _stages(twin)
    yield plain(twin["closing"])


def _stages(twin: TwinData) -> Iterator[str]:
    for stage in twin["stages"]:
        sides = [("Your twin", stage["hers"]), ("You", stage["yours"])]
        lines = [f"- {name}: {plain(' '.join(told))}" for name, told in sides if told]
        yield "\n".join([f"**{plain(stage['heading'])}**", "", *lines])


def _next_time(data: DebriefData) -> Iterator[str]:
    rules = dict.fromkeys(point["next_time"] for point in data["turning_points"])
    if rules or data["intention"]:
        yield "## Next time"
    if data["intention"]:
        yield f"> {plain(data['intention'])}"
    if rules:
        yield "\n".join(f"- {plain(rule)}" for rule in rules)


def _marks(data: DebriefData) -> Iterator[str]:
    if data["marks"]:
        yield f"## {MARKED}"
    for heading, marks in marked_of(data["marks"]):
        lines = [f"- {plain(said(each))}" for each in marks]
        yield "\n".join([f"**{plain(heading)}**", *([""] if lines else []), *lines])


def _path(data: DebriefData) -> Iterator[str]:
    if not data["tree"]:
        return
    yield "## Your path"
    yield "What each choice was worth then, of 100, played on as well as can be."
    for node in data["tree"]:
        ordered = sorted(node["branches"], key=lambda branch: (-branch["worth"], not branch["taken"]))
        lines = [f"   - {_branch(branch)}" for branch in ordered]
        yield "\n".join([f"{node['step'] + 1}. {plain(node['heading'])}", *lines])


def _branch(branch: BranchData) -> str:
    you, best = "**you** " * branch["taken"], " (best)" * branch["best"]
    return f"{branch['worth']:.0f}: {you}{plain(branch['words'])}{best}"


def _transcript(data: DebriefData) -> Iterator[str]:
    yield "## Transcript"
    for paragraph in data["transcript"]:
        text = plain(said(paragraph))
        yield f"### {text}" if paragraph["tone"] == "heading" else text


def _placed(data: DebriefData, line: BarLineData) -> str:
    step = line["step"]
    return plain(line["text"] if step is None else f"{_where(data, step)}: {line['text']}")


def _where(data: DebriefData, step: int) -> str:
    found = [f"{node['heading']}, choice {step + 1}" for node in data["tree"] if node["step"] == step]
    return found[0] if found else f"Choice {step + 1}"
