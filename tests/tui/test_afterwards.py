"""The debrief over the real session: figures, practice that leaves the record as it was, and the line for next time."""

from __future__ import annotations

import asyncio
from itertools import pairwise
from sqlite3 import ProgrammingError
from threading import Event
from threading import enumerate as enumerate_threads
from typing import TYPE_CHECKING, Any, cast

import pytest

from game.model.place import PlaceKind
from game.session.open import open_player
from game.settings.directories import directories
from game.store.store import open_store
from game.tui.app import PastHrApp
from game.tui.commands.debrief import Undo
from game.tui.screens.base import open_commands
from tests.tui.conftest import STILL
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, press, settled, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.session.shelf import Shelved
    from game.session.view import View
    from game.tui.screens.debrief.screen import DebriefScreen
    from game.tui.screens.playing import PlayScreen

AFTER_HR = ("begin", "admire", "who-decides", "premium", "probation", "kindly")
"""A game that leaves after human resources, warmly."""

SEED = 7
PART = "Your path"


def played(*choices: str) -> int:
    """Play a game to its end and return its number."""
    with open_player() as player:
        play = player.begin("night-desk", SEED)
        for choice in choices:
            play.choose(choice)
        return play.id


def record() -> tuple[object, ...]:
    """Return all that is kept, as the store tells it."""
    store = open_store(directories().data)
    try:
        finished = tuple(store.finished())
        return finished, tuple(store.unfinished()), tuple((row.id, tuple(store.choices(row.id))) for row in finished)
    finally:
        store.close()


async def to_debrief(pilot: Pilot[Any], playthrough: int) -> None:
    """Show the debrief of a game that is over."""
    await press(pilot, "")
    app = cast("PastHrApp", pilot.app)
    app.debrief(app.player.resume(playthrough))
    await settled(pilot)


async def test_leaving_after_hr_is_told_with_its_price() -> None:
    playthrough = played(*AFTER_HR)
    async with PastHrApp(open_player).run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, playthrough)
        assert "your one decision to stay or leave gave away about 10 points" in flat(pilot)
        await press(pilot, "s")
        assert "−10 Tell Marta that you are withdrawing" in flat(pilot)
        await press(pilot, "6")
        assert "2 less than for you." in flat(pilot)
        assert "than yours. That was luck: this time it went against him." in flat(pilot)
        await press(pilot, "5")
        assert "How long the nights last  decides" in shown(pilot)


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE])
async def test_practice_from_a_decision_leaves_the_record_as_it_was(size: tuple[int, int]) -> None:
    playthrough = played(*AFTER_HR)
    before = record()
    async with PastHrApp(open_player).run_test(size=size) as pilot:
        await to_debrief(pilot, playthrough)
        await press(pilot, "enter p .")
        assert lit(pilot) == "GateScreen"
        assert " PRACTICE " in shown(pilot).splitlines()[0]
        assert "How likely is it" not in flat(pilot)
        await press(pilot, "3 .")
        await press(pilot, "1 .")
        assert "Duarte" in shown(pilot)
        while "take back" in shown(pilot).splitlines()[-1]:
            await press(pilot, "u .")
        assert lit(pilot) == "GateScreen"
        await press(pilot, "q")
        assert cast("DebriefScreen", pilot.app.screen).current.name_of_part == PART
        await press(pilot, "q")
        assert lit(pilot) == "LibraryScreen"
    assert record() == before


async def test_practice_to_the_end_is_judged_and_not_kept() -> None:
    playthrough = played(*AFTER_HR)
    before = record()
    async with PastHrApp(open_player).run_test(size=COMFORTABLE) as pilot:
        await to_debrief(pilot, playthrough)
        await press(pilot, "7 p .")
        assert lit(pilot) == "BriefingScreen"
        for _ in range(60):
            if lit(pilot) == "EndingScreen":
                break
            await press(pilot, "1 .")
        await settled(pilot)
        assert "How this was decided" in shown(pilot)
        await press(pilot, ". 2")
        assert lit(pilot) == "DebriefScreen"
    assert record() == before


async def test_the_line_for_next_time_is_shown_at_the_next_start() -> None:
    playthrough = played(*AFTER_HR)
    async with PastHrApp(open_player).run_test(size=LEAST) as pilot:
        await press(pilot, "")
        assert "(after Night Desk)" not in shown(pilot)
        await to_debrief(pilot, playthrough)
        await press(pilot, "w i f space x enter q")
        await settled(pilot)
        assert "if x (after Night Desk)" in flat(pilot)
    async with PastHrApp(open_player).run_test(size=LEAST) as pilot:
        await press(pilot, "")
        assert "if x (after Night Desk)" in flat(pilot)
        await to_debrief(pilot, playthrough)
        await press(pilot, "9")
        assert "Kept: “if x”" in flat(pilot)


async def test_leaving_while_the_shelf_is_read_breaks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    reads, left, ends = Event(), Event(), list[str]()
    app = PastHrApp(open_player)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "")
        shelf = app.player.shelf

        def slowly() -> tuple[Shelved, ...]:
            reads.set()
            left.wait(60)
            try:
                return tuple(shelf())
            except ProgrammingError as error:
                ends.append(str(error))
                raise

        monkeypatch.setattr(app.player, "shelf", slowly)
        app.library.look_again()
        await asyncio.to_thread(reads.wait, 60)
    left.set()
    for thread in enumerate_threads():
        if thread.name == "past-hr":
            thread.join(60)
    assert ends == ["the store is closed"]


Seen = tuple[str, str, "View"]
"""The name of a screen, its first line, and what it shows."""


async def see(pilot: Pilot[Any]) -> Seen:
    """Read everything that is new, and go through doors that are open; return what is there to be decided."""
    await settled(pilot)
    await press(pilot, ".")
    screen = cast("PlayScreen", pilot.app.screen)
    if lit(pilot) == "MeetingScreen" and screen.now.view.kind is not PlaceKind.SCENE:
        await press(pilot, "1 .")
    return lit(pilot), shown(pilot).splitlines()[0], cast("PlayScreen", pilot.app.screen).now.view


async def go_on(pilot: Pilot[Any], view: View, done: set[str]) -> Seen:
    """Check what can be checked, once; otherwise do the first thing that was not done; return what follows."""
    gate = view.gate
    doors = () if gate is None else (*gate.check, *gate.on, *gate.offer, *gate.out)
    choices = [each.id for each in (*view.choices, *doors)]
    choice = next((each for each in choices if f"{view.place} {each}" not in done), choices[0])
    done.add(f"{view.place} {choice}")
    cast("PlayScreen", pilot.app.screen).choose(choice)
    return await see(pilot)


async def test_a_practice_is_taken_back_over_gates_checks_the_offer_and_the_ending_to_where_it_began() -> None:
    playthrough = played(*AFTER_HR)
    before = record()
    async with PastHrApp(open_player, preferences=STILL).run_test(size=LEAST) as pilot:
        await to_debrief(pilot, playthrough)
        results = (directories().cache / "results.json").read_bytes()
        await press(pilot, "7 p")
        stood, done = [await see(pilot)], set[str]()
        while stood[-1][0] != "EndingScreen":
            stood.append(await go_on(pilot, stood[-1][2], done))
        kinds = [view.kind for _, _, view in stood]
        assert set(kinds) == set(PlaceKind)
        assert (PlaceKind.GATE, PlaceKind.GATE) in pairwise(kinds)
        for stands in reversed(stood[:-1]):
            assert "take back" in shown(pilot).splitlines()[-1]
            await press(pilot, "u")
            assert await see(pilot) == stands
            assert stands[1].startswith("   PRACTICE  Night Desk")
        assert "take back" not in shown(pilot).splitlines()[-1]
        await press(pilot, "u")
        assert await see(pilot) == stood[0]
        await press(pilot, "escape")
        assert lit(pilot) == "DebriefScreen"
    assert record() == before
    assert (directories().cache / "results.json").read_bytes() == results


async def test_a_play_that_counts_offers_nothing_to_take_back() -> None:
    app = PastHrApp(open_player, open_scenario="night-desk", seed=SEED, preferences=STILL)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "1")  # past what may be hard to read
        stands, done = await see(pilot), set[str]()
        while stands[0] != "EndingScreen":
            assert Undo not in [command for _, command in open_commands(app.screen)]
            await press(pilot, "u")
            assert await see(pilot) == stands
            stands = await go_on(pilot, stands[2], done)
        assert "take back" not in shown(pilot)
        await press(pilot, "u")
        assert await see(pilot) == stands
