"""``past-hr guide``: whole pages and parts of them, as Markdown in a pipe and as pages on a terminal."""

from __future__ import annotations

import os
import re
import sys
from typing import TYPE_CHECKING

import pexpect
import pytest

from game.authoring.guide import PAGES, text_of
from game.authoring.guide.sections import for_terminal, name_of, parts_of
from game.cli.main import main
from tests.authoring.guide_pages import anchors_of
from tests.cli.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path


def ended(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of the command, without a terminal."""
    code = main(["guide", *arguments])
    return code, *capsys.readouterr()


@pytest.mark.parametrize("page", PAGES)
def test_a_page_in_a_pipe_is_its_markdown(capsys: pytest.CaptureFixture[str], page: str) -> None:
    assert ended(capsys, page) == (0, f"{text_of(page).rstrip()}\n", "")


@pytest.mark.parametrize("page", PAGES)
def test_every_heading_that_links_can_name_is_a_part(page: str) -> None:
    assert set(parts_of(page)) == set(anchors_of(page))


@pytest.mark.parametrize("page", PAGES)
def test_the_parts_of_the_first_order_make_up_the_page(page: str) -> None:
    whole = parts_of(page)[name_of(text_of(page).splitlines()[0].removeprefix("# "))]
    assert whole.text.split() == text_of(page).split()
    second = [part.text for part in parts_of(page).values() if part.text.startswith("## ")]
    assert all(each in whole.text for each in second)
    assert len("".join(second)) < len(whole.text)


@pytest.mark.parametrize("words", [("conditions",), ("Conditions",), ("settled", "by"), ("settled-by",)])
def test_a_heading_brings_what_stands_under_it(capsys: pytest.CaptureFixture[str], words: tuple[str, ...]) -> None:
    code, said, complaint = ended(capsys, "reference", *words)
    assert (code, complaint) == (0, "")
    assert name_of(said.splitlines()[0].lstrip("# ")) == name_of(" ".join(words))
    assert len(re.findall(r"^#+ ", said, re.MULTILINE)) == 1


def test_a_heading_brings_those_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    _, said, _ = ended(capsys, "reference", "every", "key")
    assert "### gates" in said
    assert "## Lines" not in said


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("tutoral",), "There is no page tutoral. Did you mean tutorial? Try: past-hr guide\n"),
        (
            ("conditions",),
            "There is no page conditions. Did you mean past-hr guide reference conditions? Try: past-hr guide\n",
        ),
        (
            ("reference", "condtions"),
            "The page reference has no heading condtions. Did you mean conditions? Try: past-hr guide reference\n",
        ),
        (("reference", "\x1b[2J"), "The page reference has no heading \\x1b[2J. Try: past-hr guide reference\n"),
    ],
)
def test_a_slip_is_told_in_one_sentence(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], complaint: str
) -> None:
    assert ended(capsys, *words) == (2, "", complaint)


@pytest.mark.parametrize("page", PAGES)
def test_on_a_terminal_links_are_commands_that_lead_somewhere(page: str) -> None:
    shown = for_terminal(text_of(page))
    assert "](" not in re.sub(r"```.*?```", "", shown, flags=re.DOTALL)
    for other, part in re.findall(r"`past-hr guide (\w+)(?: ([\w-]+))?`", shown):
        assert other in PAGES
        assert not part or part in parts_of(other)
    assert [line for line in shown.splitlines() if line.startswith("|") and "past-hr guide" in line] == []


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals there")
def test_a_terminal_gets_a_page_at_a_time_and_a_short_part_at_once(tmp_path: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "PAGER": "sed s/^/paged:/", "TERM": "xterm"}

    def printed(*words: str) -> str:
        child = pexpect.spawn(
            sys.executable,
            ["-m", "game", "guide", *words],
            cwd=str(tmp_path),
            env=environment,
            encoding="utf-8",
            dimensions=(24, 80),
            timeout=20,
        )
        said = child.read()
        child.close()
        assert child.exitstatus == 0
        return str(said)

    assert "paged:# Your first story" in printed("tutorial")
    assert "paged:" not in printed("reference", "spec")
