"""A debrief to take along: the same figures in every form, whole and closed to the outside, safe whatever it says."""

from __future__ import annotations

import copy
import json
import re
import signal
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from game.errors import UnwrittenFile
from game.session.data import as_data
from game.session.export.files import folder_of, free, save
from game.session.export.forms import DataForm, Form, form_of, name_for, written
from game.session.export.markdown import plain, summary
from game.session.practice import Practice
from game.session.shape import DebriefData, MarkData
from tests.authoring.pages import Page
from tests.session.games import at_random, judge, left_after_hr, played_well, right_exit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from game.engine.game import Game

TAGS = "</style></title><script>alert(1)</script>\"'><img src=x onerror=alert(1)> {{ 7*7 }} {% x %} &amp; "
MARKS = "# *a* _b_ `c` [d](https://e.f) <g@h.i> ~~j~~ | k\n\n- l\n1. m www.n.o https://p.q \\ ![r](s)"
EVIL = f"{TAGS}{MARKS}\x00\x1b[31m\u202e"
PLACES = (0, 1, 5, 12)
"""What is marked: two passages of the briefing, and two lines of the first meeting."""

SMALL = settings(max_examples=25, deadline=None)


@cache
def data_of(game: Game) -> DebriefData:
    copy = Practice(game, judge())
    for place in PLACES:
        copy.mark(place)
    return as_data(copy)


def games() -> tuple[Game, ...]:
    return (left_after_hr(), right_exit(), played_well("choice"), at_random(5))


def evil(data: DebriefData) -> Any:
    """The same data with every free text made hostile."""

    def spoilt(value: object, key: str = "") -> object:
        if isinstance(value, dict):
            return {name: spoilt(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [spoilt(each, key) for each in value]
        kept = {"tone", "status", "dimension", "band", "choice", "against", "kind", "weight", "scenario", "level"}
        return EVIL if isinstance(value, str) and key not in kept else value

    return {**data, **{key: spoilt(each, key) for key, each in copy.deepcopy(dict(data)).items()}, "intention": EVIL}


def figures(value: object) -> Iterator[float]:
    if isinstance(value, dict):
        for each in value.values():
            yield from figures(each)
    elif isinstance(value, list):
        for each in value:
            yield from figures(each)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield float(value)


@pytest.mark.parametrize("game", games(), ids=["left", "exit", "well", "random"])
def test_the_page_holds_the_figures_of_the_data_and_no_others(game: Game) -> None:
    data = data_of(game)
    values = set(Page(written(data, Form.HTML)).values)
    assert values <= set(figures(json.loads(written(data, Form.JSON))))
    wanted = [data["total"], *(each["gain"] for each in data["turning_points"])]
    wanted += [figure for bar in data["bars"] for figure in (bar["points"], bar["possible"])]
    wanted += [branch["worth"] for node in data["tree"] for branch in node["branches"]]
    assert {each for each in wanted if each is not None} <= values


def test_the_page_says_whole_points_as_markdown_does() -> None:
    data = data_of(left_after_hr())
    page = written(data, Form.HTML)
    assert not re.search(r"<data[^>]*>[^<]*\.[^<]*</data>", page)
    assert f'<data value="{data["total"]:.4f}"'.rstrip('0"') in page


@pytest.mark.parametrize("game", games(), ids=["left", "exit", "well", "random"])
def test_markdown_holds_the_figures_of_the_data(game: Game) -> None:
    data = data_of(game)
    text = written(data, Form.MARKDOWN)
    if data["total"] is not None:
        assert f"In all: **{data['band']}**, {data['total']:.0f} of 100." in text
    for bar in data["bars"]:
        if bar["points"] is not None:
            assert f"{bar['band']}, {bar['points']:.0f} of {bar['possible']:.0f}" in text
    for point in data["turning_points"]:
        assert f"{'gained' if point['gain'] >= 0 else 'cost'} {abs(point['gain']):.0f}\n" in text
    listed = re.findall(r"^   - (-?\d+): ", text, re.MULTILINE)
    worths = [branch["worth"] for node in data["tree"] for branch in node["branches"]]
    assert sorted(map(int, listed)) == sorted(int(f"{worth:.0f}") for worth in worths)


def test_markdown_comes_in_the_order_in_which_it_is_read() -> None:
    text = written(data_of(left_after_hr()) | {"intention": "If so, then I ask."}, Form.MARKDOWN)
    heads = [
        "# Night Desk",
        "## How you decided",
        "## What came of it",
        "## Your play in five bars",
        "## Turning points",
    ]
    heads += ["## Never heard first-hand", "## Your twin", "## Next time", "> If so, then I ask.", "## Marked"]
    places = [text.index(head) for head in [*heads, "## Your path", "## Transcript"]]
    assert places == sorted(places)
    assert summary(data_of(left_after_hr())) in written(data_of(left_after_hr()), Form.MARKDOWN) + "\n"


@pytest.mark.parametrize("game", games(), ids=["left", "exit", "well", "random"])
def test_a_page_is_whole_and_asks_for_nothing(game: Game) -> None:
    text = written(data_of(game), Form.HTML)
    page = Page(text)
    assert page.wrong == []
    assert {tag for tag, _ in page.tags} & {"script", "link", "img", "iframe", "object", "form"} == set()
    assert set(re.findall(r"\w+://[^\s\"'<]*", text)) <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"url\(|@import", text)
    assert "@page { size: A4" in text
    assert "prefers-color-scheme: dark" in text


@pytest.mark.parametrize("game", games(), ids=["left", "exit", "well", "random"])
def test_hostile_text_is_only_text_in_a_page(game: Game) -> None:
    text = written(evil(data_of(game)), Form.HTML)
    page = Page(text)
    assert page.wrong == []
    assert {tag for tag, _ in page.tags} & {"script", "img"} == set()
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert "{{ 7*7 }}" in "".join(page.words)
    assert not set(text) & {"\x00", "\x1b", "\u202e"}


@pytest.mark.parametrize("game", games(), ids=["left", "exit", "well", "random"])
def test_hostile_text_is_only_text_in_markdown(game: Game) -> None:
    data = data_of(game)
    kinds = [{token.type for token in tokens(written(each, Form.MARKDOWN))} for each in (data, evil(data))]
    assert kinds[1] <= kinds[0] | {"blockquote_open", "blockquote_close"}
    heads = [
        sum(each.type == "heading_open" for each in tokens(written(one, Form.MARKDOWN))) for one in (data, evil(data))
    ]
    assert heads[1] <= heads[0] + 1


def tokens(text: str) -> list[Any]:
    """Everything that a reader of Markdown with all its additions sees, block after block and word after word."""
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    return [inner for token in reader.parse(text) for inner in (token, *(token.children or ()))]


@SMALL
@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1))
def test_plain_text_comes_back_as_it_was(text: str) -> None:
    reader = MarkdownIt("commonmark")
    rendered = reader.parse(plain(text))
    shown = "".join(child.content for token in rendered for child in token.children or ())
    assert shown == " ".join(text.split())
    assert {token.type for token in rendered} <= {"paragraph_open", "inline", "paragraph_close"}


def test_what_was_marked_stands_under_whom_it_was_with() -> None:
    data = data_of(left_after_hr())
    marked = between(written(data, Form.MARKDOWN), "## Marked", "## Your path")
    assert marked.startswith("**The briefing**\n\n- A Wednesday in January. ")
    assert '\n\n**Marta Lopes, People**\n\n- Marta: "Rafa Monteiro. Good. ' in marked
    assert marked.endswith('\n- You: "I study Tuesdays and Thursdays. Who decides the rota?"')
    assert summary(data).endswith(f"## Marked\n\n{marked}\n")
    page = between(written(data, Form.HTML), '<h2 id="marked-h">Marked</h2>', "</section>")
    assert re.findall("<h3>(.*)</h3>", page) == ["The briefing", "Marta Lopes, People"]
    assert "<p>You: &#34;I study Tuesdays and Thursdays. Who decides the rota?&#34;</p>" in page
    assert page.count("<p>") == len(PLACES)


def test_a_heading_that_was_marked_stands_there_once() -> None:
    data = data_of(left_after_hr())
    heading = next(place for place, each in enumerate(data["transcript"]) if each["text"] == "After Marta")
    mark = MarkData(**data["transcript"][heading], place=heading, heading="After Marta")
    both: DebriefData = {**data, "marks": [*data["marks"], mark]}
    assert between(written(both, Form.MARKDOWN), "## Marked", "## Your path").endswith('rota?"\n\n**After Marta**')
    assert between(written(both, Form.HTML), "Marked</h2>", "</section>").count("After Marta") == 1


@pytest.mark.parametrize("form", [Form.MARKDOWN, Form.HTML])
def test_where_nothing_was_marked_nothing_is_said_of_it(form: DataForm) -> None:
    none: DebriefData = {**data_of(left_after_hr()), "marks": []}
    assert "marked" not in written(none, form).lower()


def between(text: str, begin: str, end: str) -> str:
    """What stands between two words, without the space around it."""
    return text.partition(begin)[2].partition(end)[0].strip()


def test_json_is_the_data() -> None:
    data = data_of(right_exit())
    assert json.loads(written(data, Form.JSON)) == data


def test_a_file_is_never_written_over(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    assert save("one", file) == file
    with pytest.raises(UnwrittenFile, match="is there already, and nothing was written"):
        save("two", file)
    assert file.read_text("utf-8") == "one"
    assert free(tmp_path, "a.md") == tmp_path / "a-2.md"
    save("two", tmp_path / "a-2.md")
    assert free(tmp_path, "a.md") == tmp_path / "a-3.md"


@pytest.mark.parametrize("name", ["no/such/folder.md", "a\x00b.md", "x" * 300 + ".md"])
def test_a_place_that_refuses_is_told_in_one_sentence(tmp_path: Path, name: str) -> None:
    with pytest.raises(UnwrittenFile, match=r"cannot be written: .*\.$"):
        save("text", tmp_path / name)


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(UnwrittenFile, match="is a folder; name a file in it"):
        save("text", tmp_path)


def test_a_home_that_nobody_has_is_a_place_that_refuses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnwrittenFile, match=r"no-one-of-that-name/a\.md cannot be written: .*\.$"):
        save("text", Path("~no-one-of-that-name/a.md"))


@pytest.mark.skipif(sys.platform == "win32", reason="no such limit there")
def test_a_disk_that_is_full_leaves_no_part_of_a_file(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    with a_disk_of(1000), pytest.raises(UnwrittenFile, match=r"a\.md cannot be written: .*\.$"):
        save("x" * 100_000, file)
    assert list(tmp_path.iterdir()) == []
    assert save("x" * 100_000, file) == file


@contextmanager
def a_disk_of(room: int) -> Iterator[None]:
    """Let no file grow beyond some bytes."""
    import resource  # noqa: PLC0415  not on every system

    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_names_and_forms(tmp_path: Path) -> None:
    data = data_of(right_exit())
    assert name_for(data, Form.HTML) == "night-desk.html"
    assert form_of(tmp_path / "A.MD") is Form.MARKDOWN
    assert form_of(tmp_path / "a.txt") is Form.TEXT
    assert form_of(tmp_path / "a.doc") is None
    assert folder_of([tmp_path / "not there", tmp_path]) == tmp_path
