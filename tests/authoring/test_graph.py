"""Pictures of scenarios: every arrow is there, the text is valid, and a path lies over it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING
from xml.etree import ElementTree as Tree

import pytest

from game.authoring.graph.colours import PATH
from game.authoring.graph.diagram import Box, Column, Diagram, diagram_of
from game.authoring.graph.dot import as_dot
from game.authoring.graph.mermaid import as_mermaid
from game.authoring.graph.svg import as_svg
from game.model.place import PlaceKind
from game.testing import machine_of, played
from tests.stories import CROSSING, SHIPPED

if TYPE_CHECKING:
    from pathlib import Path

    from game.engine.machine import ScenarioMachine

SVG = "{http://www.w3.org/2000/svg}"
STRING = r'"(?:[^"\\\n]|\\["\\])*"'
PAIRS = rf"[a-z]+={STRING}(?:, [a-z]+={STRING})*"
DOT_LINE = re.compile(
    rf'digraph {STRING} {{|  subgraph cluster_\d+ {{|    label={STRING};|  }}|}}|  rankdir="LR";'
    rf"|  (?:node|edge) \[{PAIRS}\];|    {STRING} \[{PAIRS}\];|  {STRING} -> {STRING} \[{PAIRS}\];"
)
DOT_ARROW = re.compile(rf"  ({STRING}) -> ({STRING}) \[label=({STRING})")
SAFE = r'"(?:[^\W_]|[ .,:;!\'/()+~?=✓#-])*"'
MERMAID_LINE = re.compile(
    rf"flowchart LR|  subgraph c\d+\[{SAFE}\]|  end"
    rf"|    n\d+(?:\[{SAFE}\]|\(\[{SAFE}\]\)|\{{\{{{SAFE}\}}\}}|\[\[{SAFE}\]\]):::[a-z]+"
    rf"|  n\d+ -->\|{SAFE}\| n\d+|  classDef [a-z]+ fill:#[0-9a-f]{{6}},stroke:#[0-9a-f]{{6}},color:#[0-9a-f]{{6}}"
    r"|  style n\d+ stroke:#[0-9a-f]{6},stroke-width:4px|  linkStyle \d+(?:,\d+)* stroke:#[0-9a-f]{6},stroke-width:4px"
)
EVIL = (
    '"];x->y[label="',
    "</title><script>alert(1)</script>",
    "a\nb\r\x00\x1b[31m",
    "\\N \\",
    "`md` #quot; {{}} <b> &amp; |x| end",
    "]]> --> ';",
)

machines = pytest.mark.parametrize("path", [CROSSING, *SHIPPED], ids=lambda path: path.stem)


def arrows(machine: ScenarioMachine) -> list[tuple[str, str, str]]:
    """Every arrow of a machine once: two routes of a choice can lead to the same place."""
    return sorted(set(machine.arrows()))


@machines
def test_a_diagram_has_every_place_and_every_arrow(path: Path) -> None:
    machine = machine_of(path)
    diagram = diagram_of(machine)
    assert sorted(box.id for box in diagram.boxes) == sorted(station.place.id for station in machine.game.stations)
    assert sorted((box.id, way.choice, target) for box, way, target in diagram.arrows()) == arrows(machine)


@machines
def test_dot_is_valid_and_has_every_arrow(path: Path) -> None:
    machine = machine_of(path)
    lines = as_dot(diagram_of(machine)).splitlines()
    assert [line for line in lines if not DOT_LINE.fullmatch(line)] == []
    assert sum(line.count("{") - line.count("}") for line in (re.sub(STRING, "", line) for line in lines)) == 0
    found = [match.groups() for line in lines if (match := DOT_ARROW.match(line))]
    drawn = sorted((here[1:-1], re.split(r"[ ?\"]", label[1:])[0], there[1:-1]) for here, there, label in found)
    assert drawn == arrows(machine)


@machines
def test_mermaid_is_valid_and_has_every_arrow(path: Path) -> None:
    machine = machine_of(path)
    lines = as_mermaid(diagram_of(machine)).splitlines()
    assert [line for line in lines if not MERMAID_LINE.fullmatch(line)] == []
    assert sum(line.startswith("  subgraph") for line in lines) == lines.count("  end")
    names = dict(re.findall(r'^    (n\d+)[^"]*"([^" ]*)', "\n".join(lines), re.MULTILINE))
    found = re.findall(r'^  (n\d+) -->\|"([^" ?]*)[^"]*"\| (n\d+)$', "\n".join(lines), re.MULTILINE)
    assert sorted((names[here], choice, names[there]) for here, choice, there in found) == arrows(machine)


@machines
def test_svg_is_well_formed_and_has_every_arrow(path: Path) -> None:
    machine = machine_of(path)
    root = Tree.fromstring(as_svg(diagram_of(machine)))  # noqa: S314  our own
    found = [(each.get("data-from"), each.get("data-choice"), each.get("data-to")) for each in root.iter(f"{SVG}path")]
    assert sorted(each for each in found if each[0]) == arrows(machine)
    boxes = [each.get("data-place") for each in root.iter(f"{SVG}g")]
    assert sorted(map(str, boxes)) == sorted(station.place.id for station in machine.game.stations)


@machines
def test_no_box_of_an_svg_covers_another_or_leaves_the_picture(path: Path) -> None:
    root = Tree.fromstring(as_svg(diagram_of(machine_of(path))))  # noqa: S314
    spots = [
        tuple(float(group[0].attrib[name]) for name in ("x", "y", "width", "height")) for group in root.iter(f"{SVG}g")
    ]
    for number, (x, y, width, height) in enumerate(spots):
        assert x >= 0
        assert x + width <= float(root.attrib["width"])
        assert y + height <= float(root.attrib["height"])
        for left, top, wide, high in spots[:number]:
            assert x >= left + wide or left >= x + width or y >= top + high or top >= y + height


def test_gates_levels_facts_conditions_and_costs_are_marked() -> None:
    diagram = diagram_of(machine_of(CROSSING))
    boxes = {box.id: box for box in diagram.boxes}
    assert boxes["cy/top"].label == "cy/top ✓closing"
    assert [way.label for way in boxes["ann/gate"].ways][:3] == ["bo -2", "read -1 ✓closing", "mail -1 ✓paint"]
    assert boxes["ann/hello"].ways[0].label == "ask-bo ~mornings"
    root = Tree.fromstring(as_svg(diagram))  # noqa: S314
    groups = {group.get("data-place"): group for group in root.iter(f"{SVG}g")}
    assert {name for name, group in groups.items() if group.find(f"{SVG}rect[@class='gate']") is not None} == {
        "ann/gate",
        "bo/gate",
    }
    assert [groups[each].get("class") for each in ("ann/hello", "bo/deck", "cy/top", "offer/desk", "ending/left")] == [
        "hr",
        "manager",
        "executive",
        "offer",
        "ending",
    ]
    night = diagram_of(machine_of(SHIPPED[0]))
    guarded = [way for _, way, _ in night.arrows() if way.condition]
    assert guarded
    assert all(way.label.startswith(f"{way.choice}?") for way in guarded)
    assert as_dot(night).count('style="dashed"') == len(guarded)


def test_a_path_lies_over_every_picture() -> None:
    machine = machine_of(CROSSING)
    game = played(machine, "calm", ("begin", "fine", "boats", "bo", "plainly"))
    diagram = diagram_of(machine, game.steps)
    walked = [(box.id, way.choice, target) for box, way, target in diagram.arrows() if target in way.taken]
    assert walked == [
        ("briefing", "begin", "ann/hello"),
        ("ann/hello", "fine", "ann/questions"),
        ("ann/questions", "boats", "ann/gate"),
        ("ann/gate", "bo", "bo/deck"),
        ("bo/deck", "plainly", "ending/left"),
    ]
    visited = {"briefing", "ann/hello", "ann/questions", "ann/gate", "bo/deck", "ending/left"}
    assert {box.id for box in diagram.boxes if box.on_path} == visited
    root = Tree.fromstring(as_svg(diagram))  # noqa: S314
    assert len(root.findall(f"{SVG}path[@class='walked']")) == len(walked)
    dot = as_dot(diagram)
    assert sum(PATH in line for line in dot.splitlines() if "->" in line) == len(walked)
    assert sum(PATH in line for line in dot.splitlines() if "->" not in line) == len(visited)
    mermaid = as_mermaid(diagram).splitlines()
    drawn = [line for line in mermaid if "-->" in line]
    links = [line for line in mermaid if line.startswith("  linkStyle")]
    numbers = [int(each) for line in links for each in re.findall(r"\d+", line.split()[1])]
    assert [re.split(r'[" ?]', drawn[each].split('"')[1])[0] for each in numbers] == [choice for _, choice, _ in walked]
    assert sum(line.startswith("  style ") for line in mermaid) == len(visited)


def test_without_a_path_nothing_is_walked() -> None:
    diagram = diagram_of(machine_of(CROSSING))
    assert not any(box.on_path for box in diagram.boxes)
    assert all(PATH not in text for text in (as_dot(diagram), as_mermaid(diagram)))
    assert 'class="walked"' not in as_svg(diagram)


@pytest.mark.parametrize("evil", EVIL)
def test_no_text_breaks_out_of_a_picture(evil: str) -> None:
    plain = diagram_of(machine_of(CROSSING))
    box = Box("a/b", PlaceKind.SCENE, evil, None, (), (replace(plain.boxes[0].ways[0], words=evil, targets=("a/b",)),))
    diagram = Diagram(evil, (Column(evil, (box,)),))
    dot = as_dot(diagram).splitlines()
    assert [line for line in dot if not DOT_LINE.fullmatch(line)] == []
    assert sum("->" in re.sub(STRING, "", line) for line in dot) == 1
    mermaid = as_mermaid(diagram).splitlines()
    assert [line for line in mermaid if not MERMAID_LINE.fullmatch(line)] == []
    root = Tree.fromstring(as_svg(diagram))  # noqa: S314
    assert root.find(f".//{SVG}script") is None
    assert {each.tag for each in root.iter()} <= {
        f"{SVG}{tag}" for tag in ("svg", "title", "desc", "rect", "marker", "path", "text", "g")
    }
    shown = "".join(each if each.isprintable() else " " for each in evil)
    assert root[0].text == shown == unescape(str(root[0].text).replace("&", "&amp;"))
