from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.settings.options import Difficulty
from game.tui.app import PastHrApp
from game.tui.moment import Moment
from game.tui.screens.gate.crossing import LONGEST
from game.tui.widgets.door import Door
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
        for part in ("▲ Up", "Duarte Reis", "Out ▸", "What you know", "passed on ·"):
            assert part in text
        assert "− Half a day's pay and two" in text
        assert "Otherwise worth 45 of 100" in text
        assert "(Mostly nights, she said." in text


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_what_the_job_may_be_worth_stands_above_the_doors(at: At, size: tuple[int, int]) -> None:
    async with at("gate").run_test(size=size) as pilot:
        await press(pilot, ".")
        text = flat(pilot)
        assert "20 to 68 · ● likely 46 · ┊ otherwise 45" in text
        assert "What you have not heard can still change your choice." in text
        assert "▲ Up" in text


async def test_before_anything_leans_to_one_side_nothing_is_likely(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.GATE.gate
    assert gate is not None
    monkeypatch.setitem(story.VIEWS, "gate", replace(story.GATE, gate=replace(gate, leans=False)))
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        assert "20 to 68 · ┊ otherwise 45" in flat(pilot)
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


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_what_happened_is_read_and_then_the_gate_stands_still(at: At, size: tuple[int, int]) -> None:
    async with at("questions").run_test(size=size) as pilot:
        await press(pilot, ". 5 . enter")
        assert "Duarte Reis on Thursday at four" in flat(pilot)
        assert ("▲ Up" in shown(pilot)) == (size == COMFORTABLE)
        await press(pilot, ".")
        assert "▲ Up" in shown(pilot)
        assert "Leave. You choose how" in flat(pilot)
        assert ("Thursday at four" in flat(pilot)) == (size == COMFORTABLE)


async def test_a_number_chooses_nothing_that_was_not_seen(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, "1")
        assert player.play.made == []
        assert "▲ Up" in shown(pilot)


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_a_check_stays_at_the_gate_and_answers_there(at: At, player: FakePlayer, size: tuple[int, int]) -> None:
    async with at("gate").run_test(size=size) as pilot:
        await press(pilot, ". 3")
        assert player.play.made[-1] == "mail-marta"
        assert lit(pilot) == "GateScreen"
        text = flat(pilot)
        assert "The answer new" in text
        assert "The rota is not mine" in text
        assert "▲ Up" in text
        await press(pilot, "1")
        assert player.play.made[-1] == "duarte"


async def test_a_price_that_all_checks_have_is_told_once(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.GATE.gate
    assert gate is not None
    other = replace(gate.check[0], id="mail-again", words="Ask Marta by email for the contract as it stands.")
    monkeypatch.setitem(story.VIEWS, "gate", replace(story.GATE, gate=replace(gate, check=(*gate.check, other))))
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        text = flat(pilot)
        assert text.count("One evening of waiting, 3 points") == 1
        assert "Or find something out first − One evening of waiting, 3 points" in text
        cheaper = replace(other, price="A favour", cost=1)
        view = replace(story.GATE, gate=replace(gate, check=(*gate.check, cheaper)))
        pilot.app.screen.follow(Moment.after(story.GATE, view))  # type: ignore[attr-defined]  # the screen is ours
        await press(pilot, ".")
        assert "− One evening of waiting, 3 points" in flat(pilot)
        assert "− A favour, 1 point" in flat(pilot)
        assert "each" not in flat(pilot).partition("Out")[2]


async def test_doors_with_nothing_between_them_share_the_width(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = story.GATE.gate
    assert gate is not None
    monkeypatch.setitem(story.VIEWS, "gate", replace(story.GATE, gate=replace(gate, check=())))
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        up, out = (door.region for door in pilot.app.screen.query(Door))
        assert abs(up.width - out.width) <= 1
        assert out.x - up.right <= 2


async def test_an_answer_that_has_no_room_at_the_gate_is_read_first(at: At, monkeypatch: pytest.MonkeyPatch) -> None:
    long = replace(story.CHECKED, told=(*story.CHECKED.told[:2], story.person("The rota is not mine to send. " * 30)))
    monkeypatch.setitem(story.VIEWS, "checked", long)
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, ". 3")
        assert "not mine to send" in flat(pilot)
        assert "▲ Up" not in flat(pilot)
        await press(pilot, ".")
        assert "▲ Up" in flat(pilot)


async def test_up_leads_to_the_next_meeting(at: At) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        assert lit(pilot) == "MeetingScreen"
        assert "Half a day's pay and two buses (3)" in shown(pilot)


async def test_out_asks_how(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 2")
        assert "How do you leave?" in shown(pilot)
        await press(pilot, "3 .")
        assert (player.play.made[-1], lit(pilot)) == ("silently", "EndingScreen")


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_the_keyboard_goes_from_the_estimate_to_each_way_and_back(at: At, size: tuple[int, int]) -> None:
    async with at("gate").run_test(size=size) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        assert screen.focused is screen.query_one(Estimate)
        assert "▸e" in shown(pilot)
        seen = []
        for _ in range(3):
            await press(pilot, "tab")
            seen.append(next(number for number in "123" if f"▸{number}" in shown(pilot)))
        assert seen == (["1", "2", "3"] if size == LEAST else ["1", "3", "2"])
        await press(pilot, "tab")
        assert screen.focused is screen.query_one(Estimate)
        await press(pilot, "down right left")
        assert "▸1" in shown(pilot)


async def test_enter_gives_no_estimate_that_was_not_marked(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=LEAST) as pilot:
        await press(pilot, ". enter")
        assert player.play.estimates == []
        assert "▸1" in shown(pilot)
        await press(pilot, "enter")
        assert player.play.made[-1] == "duarte"


async def test_a_door_opens_where_its_frame_is_clicked(at: At, player: FakePlayer) -> None:
    async with at("gate").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        await pilot.click(Door, offset=(0, 0))
        await pilot.pause()
        assert player.play.made[-1] == "duarte"


@pytest.mark.parametrize("key", ["x", "1", "q", "enter", "escape"])
async def test_any_key_cuts_the_way_through_a_door_short(player: FakePlayer, key: str) -> None:
    player.play.place = "gate"
    app = PastHrApp(lambda: player, open_scenario="night-desk")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        assert player.play.made == ["duarte"]
        assert lit(pilot) == "GateScreen"
        assert "██ " in shown(pilot)
        await press(pilot, key)
        assert lit(pilot) == "MeetingScreen"
        assert player.play.made == ["duarte"]


async def test_the_way_through_a_door_ends_by_itself(player: FakePlayer) -> None:
    player.play.place = "gate"
    app = PastHrApp(lambda: player, open_scenario="night-desk")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 1")
        began = app.screen
        for _ in range(50):  # a busy machine takes its time
            await pilot.pause(LONGEST / 2)
            if app.screen is not began:
                break
        assert app.screen is not began
        assert lit(pilot) == "MeetingScreen"


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
        estimate = pilot.app.screen.query_one(Estimate)
        await pilot.click(Estimate, offset=(estimate.left + 11, 0))
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
