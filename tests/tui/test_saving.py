"""Saving and copying a debrief: where it goes, in which form, and that nothing is ever written over."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest
from textual.widgets import Input

from game.session.export.forms import Form
from tests.tui.driving import LEAST, flat, lit, press, settled, shown
from tests.tui.test_debrief import to_debrief

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

NAME = "night-desk-2020-09-13-1"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own as the current one, in a place where the day is known."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


async def asked(pilot: Pilot[Any], keys: str = "") -> None:
    await to_debrief(pilot, "x")
    await settled(pilot)
    assert lit(pilot) == "SavingScreen"
    await press(pilot, keys)


def line(pilot: Pilot[Any]) -> Input:
    return pilot.app.screen.query_one(Input)


async def test_the_usual_file_is_here_and_named_by_scenario_day_and_number(at: At, here: Path) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        assert Path(line(pilot).value).name == f"{NAME}.md"
        await press(pilot, "enter")
        assert lit(pilot) == "DebriefScreen"
        assert (here / f"{NAME}.md").read_text("utf-8").startswith("# Night Desk: a debrief\n")
        assert [file.name for file in here.iterdir()] == [f"{NAME}.md"]
        assert any("Saved: " in each.message for each in pilot.app._notifications)


@pytest.mark.parametrize(
    ("keys", "ending"), [("down", "html"), ("up", "txt"), ("up up", "json"), ("down down down down", "md")]
)
async def test_up_and_down_change_the_form(at: At, here: Path, keys: str, ending: str) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot, keys)
        assert "●" in shown(pilot)
        await press(pilot, "enter")
        (file,) = here.iterdir()
        assert file.name == f"{NAME}.{ending}"
        if ending == "json":
            assert json.loads(file.read_text("utf-8"))["total"] == 61.4
        if ending == "txt":
            assert file.read_text("utf-8").startswith("Debrief: Night Desk.\n\nHow you decided")


async def test_all_forms_stand_there_whole(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        assert "● Markdown (.md)  ○ page (.html)  ○ data (.json)  ○ text (.txt)" in shown(pilot)
        for number, form in enumerate(Form):
            await pilot.click("FormRow", offset=((0, 20, 36, 52)[number], 0))
            await pilot.pause()
            assert line(pilot).value.endswith(f"{NAME}.{form}")


async def test_a_click_changes_the_form(at: At, here: Path) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        await pilot.click("FormRow", offset=(22, 0))
        await pilot.pause()
        assert line(pilot).value.endswith(f"{NAME}.html")
        assert list(here.iterdir()) == []


async def test_nothing_is_written_over(at: At, here: Path) -> None:
    taken = here / f"{NAME}.md"
    taken.write_text("mine", "utf-8")
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        assert line(pilot).value.endswith(f"{NAME}-2.md")
        line(pilot).value = str(taken)
        await press(pilot, "enter")
        assert lit(pilot) == "SavingScreen"
        assert "is there already, and nothing was written" in flat(pilot)
        assert taken.read_text("utf-8") == "mine"
        await press(pilot, "escape")
        assert lit(pilot) == "DebriefScreen"


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("somewhere.doc", "let it end with .md, .html, .json or .txt"),
        ("", "let it end with .md, .html, .json or .txt"),
        ("no/such/folder/a.md", "cannot be written: No such file or directory"),
    ],
)
async def test_what_cannot_be_written_is_said_there(at: At, here: Path, typed: str, told: str) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        line(pilot).value = typed
        await press(pilot, "enter")
        assert told in flat(pilot)
        assert list(here.iterdir()) == []


@pytest.mark.parametrize("typed", ["/", ".", "~no-one-of-that-name/a.md", "~", f"{'x' * 300}.md", "a\0b.md", ""])
@pytest.mark.parametrize("key", ["enter", "down"])
async def test_no_name_is_too_odd_to_answer(at: At, here: Path, typed: str, key: str) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await asked(pilot)
        line(pilot).value = typed
        await press(pilot, key)
        assert lit(pilot) == "SavingScreen"
        if key == "down":
            assert line(pilot).value.endswith((".md", ".html"))
        assert list(here.iterdir()) == []


async def test_the_summary_goes_to_the_clipboard_as_markdown(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "c")
        await settled(pilot)
        assert "## How you decided\n\n**Your judgement was thin" in pilot.app.clipboard
        assert "## Transcript" not in pilot.app.clipboard
        (told,) = (each.message for each in pilot.app._notifications)
        assert told.startswith("Sent to the clipboard, as Markdown. Some terminals refuse that without a word; x saves")


async def test_before_the_verdict_there_is_nothing_to_save(at: At, player: FakePlayer) -> None:
    held = Event()
    player.play.held_back = held
    async with at("signed").run_test(size=LEAST) as pilot:
        await press(pilot, ". 1 x c")
        assert lit(pilot) == "DebriefScreen"
        assert pilot.app.clipboard == ""
        held.set()
        await settled(pilot)
