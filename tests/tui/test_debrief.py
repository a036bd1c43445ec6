"""The debrief over the fake: every part, every key and mouse target, the verdict that comes late or not at all."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING, Any, cast

import pytest
from textual.widgets import Input

from game.session.verdict.view import TwinStage
from game.tui.widgets.contents import Contents
from game.tui.widgets.debrief.columns import Beside
from game.tui.widgets.debrief.knowing import Chart
from game.tui.widgets.debrief.pair import Item
from game.tui.widgets.debrief.part import WAITING
from game.tui.widgets.debrief.parts import PARTS
from game.tui.widgets.passage import Passage, PracticeEntry, StepEntry
from tests.tui import judged
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, settled, shown
from tests.tui.test_safety import NASTY

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.tui.screens.debrief.screen import DebriefScreen
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

TALL = (120, 60)


async def to_debrief(pilot: Pilot[Any], keys: str = "") -> None:
    """Go from the ending to the debrief, wait for the verdict, and press keys."""
    await press(pilot, ". 1")
    await settled(pilot)
    await press(pilot, keys)
    await pilot.pause()


def page(pilot: Pilot[Any]) -> str:
    """Return the text of the open part as one line."""
    region = cast("DebriefScreen", pilot.app.screen).current.region
    lines = shown(pilot).splitlines()[region.y : region.bottom]
    return " ".join(" ".join(line[region.x :] for line in lines).translate(dict.fromkeys(map(ord, "│─├╴"))).split())


def part_of(pilot: Pilot[Any]) -> str:
    screen = cast("DebriefScreen", pilot.app.screen)
    return screen.current.name_of_part


PAGES = {
    "1": [
        "1 of your 2 decisions gave away",
        "▼ The offer",
        "≈ After Marta",
        "Sign it.",
        "In all",
        "fair",
        "have it put in writing",
    ],
    "2": [
        "The desk",
        "Draw the new one the till.",
        "This one was yours.",
        "Inês Prado",
        "as advertised",
        "Worth knowing",
    ],
    "3": ["Information", "strong", "thin", "does not count here"],
    "4": [
        "▲ After Marta, choice 3 a good decision",
        "▼ The offer, choice 4 a costly decision",
        "You chose The other way",
        "Thank you for your time.",
        "weigh its price against that",
        "practise from here",
    ],
    "5": [
        "How long the nights last decides",
        "“How long does a new person stay on nights?”",
        "useful",
        "was in the way",
    ],
    "6": ["Your twin stood where you stood at the offer", "He slept.", "12 more than for you"],
    "7": [
        "▾ ≈ Marta 2 choices",
        "▾ ▼ ◆ Sign it.",
        "· Thank you. It is a no. best",
        "practise from here",
    ],
    "8": [
        "what you do otherwise",
        "The ad",
        "either way, rather worse · 3 stories",
        "worse, whatever is done · 1 story",
    ],
    "9": ["One line for next time", "Next time: if … then …", "To begin from"],
}


@pytest.mark.parametrize("number", PAGES)
async def test_each_part_tells_what_it_is_for(at: At, number: str) -> None:
    async with at("signed").run_test(size=TALL) as pilot:
        await to_debrief(pilot, number)
        text = page(pilot)
        for part in PAGES[number]:
            assert part in text


async def test_the_judgement_comes_first_and_the_outcome_second(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot)
        assert part_of(pilot) == "Judgement"
        assert "The desk" not in shown(pilot)
    assert [part.name_of_part for part in PARTS][:2] == ["Judgement", "What came of it"]


async def test_arrows_and_space_turn_the_parts(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "left right right")
        assert part_of(pilot) == "Five bars"
        await press(pilot, "left space")
        assert part_of(pilot) == "What came of it"
        await press(pilot, "space space space space space")
        assert part_of(pilot) != "What came of it"
        await press(pilot, "9 right")
        assert part_of(pilot) == "Next time"


async def test_the_mouse_turns_the_parts(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot)
        for index, part in reversed(list(enumerate(PARTS))):
            await pilot.click(Contents, offset=(5, index))
            await pilot.pause()
            assert part_of(pilot) == part.name_of_part


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE, (160, 50)])
async def test_all_names_fit_and_no_line_is_longer_than_the_measure(at: At, size: tuple[int, int]) -> None:
    async with at("signed").run_test(size=size) as pilot:
        await to_debrief(pilot, "s")
        for number, part in enumerate(PARTS, 1):
            await press(pilot, str(number))
            assert f"▸{number} {part.name_of_part}" in shown(pilot)
            pieces = cast("DebriefScreen", pilot.app.screen).current.query(Passage)
            texts = [piece for piece in pieces if not isinstance(piece, Beside | Chart)]
            assert max((piece.size.width for piece in texts), default=0) <= 73  # one column of them is left empty


async def test_one_key_shows_the_numbers_everywhere(at: At) -> None:
    numbers = {"1": "61 of 100", "2": "60 in 100", "3": "15 of 30", "4 down": "−22", "5 down down": "worth 10 points"}
    numbers |= {"6": "45", "7 end": "58 Thank you.", "8": "20 · 40 · 72"}
    async with at("signed").run_test(size=TALL) as pilot:
        await to_debrief(pilot)
        for keys, number in numbers.items():
            await press(pilot, keys)
            if keys != "6":
                assert number not in page(pilot)
            await press(pilot, "s")
            assert number in page(pilot)
            await press(pilot, "s")
            if keys != "6":
                assert number not in page(pilot)


async def test_numbers_stay_on_their_line_in_the_least_terminal(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "s 1")
        assert "strong  20 of 20" in shown(pilot)
        await press(pilot, "3")
        assert "strong  20 of 20" in shown(pilot)
        await press(pilot, "4")
        assert "▼ −22  The offer, choice 4  a costly decision" in shown(pilot)


async def test_a_bar_is_explained_by_key_and_by_mouse(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "3")
        assert "▸ Information" in shown(pilot)
        assert "~ How much of it is nights, second-hand After Marta, choice 3" in page(pilot)
        await press(pilot, "down down down")
        assert "second-hand" not in shown(pilot)
        await pilot.click(list(pilot.app.screen.query_one("Bars").query(Item))[4])
        await pilot.pause()
        assert "× Your classes: not put in writing" in page(pilot)


async def test_a_line_of_a_bar_leads_to_its_choice_on_the_path(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "3 enter enter")
        await settled(pilot)
        assert part_of(pilot) == "Your path"
        assert "With Marta, choice 2" in page(pilot)
        assert "Shifts are fine by me." in shown(pilot)


async def test_from_within_a_bar_the_arrows_and_escape_go_back_to_the_list(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "3 enter down up")
        assert isinstance(pilot.app.screen.focused, StepEntry)
        await press(pilot, "up")
        assert isinstance(pilot.app.screen.focused, Item)
        await press(pilot, "enter escape down")
        assert "▸ Reach" in shown(pilot)


async def test_the_space_bar_reads_everything_part_after_part(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot)
        read = []
        for _ in range(120):
            read.append(part_of(pilot))
            await press(pilot, "space")
        assert list(dict.fromkeys(read)) == [part.name_of_part for part in PARTS]


async def test_a_click_on_a_decision_leads_to_the_path(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot)
        await pilot.click(list(pilot.app.screen.query_one("Judgement").query(StepEntry))[1])
        await settled(pilot)
        assert part_of(pilot) == "Your path"
        assert "The offer, choice 4" in page(pilot)


async def test_practice_is_open_where_something_is_marked(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "2")
        assert "practise" not in shown(pilot).splitlines()[-1]
        await press(pilot, "p 4")
        assert player.practised == []
        assert "practise" in shown(pilot).splitlines()[-1]
        await press(pilot, "p")
        assert player.practised == [(1, 2)]
        assert lit(pilot) == "MeetingScreen"


async def test_a_click_on_the_path_practises_from_there(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=TALL) as pilot:
        await to_debrief(pilot, "7 end")
        await pilot.click(pilot.app.screen.query_one("Path").query_one(PracticeEntry))
        await pilot.pause()
        assert player.practised == [(1, 3)]


async def test_practice_is_labelled_is_taken_back_and_returns(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "4 p .")
        assert " PRACTICE  Night Desk" in shown(pilot).splitlines()[0]
        assert "take back" not in shown(pilot).splitlines()[-1]
        await press(pilot, "3 .")
        assert "take back" in shown(pilot).splitlines()[-1]
        await press(pilot, "u .")
        assert "Good morning. I have your papers." in flat(pilot)
        await press(pilot, "q")
        assert (lit(pilot), part_of(pilot)) == ("DebriefScreen", "Turning points")
        await press(pilot, "p escape")
        assert lit(pilot) == "DebriefScreen"
        assert player.play.made == []


async def test_the_ending_of_a_practice_tells_its_judgement(at: At) -> None:
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "4 p . l 1 . 1 .")
        await settled(pilot)
        assert lit(pilot) == "EndingScreen"
        assert "Your judgement was thin" in flat(pilot)
        await press(pilot, "1 .")
        assert lit(pilot) == "MeetingScreen"
        await press(pilot, "l 1 . 1 . 2")
        assert lit(pilot) == "DebriefScreen"


async def test_the_line_for_next_time_is_kept_and_shown(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "w")
        assert part_of(pilot) == "Next time"
        await press(pilot, "a s k space 9 enter")
        assert player.play.intention == "ask 9"
        assert "Kept: “ask 9”" in page(pilot)
        await press(pilot, "1")
        assert part_of(pilot) == "Judgement"


async def test_a_line_that_cannot_be_kept_says_why(at: At, player: FakePlayer) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "w space enter")
        assert "There is nothing in this line." in shown(pilot)
        assert player.play.intention is None
        await press(pilot, "x " * 210)
        assert len(pilot.app.screen.query_one(Input).value) == 200
        await press(pilot, "escape 8")
        assert part_of(pilot) == "Value of knowing"


async def test_a_sentence_to_begin_from_is_taken_over(at: At) -> None:
    async with at("signed").run_test(size=LEAST) as pilot:
        await to_debrief(pilot, "9")
        await pilot.click("Suggestion")
        await pilot.pause()
        writing = pilot.app.screen.query_one(Input)
        assert writing.value == judged.POINTS[0].next_time
        assert writing.has_focus


async def test_the_plain_parts_are_there_before_the_verdict(at: At, player: FakePlayer) -> None:
    player.play.held_back = Event()
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        assert WAITING in page(pilot)
        await press(pilot, "2")
        assert "Draw the new one the till." in page(pilot)
        await press(pilot, "w a b")
        player.play.held_back.set()
        await settled(pilot)
        assert pilot.app.screen.query_one(Input).value == "ab"
        await press(pilot, "escape 3")
        assert "▸ Information" in shown(pilot)
        assert WAITING not in page(pilot)


async def test_leaving_before_the_verdict_waits_for_nobody(at: At, player: FakePlayer) -> None:
    player.play.held_back = Event()
    async with at("signed").run_test(size=LEAST) as pilot:
        await press(pilot, ". 1 q")
        assert lit(pilot) == "LibraryScreen"
    player.play.held_back.set()


async def test_without_a_judgement_it_says_why_and_tells_the_rest(at: At, player: FakePlayer) -> None:
    player.play.judgement = judged.UNJUDGED
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot)
        for number in "13467":
            await press(pilot, number)
            assert "too many ways through it" in page(pilot)
        for number in "258":
            await press(pilot, f"{number} s")
            assert "too many ways through it" not in page(pilot)
        await press(pilot, "p")
        assert lit(pilot) == "DebriefScreen"


async def test_nothing_missed_no_twin_and_no_turning_point_are_said(at: At, player: FakePlayer) -> None:
    player.play.judgement = replace(judged.VERDICT, turning_points=(), missed_facts=(), twin=None, ranges=())
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "4")
        assert "no turning point" in page(pilot)
        await press(pilot, "5")
        assert "You heard everything there was to hear" in page(pilot)
        await press(pilot, "6")
        assert "There is no twin to tell of." in page(pilot)
        assert "Someone else" not in page(pilot)
        await press(pilot, "8")
        assert "There is nothing to draw." in page(pilot)


async def test_without_a_twin_it_is_told_where_someone_else_would_have_done_worse(at: At, player: FakePlayer) -> None:
    player.play.judgement = replace(judged.VERDICT, twin=None)
    async with at("signed").run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, "6")
        text = page(pilot)
        assert "After Marta, choice 3" in text
        assert "Someone else: Thank you for your time." in text
        assert "The offer, choice 4" not in text
        await press(pilot, "s")
        assert "(−10)" in page(pilot)
        await press(pilot, "enter")
        assert part_of(pilot) == "Your path"


async def test_text_of_the_verdict_is_only_text(at: At, player: FakePlayer) -> None:
    verdict = judged.VERDICT
    point, fact, node = verdict.turning_points[0], verdict.missed_facts[0], verdict.tree[2]
    assert verdict.twin is not None
    player.play.judgement = replace(
        verdict,
        judgement=NASTY,
        turning_points=(replace(point, when=NASTY, chose=NASTY),),
        missed_facts=(replace(fact, about=NASTY, truth=NASTY, question=NASTY, knowers=(NASTY,)),),
        twin=replace(verdict.twin, opening=NASTY, stages=(TwinStage(NASTY, (NASTY,), ()),)),
        tree=(replace(node, heading=NASTY, stage=NASTY, branches=(replace(node.branches[1], words=NASTY),)),),
        ranges=(replace(verdict.ranges[0], heading=NASTY),),
    )
    async with at("signed").run_test(size=TALL) as pilot:
        await to_debrief(pilot)
        for number in "1456789":
            await press(pilot, number)
            text = shown(pilot)
            assert not set(text) & {"\x1b", "\x07", "\u202e", "\u2066", "\x9b"}
            assert "[bold" in text or number == "9"


async def test_the_search_begins_when_a_scenario_opens(at: At, player: FakePlayer) -> None:
    async with at("briefing").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        await settled(pilot)
        assert player.prepared == ["night-desk"]
