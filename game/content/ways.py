"""Ways: whether every scene and meeting can be reached, and no way leads back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.content.build_meetings import ways_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.content.values import Filled, Name
    from game.problems import Findings


def check_ways(root: Filled, findings: Findings) -> None:
    """Tell ways back, places that nobody can reach, and offers that are missing."""
    meetings = tuple(root.table("meetings"))
    _meetings(meetings, findings)
    for _, meeting in meetings:
        _scenes(tuple(meeting.table("scenes")), findings)
    _offers(root, meetings, findings)


def _meetings(meetings: tuple[tuple[Name, Filled], ...], findings: Findings) -> None:
    order = {name.text: number for number, (name, _) in enumerate(meetings)}
    reached = {0}
    for number, (name, meeting) in enumerate(meetings):
        if number not in reached:
            findings.add("W14", name, name.text)
        for door in _doors(meeting):
            to = order.get(door.text)
            if to == number:
                findings.add("W12", door, door.text)
            elif to is not None and to < number:
                findings.add("W11", door, door.text)
            elif to is not None:
                reached.add(to)


def _doors(meeting: Filled) -> Iterator[Name]:
    gate = meeting.filled("gate")
    if gate is not None:
        for door, _ in gate.table("go on"):
            yield door


def _scenes(scenes: tuple[tuple[Name, Filled], ...], findings: Findings) -> None:
    order = {name.text: number for number, (name, _) in enumerate(scenes)}
    reached = {0}
    for number, (name, scene) in enumerate(scenes):
        if number not in reached:
            findings.add("W13", name, name.text)
        if scene.has("if"):
            reached.add(number + 1)
        for choice in ways_on(scene):
            if choice.has("ending"):
                continue
            then = choice.name("then")
            to = order.get(then) if then else number + 1
            if then and to is not None and to <= number:
                findings.add("W11", choice.at("then"), then)
            elif to is not None:
                reached.add(to)
        if scene.has("topics") and not scene.has("enough"):
            reached.add(number + 1)


def _offers(root: Filled, meetings: tuple[tuple[Name, Filled], ...], findings: Findings) -> None:
    offers = tuple(root.table("offers"))
    if offers:
        last = offers[-1][1]
        if last.has("if"):
            findings.add("W09", last.at("if"))
    if root.has("offers"):
        return
    for name, meeting in meetings:
        gate = meeting.filled("gate")
        if gate is not None and gate.has("offer"):
            findings.add("W10", gate.at("offer"))
        elif not meeting.has("gate"):
            findings.add("W10", name)
