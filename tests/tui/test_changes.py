"""What a choice has changed shows at once where it lives, at every size, with a word and not with a colour alone."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.model.choice import SpecStatus
from game.model.issue import IssueStatus
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.moment import Moment
from game.tui.widgets.issue_board import IssueBoard
from game.tui.widgets.job import Job
from game.tui.widgets.notebook import Notebook
from game.tui.widgets.pane import STEP, STEPS, Pane
from game.tui.widgets.portrait import Portrait, initials
from game.tui.widgets.standing import Standing
from game.tui.widgets.tally import Tally
from game.tui.words import NEW
from tests.tui import story
from tests.tui.driving import COMFORTABLE, LEAST, flat, press

if TYPE_CHECKING:
    from game.session.view import View
    from game.tui.rows import Row
    from tests.tui.conftest import At
    from tests.tui.driving import Size
    from tests.tui.fakes import FakePlayer

BEFORE = story.VIEWS["questions"]
LARGEST = (160, 50)
ALL = (LEAST, COMFORTABLE, LARGEST)


def heard() -> View:
    fact = BEFORE.notebook[1]
    told = replace(fact, text="Three months.", first_hand=True, told_by="Duarte")
    return replace(BEFORE, notebook=(BEFORE.notebook[0], told, *BEFORE.notebook[2:]))


def moved() -> View:
    return replace(BEFORE, issues=(replace(BEFORE.issues[0], status=IssueStatus.SETTLED), *BEFORE.issues[1:]))


def changed() -> View:
    line = replace(BEFORE.spec[0], now="Nights until May", status=SpecStatus.NEW)
    return replace(BEFORE, spec=(line, *BEFORE.spec[1:]))


CHANGES = {
    "fact": (heard(), Notebook, "n Notes"),
    "issue": (moved(), IssueBoard, "i Issues"),
    "spec": (changed(), Job, "j Job"),
}


@pytest.mark.parametrize("size", ALL, ids=str)
@pytest.mark.parametrize("change", CHANGES)
async def test_a_change_is_marked_where_it_lives_and_nowhere_else(at: At, change: str, size: Size) -> None:
    view, pane, entry = CHANGES[change]
    async with at("questions").run_test(size=size) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        screen.moment = Moment.after(BEFORE, view)  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        fresh = {type(each) for each in screen.query(Pane) if is_fresh(each)}
        assert fresh - {Tally} == {pane}
        assert any(NEW in row.text.plain for row in rows(screen.query_one(pane)))
        if size == LEAST:
            told = next(row for row in rows(screen.query_one(Tally)) if row.fresh)
            assert f"{told.mark.plain} {told.text.plain}".startswith(entry)
            assert NEW in flat(pilot)


@pytest.mark.parametrize("size", ALL, ids=str)
@pytest.mark.parametrize(("by", "word"), [(2, "+2"), (-3, "−3")])
async def test_trust_and_stories_tell_by_how_much_they_moved(at: At, size: Size, by: int, word: str) -> None:
    view = replace(BEFORE, trust=BEFORE.trust + by, stories=BEFORE.stories - 1)
    async with at("questions").run_test(size=size) as pilot:
        await press(pilot, ".")
        pilot.app.screen.moment = Moment.after(BEFORE, view)  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        text = flat(pilot)
        assert f"Trust {view.trust} of 10 {word}" in text
        drawn = rows(pilot.app.screen.query_one(Standing))
        assert [row.fresh for row in drawn] == [True, True, True]
        assert drawn[2].text.plain.endswith(f"{view.stories} of {view.worlds} −1")
        lit = sum(span.end - span.start for span in drawn[1].text.spans if "primary" in str(span.style))
        assert lit == abs(by)


@pytest.mark.parametrize("still", [True, False])
async def test_the_ground_of_what_is_new_fades_unless_nothing_may_move(player: FakePlayer, still: bool) -> None:
    player.play.place = "questions"
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=Preferences(reduced_motion=still))
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        app.screen.moment = Moment.after(BEFORE, heard())  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        tally = app.screen.query_one(Tally)
        assert tally._drawn is not None
        assert (tally._drawn.glow is not None) == (not still)
        await asyncio.sleep(STEP * (STEPS + 2))
        await pilot.pause()
        assert tally._drawn.glow is None


async def test_where_there_is_room_facts_are_told_with_who_told_them(at: At) -> None:
    async with at("questions").run_test(size=LARGEST) as pilot:
        await press(pilot, ".")
        told = [row.text.plain for row in rows(pilot.app.screen.query_one(Notebook))]
        for fact in BEFORE.notebook:
            assert (fact.text is None) or f"{fact.text} · {fact.told_by}" in told


async def test_a_portrait_tells_who_sits_there(at: At) -> None:
    async with at("questions").run_test(size=LARGEST) as pilot:
        await press(pilot, ".")
        person = replace(story.MARTA, say_it="MAR-ta", came_in_as="Breakfast service")
        pilot.app.screen.moment = Moment(replace(BEFORE, person=person))  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        text = flat(pilot)
        for part in ("ML", "Marta Lopes", "People", "say MAR-ta", "came in as: Breakfast service"):
            assert part in text
        pilot.app.screen.moment = Moment(replace(BEFORE, person=None))  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        assert rows(pilot.app.screen.query_one(Portrait)) == ()


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Marta Lopes", "ML"),
        ("Mdm Lim", "ML"),
        ("Dr Regula Keller", "DK"),
        ("Oyelaran", "O"),
        ("ølve ås", "ØÅ"),
        ("", ""),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(name: str, letters: str) -> None:
    assert initials(name) == letters


def rows(pane: Pane) -> tuple[Row, ...]:
    assert pane._drawn is not None
    return pane._drawn.rows


def is_fresh(pane: Pane) -> bool:
    return pane._drawn is not None and any(row.fresh for row in pane._drawn.rows)
