"""Renders reports as pages: which template, and what it is filled with."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from markupsafe import Markup

from game.authoring.balance import LEAST_PEOPLE, LEAST_SCENARIOS, MOST_SHARE
from game.authoring.graph.diagram import diagram_of
from game.authoring.graph.svg import as_svg
from game.authoring.kinds import OFTEN, SELDOM
from game.authoring.page.library import charts_of_library
from game.authoring.page.scenario import ABOUT, ENDLESS, ORDER, charts_of, tone_of_ending
from game.authoring.sheet.library import MOST_BLIND
from game.model.scenario import Pronoun
from game.page.frame import page
from game.problems import Severity

if TYPE_CHECKING:
    from game.authoring.report import FileReport
    from game.authoring.sheet.library import LibrarySheet
    from game.authoring.sheet.proved import Proved
    from game.authoring.sheet.sheet import Sheet
    from game.authoring.sheet.worth import Dominated
    from game.engine.machine import ScenarioMachine

_SCENARIO = (
    ("card", "Card"),
    ("size", "Kind and size"),
    ("ways", "Ways of playing"),
    ("endings", "Endings"),
    ("doors", "Doors"),
    ("dominated", "Never the best"),
    ("facts", "Facts"),
    ("issues", "Issues"),
    ("worlds", "Worlds"),
    ("people", "People"),
    ("findings", "Findings"),
    ("graph", "State graph"),
)
_LIBRARY = (
    ("scenarios", "Scenarios"),
    ("ways", "Ways of playing"),
    ("kinds", "Kinds"),
    ("settling", "Base rate"),
    ("cast", "Cast"),
)


def scenario_page(proved: Proved, machine: ScenarioMachine, findings: FileReport) -> str:
    """The page of one scenario; `machine` is its own, and `findings` is what a check found in it."""
    story, sheet = proved
    return page(
        "game.authoring.page",
        "scenario.html",
        contents=_SCENARIO,
        story=story,
        sheet=sheet,
        often=OFTEN,
        seldom=SELDOM,
        charts=charts_of(proved),
        abouts=ABOUT,
        kinds=_kinds(sheet),
        dominated=_alike(sheet),
        most_lost=max((each.least_loss for each in sheet.dominated), default=1),
        graph=Markup(as_svg(diagram_of(machine))),  # noqa: S704  it escapes what it shows
        findings=findings,
        counts=_counted(findings),
    )


def library_page(library: LibrarySheet) -> str:
    """The page of several scenarios together."""
    return page(
        "game.authoring.page",
        "library.html",
        contents=_LIBRARY,
        library=library,
        charts=charts_of_library(library),
        abouts=ABOUT,
        pronouns=[(each.value, each.value) for each in Pronoun],
        least=LEAST_SCENARIOS,
        least_people=LEAST_PEOPLE,
        most_blind=MOST_BLIND,
        most_share=MOST_SHARE,
    )


def _kinds(sheet: Sheet) -> list[tuple[str, str]]:
    """The kinds of ending that there are, with their tones, in the order in which bars show them."""
    there = set(sheet.endings.values())
    kinds = [(tone_of_ending(kind), kind.value) for kind in ORDER if kind in there]
    endless = [(ENDLESS, "never ends")] if any(way.endless for way in sheet.ways) else []
    return [*kinds, *endless]


def _alike(sheet: Sheet) -> list[list[Dominated]]:
    """Choices that are never the best, together where place, sort and loss are the same."""
    found: dict[tuple[object, ...], list[Dominated]] = {}
    for each in sheet.dominated:
        found.setdefault((each.place, each.kind, each.least_loss), []).append(each)
    return list(found.values())


def _counted(findings: FileReport) -> str:
    counts = Counter(each.severity for each in findings.findings)
    told = [f"{counts[each]} {each.value}{'s' if counts[each] > 1 else ''}" for each in Severity if counts[each]]
    return ", ".join(told)
