"""The author's guide is true: it is up to date, links lead somewhere, examples check clean, and commands run."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest

from game.authoring.examples import example_of
from game.authoring.guide import PAGES, source_of, text_of
from game.authoring.guide.codes import safe
from game.authoring.guide.keys import passages
from game.authoring.guide.made import made_pages
from game.authoring.guide.regions import names_in
from game.authoring.run import Source
from game.authoring.run import run as check
from game.authoring.writing.reading_level import reading_of
from game.authoring.writing.wording import MOST_GRADE, MOST_MEAN
from game.problems import CATALOGUE, Severity
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.words import MENDED, READ, STANDS
from tests.authoring.guide_pages import Block, anchors_of, blocks_of, links_of, paragraphs_of, prose_of
from tests.authoring.samples import CLEAN
from tests.cli.running import COMMAND, ROOT
from tests.content.samples import EXAMPLE

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = files("game.authoring.guide")
WRITTEN = [page for page in PAGES if page != "codes"]
"""Those whose blocks are set into scenarios; the page of codes has the examples of the catalogue."""

MOST_BYTES = 120_000


@pytest.fixture(scope="module")
def made() -> dict[str, str]:
    """The pages as they have to be."""
    return made_pages()


@pytest.mark.parametrize("page", ["reference", "codes"])
def test_what_is_made_is_up_to_date(page: str, made: dict[str, str]) -> None:
    told = f"{page}.md is out of date: run python -m game.authoring.guide"
    assert source_of(page) == made[page], told


def test_the_reference_has_room_for_every_key() -> None:
    assert sorted(names_in(source_of("reference"))) == sorted(passages())


def test_the_page_of_codes_tells_them_all_and_stays_small() -> None:
    assert set(CATALOGUE) <= {anchor.upper() for anchor in anchors_of("codes")}
    assert len(source_of("codes").encode()) < MOST_BYTES


def test_every_page_is_listed_and_begins_with_its_title() -> None:
    assert {each.name for each in FOLDER.iterdir() if each.name.endswith(".md")} == {f"{page}.md" for page in PAGES}
    assert all(source_of(page).startswith("# ") for page in PAGES)


@pytest.mark.parametrize("page", PAGES)
def test_what_is_printed_has_no_comments_and_ends_no_block_early(page: str) -> None:
    text = text_of(page)
    assert "<!--" not in text
    assert "\n\n\n" not in text
    assert text.count("\n```") == source_of(page).count("\n```")


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    lost = []
    for link in links_of(page):
        target, _, anchor = link.partition("#")
        other = target.removesuffix(".md") or page
        if (
            other not in PAGES
            or (target and not target.endswith(".md"))
            or (anchor and anchor not in anchors_of(other))
        ):
            lost.append(link)
    assert lost == []


@pytest.mark.parametrize("page", PAGES)
def test_no_two_parts_have_one_anchor(page: str) -> None:
    anchors = anchors_of(page)
    assert sorted(anchors) == sorted(set(anchors))


@pytest.mark.parametrize("page", PAGES)
def test_codes_and_pages_that_are_named_exist(page: str) -> None:
    named = set(re.findall(r"\b[A-Z]\d\d\b", prose_of(page)))
    assert named <= {anchor.upper() for anchor in anchors_of("codes")}


def test_what_the_tutorial_quotes_is_what_a_rehearsal_says() -> None:
    tutorial = " ".join(prose_of("tutorial").split())
    assert f"*{READ} {Rehearsal.SAME}*" in tutorial
    assert f"*{MENDED}*" in tutorial
    assert STANDS.split(" is ")[0].lower() in tutorial.lower()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_is_easy_to_read(page: str) -> None:
    reading = reading_of(paragraphs_of(page))
    assert reading.words > 500
    assert reading.grade <= MOST_GRADE
    assert reading.mean <= MOST_MEAN


def test_the_examples_of_codes_are_those_of_the_catalogue() -> None:
    found = [block for block in blocks_of("codes") if block.language == "yaml"]
    assert len(found) > len(CATALOGUE)
    for block in found:
        kind, _, code = block.comment.partition(": ")
        example = example_of(code)
        assert example is not None
        whole = example.bad if kind == "wrong" else example.mended
        there = iter(safe(line).strip() for line in whole.decode("utf-8", "replace").split("\n"))
        assert all(line.strip() in there for line in block.text.splitlines()), block


@pytest.mark.parametrize("page", WRITTEN)
def test_a_page_does_as_it_says(page: str, tmp_path: Path) -> None:
    folder = tmp_path / "room"
    folder.mkdir()
    (folder / "clean.yaml").write_text(CLEAN, "utf-8")
    (folder / "small-room.yaml").write_text(EXAMPLE, "utf-8")
    printed = ""
    for block in blocks_of(page):
        where = f"{page}.md:{block.line}"
        match block.language:
            case "yaml" | "toml" | "plan":
                put_down(block, folder, where)
            case "sh":
                printed = "".join(ran(command, code, folder, where) for command, code in block.commands())
            case "text":
                there = iter(plain(printed))
                missing = [line for line in plain(block.text) if line not in there]
                assert missing == [], f"{where}: not printed, or not in this order:\n{printed}"
            case language:
                assert language == "", f"{where}: a block of {language}"


def plain(text: str) -> list[str]:
    """The lines of a text that hold something, without how far apart its columns are."""
    lines = (" ".join(line.split()) for line in text.splitlines())
    return [line for line in lines if line.strip("…")]


def put_down(block: Block, folder: Path, where: str) -> None:
    """Set a block where it belongs, and hold it to what it claims."""
    setting = block.setting
    if setting is None:
        assert block.file is not None, f"{where}: nothing says where this block belongs"
        name, text = block.file, block.text
        (folder / name).write_text(text, "utf-8")
    else:
        name = setting.file
        text = setting.put((folder / name).read_text("utf-8"), block.text)
        if setting.kept:
            (folder / name).write_text(text, "utf-8")
    if name.endswith(".yaml"):
        held(block.wrong, folder / name, text, where)


def held(wrong: str | None, path: Path, text: str, where: str) -> None:
    """A scenario has nothing to mend, or what is wrong with it on purpose."""
    [report] = check([Source(path, text.encode())]).files
    if wrong is not None:
        assert wrong in {each.problem.code for each in report.findings}, f"{where}: {wrong} is not told"
        return
    told = [str(each.problem) for each in report.findings if each.severity is not Severity.NOTE]
    assert told == [], where


def ran(command: str, code: int, folder: Path, where: str) -> str:
    """What a command prints in a process of its own; it has to end as the page promises."""
    words = shlex.split(command, comments=True)
    into = words.index(">") if ">" in words else len(words)
    assert words[0] == "past-hr", f"{where}: {command}"
    plain = ["--plain"] if words[1] == "play" and "--plain" not in words else []
    done = subprocess.run(
        [*COMMAND, *words[1:into], *plain],
        input="q\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env=environment(),
        timeout=60,
    )
    assert done.returncode == code, f"{where}: {command}\n{done.stdout}{done.stderr}"
    for name in words[into + 1 :]:
        (folder / name).write_text(done.stdout, "utf-8")
    return done.stdout + done.stderr


def environment() -> dict[str, str]:
    """The environment of the test, in which the game is found from any folder."""
    return {**os.environ, "PYTHONPATH": str(ROOT)}
