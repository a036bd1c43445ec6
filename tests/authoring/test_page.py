"""The report as a page: whole, closed to the outside, true to the figures, and safe whatever the file says."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pytest

from game.authoring.page.render import library_page, scenario_page
from game.authoring.page.scenario import ABOUT, ORDER
from game.authoring.report import FileReport
from game.authoring.run import run as run_check
from game.authoring.sheet.data import as_data, library_as_data, rounded, story_as_data
from game.authoring.sheet.library import library_of
from game.authoring.sheet.proved import LeftOut, Proved
from game.model.scenario import EndingKind
from game.solver.policies import POLICIES
from game.testing import machine_of
from tests.authoring.pages import Page
from tests.authoring.proofs import NIGHT_DESK, ROOM, STORIES, proved, source_at
from tests.stories import CROSSING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CSS = files("game.page").joinpath("templates", "page.css").read_text("utf-8")
TAGS = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7*7 }} {% x %} &amp; "
EVIL = f"{TAGS}\x00\x1b[31m\u202e"
NOT_FIGURES = {"format", "enough"}

stories = pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)


@cache
def html(path: Path) -> str:
    (findings,) = run_check([source_at(path)]).files
    return scenario_page(proved(path), machine_of(path), findings)


def together() -> str:
    return library_page(library_of([proved(path) for path in STORIES], [LeftOut("half.yaml", "It cannot be played.")]))


def figures(data: object) -> Iterator[float]:
    """Every number in data of JSON, but for the version of the format."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key not in NOT_FIGURES:
                yield from figures(value)
    elif isinstance(data, list | tuple):
        for value in data:
            yield from figures(value)
    elif isinstance(data, int | float) and not isinstance(data, bool):
        yield float(data)


@stories
def test_a_page_is_whole_and_asks_for_nothing(path: Path) -> None:
    page = Page(html(path))
    assert page.wrong == []
    assert {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "form"} == set()
    assert html(path).startswith("<!doctype html>\n")
    assert set(re.findall(r"\w+://[^\s\"'<]*", html(path))) == {"http://www.w3.org/2000/svg"}


def test_a_library_is_a_whole_page_too() -> None:
    page = Page(together())
    assert page.wrong == []
    assert "3 scenarios: too few to judge." in " ".join("".join(page.words).split())
    assert "half.yaml" in "".join(page.words)


def test_a_library_of_one_is_told_as_one() -> None:
    page = library_page(library_of([proved(CROSSING)]))
    assert "<title>1 scenario: report</title>" in page
    assert "1 scenarios" not in page


def test_the_style_asks_for_nothing() -> None:
    assert CSS.isascii()
    assert not re.search(r"url\(|@import|expression|//", CSS)


@stories
def test_every_figure_of_the_data_is_in_the_page_and_no_other(path: Path) -> None:
    story, sheet = proved(path)
    assert set(Page(html(path)).values) == set(figures(as_data(sheet) | story_as_data(story)))


def test_every_figure_of_a_library_is_in_its_page_and_no_other() -> None:
    library = library_of([proved(path) for path in STORIES])
    assert set(Page(library_page(library)).values) == set(figures(library_as_data(library)))


@stories
def test_tables_hold_what_the_data_says(path: Path) -> None:
    data: dict[str, Any] = as_data(proved(path).sheet)
    tables = Page(html(path)).tables
    none = "–"
    assert tables["ways-table"][1:] == [
        [way["name"], ABOUT[way["name"]], none if way["score"] is None else way["score"], way["value"], way["endless"]]
        for way in data["policies"]
    ]
    assert tables["endings-table"][1:] == [
        [name, data["ending_kinds"][name], *(way["endings"].get(name, none) for way in data["policies"])]
        for name in data["endings"]
    ]
    assert tables["doors-table"][1:] == [
        [door[key] for key in ("place", "choice", "to", "cost", "worth", "least", "most", "best_in")]
        for door in data["doors"]
    ]
    assert tables["facts-at"][1:] == [
        [each["where"], "", each["known"], each["only_there"], each["decide"]] for each in data["facts_at"]
    ]
    lost = {(row[0], choice, row[-1]) for row in tables["dominated-table"][1:] for choice in str(row[1]).split(", ")}
    assert lost == {(each["place"], each["choice"], each["least_loss"]) for each in data["dominated"]}


def test_the_table_of_a_library_holds_what_the_data_says() -> None:
    library = library_of([proved(path) for path in STORIES])
    rows = Page(library_page(library)).tables["scenarios-table"][1:]
    assert [row[2:] for row in rows] == [
        [
            *(row.states, row.words, rounded(row.minutes), row.facts, row.issues, row.endings),
            *(rounded(row.thinking_score), rounded(row.thinking_worth), row.best_blind, rounded(row.best_blind_score)),
        ]
        for row in library.rows
    ]


def poisoned(value: Any) -> Any:
    """The value with something evil before every text in it."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return EVIL + value
    if isinstance(value, tuple):
        made = [poisoned(each) for each in value]
        return value._make(made) if hasattr(value, "_make") else tuple(made)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{each.name: poisoned(getattr(value, each.name)) for each in fields(value)})
    return value


def test_hostile_text_is_shown_and_does_nothing() -> None:
    story, sheet = proved(ROOM)
    hostile = Proved(poisoned(story), replace(sheet, title=EVIL, scenario=EVIL))
    for text in (
        scenario_page(hostile, machine_of(ROOM), FileReport("x", (), ())),
        library_page(library_of([hostile], [LeftOut(EVIL, EVIL)])),
    ):
        page = Page(text)
        assert page.wrong == []
        assert not {tag for tag, _ in page.tags} & {"script", "img"}
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", text)
        assert "49" not in "".join(page.words[:20])
        assert "<script>alert(1)</script>" in "".join(page.words)
        assert r"\x00\x1b[31m\u202e" in "".join(page.words)


def test_hostile_text_in_a_file_is_shown_and_does_nothing(tmp_path: Path) -> None:
    file = tmp_path / "room.yaml"
    evil = TAGS.replace("'", "''")
    story = ROOM.read_text("utf-8")
    title, aim = re.search(r"^title: .*$", story, re.MULTILINE), re.search(r"^  aim: .*$", story, re.MULTILINE)
    assert title
    assert aim
    file.write_text(story.replace(title[0], f"title: '{evil}'").replace(aim[0], f"  aim: '{evil}'"), "utf-8")
    page = Page(html(file))
    assert page.wrong == []
    assert not {tag for tag, _ in page.tags} & {"script", "img"}
    assert "".join(page.words).count("<script>alert(1)</script>") >= 3


def test_findings_are_told_with_what_is_allowed() -> None:
    words = " ".join("".join(Page(html(NIGHT_DESK)).words).split())
    (findings,) = run_check([source_at(NIGHT_DESK)]).files
    for each in (*findings.findings, *findings.allowed):
        assert each.problem.code in words
        assert each.problem.rule.title in words
        assert each.allowed is None or " ".join(each.allowed.split()) in words
    assert "Nothing to mend." in "".join(Page(html(ROOM)).words)


def test_every_way_and_every_kind_of_ending_is_told() -> None:
    assert list(ABOUT) == list(POLICIES)
    assert sorted(ORDER) == sorted(EndingKind)


def test_a_scenario_without_doors_or_dominated_choices_has_a_page() -> None:
    story, sheet = proved(CROSSING)
    bare = replace(sheet, doors=(), dominated=(), endings={**sheet.endings, "moon": EndingKind.LEFT})
    page = Page(scenario_page(Proved(story, bare), machine_of(CROSSING), FileReport("x", (), ())))
    assert page.wrong == []
    assert "No door is ever open." in "".join(page.words)
    assert "moon" in "".join(page.words)


def test_pictures_and_tables_have_names() -> None:
    for text in (html(NIGHT_DESK), together()):
        assert len(re.findall(r'<svg [^>]*role="img"', text)) == len(
            re.findall(r"<svg [^>]*>\s*<title[^>]*>[^<]+</title>\s*<desc", text)
        )
        assert text.count("<table") == text.count("<caption") == len(Page(text).tables)
        assert text.count("<svg") == text.count('role="img"') + text.count('<svg class="inline" aria-hidden="true"')


def palettes() -> list[dict[str, str]]:
    """The colours of the page: by day, by night and on paper."""
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", block)) for block in re.findall(r":root \{([^}]*)\}", CSS)]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", palettes(), ids=["light", "dark", "paper"])
def test_words_can_be_read_on_their_ground(palette: dict[str, str]) -> None:
    words = ("ink", "quiet", "accent", "good", "off", "blind")
    tones = (
        "accepted",
        "other-job",
        "referral",
        "declined",
        "left",
        "stopped",
        "turned-down",
        "endless",
        "she",
        "he",
        "they",
    )
    for ground in ("paper", "card"):
        assert [name for name in words if contrast(palette[name], palette[ground]) < 4.5] == []
    assert [name for name in tones if contrast(palette["on"], palette[name]) < 4.5] == []
    assert [name for name in (*tones, "think", "half") if contrast(palette[name], palette["paper"]) < 3] == []


def test_only_a_page_loads_the_templates() -> None:
    command = "import game.cli.sheet, game.cli.main, sys; print('jinja2' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
