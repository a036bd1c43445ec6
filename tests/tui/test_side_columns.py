"""The columns beside a meeting: late in a play they tell less, and nothing in them is out of sight without a word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.containers import VerticalScroll

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.session.view import FactView, SpecView
from game.tui.moment import Moment
from game.tui.widgets.fitting import height
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.notebook import Notebook
from tests.tui import story
from tests.tui.driving import flat, press

if TYPE_CHECKING:
    from game.session.view import IssueView, View
    from game.tui.widgets.pane import Pane
    from tests.tui.conftest import At
    from tests.tui.driving import Size

BEFORE = story.VIEWS["questions"]
HEARD, UNHEARD = 15, 5
TALL = [(100, 32), (120, 36), (139, 40), (140, 32), (160, 50)]


def late(heard: int = HEARD) -> View:
    """The view near the end of a long play: much was heard, most is settled, and every line of the job has moved."""
    facts = tuple(fact(number, heard=number < heard) for number in range(HEARD + UNHEARD))
    over = [issue(f"over-{number}", status) for number, status in enumerate([IssueStatus.SETTLED] * 4)]
    fixed, left = issue("fixed", IssueStatus.FIXED), issue("left", IssueStatus.OPEN)
    spec = tuple(
        SpecView(f"line-{number}", None, f"Line {number} of a job with many words in it", SpecStatus.NEW)
        for number in range(9)
    )
    return replace(BEFORE, notebook=facts, issues=(*over, fixed, left), spec=spec)


def drawn(pane: Pane) -> str:
    """Return the words of a pane."""
    assert pane._drawn is not None
    return pane._drawn.plain


def fact(number: int, *, heard: bool) -> FactView:
    told = "It is told in so many words that they fill two lines and more." if heard else None
    about = f"What number {number} is about, as the notebook has it"
    return replace(BEFORE.notebook[0], id=f"fact-{number}", about=about, text=told, first_hand=heard)


def issue(name: str, status: IssueStatus) -> IssueView:
    about = f"What is in the way by the name of {name}"
    return replace(BEFORE.issues[0], id=name, about=about, status=status, settlers=())


@pytest.mark.parametrize("size", [(100, 24), *TALL], ids=str)
async def test_the_notebook_and_the_issues_never_scroll(at: At, size: Size) -> None:
    async with at("questions").run_test(size=size) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        before = late(HEARD - 1)
        for moment in (Moment(before), Moment.after(before, late())):
            screen.moment = moment  # type: ignore[attr-defined]  # the screen is ours
            await pilot.pause()
            await pilot.pause()
            assert screen.query_one("#right", VerticalScroll).max_scroll_y == 0
            assert screen.query_one(IssueBoard).region.height > 0
        assert "5 not heard yet" in flat(pilot)
        assert f"What number {HEARD - 1} is" in drawn(screen.query_one(Notebook))
        issues = drawn(screen.query_one(IssueBoard))
        assert "by the name of left" in issues
        assert "✓ 4 settled   × 1 fixed" in issues or "by the name of over-0" in issues


@pytest.mark.parametrize("size", TALL, ids=str)
async def test_the_job_below_the_building_is_never_cut_off(at: At, size: Size) -> None:
    async with at("questions").run_test(size=size) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        screen.moment = Moment(late())  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        await pilot.pause()
        assert screen.query_one("#left", VerticalScroll).max_scroll_y == 0
        told = flat(pilot)
        assert "lines changed" in told or all(f"Line {number} " in told for number in range(9))


async def test_where_facts_have_no_room_they_are_counted(at: At) -> None:
    async with at("questions").run_test(size=(100, 24)) as pilot:
        await press(pilot, ".")
        pilot.app.screen.moment = Moment(late())  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        await pilot.pause()
        shown = sum(f"What number {number} " in flat(pilot) for number in range(HEARD))
        assert 0 < shown < HEARD
        assert f"and {HEARD - shown} more facts" in flat(pilot)


async def test_early_on_everything_is_told_whole(at: At) -> None:
    async with at("questions").run_test(size=(120, 90)) as pilot:
        await press(pilot, ".")
        pilot.app.screen.moment = Moment(late(1))  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        told = pilot.app.screen.query_one(Notebook)
        assert "not heard yet" not in drawn(told)
        assert all(f"What number {number} is" in drawn(told) for number in range(HEARD + UNHEARD))
        assert "…" not in flat(pilot)


async def test_a_line_is_cut_only_where_there_is_no_room_for_it(at: At) -> None:
    async with at("questions").run_test(size=(120, 36)) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        cut = []
        for unheard in range(4, 16):
            facts = tuple(fact(number, heard=False) for number in range(unheard))
            screen.moment = Moment(replace(late(), notebook=facts))  # type: ignore[attr-defined]  # the screen is ours
            await pilot.pause()
            notebook = screen.query_one(Notebook)
            rows = notebook._drawn.rows if notebook._drawn is not None else ()
            used = height(rows, notebook.content_size.width)
            cut.append(sum(row.cut for row in rows))
            if len(rows) == unheard and cut[-1]:
                assert used == notebook.content_size.height
        assert any(0 < each < 15 for each in cut)
