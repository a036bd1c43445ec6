from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.settings.options import Difficulty
from game.tui.app import PastHrApp
from game.tui.widgets.estimate import Estimate
from tests.tui import story
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer


async def test_two_doors_and_what_stands_before_them(at: At) -> None:
    async with at("gate").run_test(size=(120, 44)) as pilot:
        await press(pilot, ".")
        text = flat(pilot)
        for part in ("▲ Up", "Out ▸", "two buses, 3 points", "What you know", "could settle it", "worth 45"):
            assert part in text
        assert "(Mostly nights, she said." in text


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_what_the_job_may_be_worth_stands_above_the_doors(at: At, size: tuple[int, int]) -> None:
    async with at("gate").run_test(size=size) as pilot:
        await press(pilot, ".")
        text = flat(pilot)
        assert "least 20 · ● likely 46 · most 68" in text
        assert "┊ otherwise 45. What you have not heard can still change your choice." in text
        assert "▲ Up" in text


async def test_before_anything_leans_to_one_side_nothing_is_likely(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.GATE.gate
    assert gate is not None
    monkeypatch.setitem(story.VIEWS, "gate", replace(story.GATE, gate=replace(gate, leans=False)))
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        assert "least 20 · most 68" in flat(pilot)
        assert "●" not in flat(pilot)


async def test_what_cannot_change_the_choice_is_said(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.GATE.gate
    assert gate is not None
    assert gate.worth is not None
    sure = replace(story.GATE, gate=replace(gate, worth=replace(gate.worth, least=50)))
    monkeypatch.setitem(story.VIEWS, "gate", sure)
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        assert "Nothing that you have not heard can change your choice." in flat(pilot)


@pytest.mark.parametrize(
    ("difficulty", "ranges", "trust"),
    [(Difficulty.GUIDED, True, True), (Difficulty.STANDARD, False, True), (Difficulty.EXPERT, False, False)],
)
async def test_a_difficulty_hides_what_it_hides(
    player: FakePlayer, difficulty: Difficulty, ranges: bool, trust: bool
) -> None:
    player.play.place = "hello"
    app = PastHrApp(lambda: player, open_scenario="night-desk", difficulty=difficulty)
    async with app.run_test(size=(120, 50)) as pilot:
        await press(pilot, ". 1 .")
        text = flat(pilot)
        assert ("Trust 6 of 10" in text, "Trust: 5 to 6" in text, "●●●" in text) == (trust,) * 3
        assert "Stories that" in text
        await press(pilot, "t")
        assert ("Trust: 5 to 6" in flat(pilot)) == trust
        await press(pilot, "escape 5 . enter .")
        assert lit(pilot) == "GateScreen"
        assert ("What the job may be worth" in flat(pilot)) == ranges
        assert "worth 45" in flat(pilot)


async def test_at_the_least_size_it_is_read_first(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ". 5 . enter")
        assert "What you know" in shown(pilot)
        assert "▲ Up" not in shown(pilot)
        await press(pilot, ".")
        assert "▲ Up" in shown(pilot)
        assert "Leave" in shown(pilot)


async def test_a_check_stays_at_the_gate(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        assert player.play.made[-1] == "mail-marta"
        assert lit(pilot) == "GateScreen"
        assert "Duarte keeps it in a drawer" in shown(pilot)
        await press(pilot, ". 1")
        assert player.play.made[-1] == "duarte"


async def test_up_leads_to_the_next_meeting(at: At) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 2")
        assert lit(pilot) == "MeetingScreen"
        assert "Half a day's pay and two buses (3)" in shown(pilot)


async def test_out_asks_how(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 3")
        assert "How do you leave?" in shown(pilot)
        await press(pilot, "3 .")
        assert (player.play.made[-1], lit(pilot)) == ("silently", "EndingScreen")


async def test_the_estimate_takes_one_key_and_a_press(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". e right enter")
        assert player.play.estimates == [70]
        assert "● 70 %" in shown(pilot)
        await press(pilot, "e e enter")
        assert player.play.estimates == [70, 90]


async def test_the_mouse_estimates(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        await pilot.click(Estimate, offset=(11, 0))
        await pilot.pause()
        assert player.play.estimates == [30]


async def test_the_offer_asks_for_no_estimate(at: At) -> None:
    async with at("offer").run_test(size=(120, 44)) as pilot:
        await press(pilot, ".")
        text = shown(pilot)
        assert "How likely" not in text
        for part in ("✓ Take it", "Leave it ▸", "Two evenings a week free (new)", "settled, in writing"):
            assert part in text
        await press(pilot, "e")
        assert lit(pilot) == "GateScreen"


async def test_declining_asks_how(at: At, player: FakePlayer) -> None:
    async with at("offer").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". l 1 .")
        assert (player.play.made[-1], lit(pilot)) == ("decline", "EndingScreen")
