"""The first frame comes before the player: the memory shows, nothing that is pressed is lost, trouble is told."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from game.errors import StoreDamaged, StoreUnwritable
from game.tui.app import PastHrApp
from game.tui.opening import Opening
from game.tui.run import run
from game.tui.screens.library.screen import LibraryScreen
from tests.tui.driving import COMFORTABLE, LEAST, flat, lit, opened, press, shown
from tests.tui.fakes import FakePlayer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from game.session.shelf import Shelved


class FakePicture:
    """A picture that shows Night Desk never played, which is not true any more."""

    def __init__(self) -> None:
        self.kept: Sequence[Shelved] = ()

    def recall(self) -> Sequence[Shelved]:
        return (replace(FakePlayer().shelf()[0], plays=0, endings_seen=()),)

    def keep(self, shelf: Sequence[Shelved], /) -> None:
        self.kept = shelf


@pytest.fixture
def gate() -> Event:
    """Holds the player back until it is set."""
    return Event()


@pytest.fixture
def slow(player: FakePlayer, gate: Event) -> Callable[[], FakePlayer]:
    def factory() -> FakePlayer:
        gate.wait(30)
        return player

    return factory


def marked(app: PastHrApp) -> str | None:
    """Return the id of the scenario that Enter opens."""
    assert isinstance(app.screen, LibraryScreen)
    shelved = app.screen.cards.shelved
    return None if shelved is None else shelved.id


async def test_what_is_remembered_shows_and_the_truth_takes_its_place(
    slow: Callable[[], FakePlayer], gate: Event
) -> None:
    picture = FakePicture()
    app = PastHrApp(slow, picture=picture)
    async with app.run_test(size=COMFORTABLE) as pilot:
        await pilot.pause()
        assert "None yet. 5 endings" in shown(pilot)
        assert "The Open Plan" not in shown(pilot)
        gate.set()
        await opened(pilot)
        assert "2 of 5 endings seen" in shown(pilot)
        assert "The Open Plan" in shown(pilot)
        assert len(picture.kept) == 3
        assert marked(app) == "night-desk"


@pytest.mark.parametrize("picture", [FakePicture(), None], ids=["remembered", "nothing remembered"])
async def test_enter_pressed_early_is_not_lost(
    slow: Callable[[], FakePlayer], gate: Event, player: FakePlayer, picture: FakePicture | None
) -> None:
    async with PastHrApp(slow, picture=picture).run_test(size=LEAST) as pilot:
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert "opening…" in shown(pilot)
        assert player.begun == []
        gate.set()
        await opened(pilot)
        await pilot.pause()
        expected = "night-desk" if picture else "open-plan"
        assert player.begun == [(expected, None)]


async def test_a_scenario_that_was_asked_for_opens_as_soon_as_it_can(
    slow: Callable[[], FakePlayer], gate: Event, player: FakePlayer
) -> None:
    app = PastHrApp(slow, picture=FakePicture(), open_scenario="night-desk", seed=7)
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        assert "Night Desk" not in shown(pilot)
        gate.set()
        await opened(pilot)
        await pilot.pause()
        assert (lit(pilot), player.begun) == ("BriefingScreen", [("night-desk", 7)])


async def test_leaving_early_closes_what_is_opened_late(
    slow: Callable[[], FakePlayer], gate: Event, player: FakePlayer
) -> None:
    app = PastHrApp(slow, picture=FakePicture())
    async with app.run_test(size=LEAST) as pilot:
        await pilot.pause()
        await pilot.press("q")
        await pilot.pause()
    gate.set()
    assert player.was_closed.wait(30)
    assert app.return_value == 0


async def test_trouble_is_told_on_the_screen_and_handed_on() -> None:
    def refuse() -> FakePlayer:
        raise StoreDamaged("The database was damaged; it lies aside.")

    app = PastHrApp(refuse, picture=FakePicture())
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        assert "The database was damaged; it lies aside." in flat(pilot)
        await press(pilot, "enter")
    assert (app.return_value, app.trouble) == (1, app.trouble)
    assert isinstance(app.trouble, StoreDamaged)


async def test_trouble_that_is_mended_is_over(player: FakePlayer) -> None:
    tries = [StoreUnwritable("The disk is full.")]

    def factory() -> FakePlayer:
        if tries:
            raise tries.pop()
        return player

    app = PastHrApp(factory)
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.press("2")
        await pilot.pause()
        await opened(pilot)
        assert "The Open Plan" in shown(pilot)
    assert app.trouble is None


async def test_a_shelf_that_cannot_be_read_closes_the_player(
    player: FakePlayer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Sequence[Shelved]:
        raise StoreUnwritable("The disk is gone.")

    monkeypatch.setattr(player, "shelf", refuse)
    async with PastHrApp(lambda: player).run_test(size=LEAST) as pilot:
        await opened(pilot)
        assert "The disk is gone." in flat(pilot)
    assert player.closed


def test_a_run_hands_on_what_the_app_ended_with(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Opening, "run", lambda _: 0)
    app = PastHrApp(FakePlayer)
    assert run(app) == 0
    app.trouble = StoreUnwritable("The disk is full.")
    with pytest.raises(StoreUnwritable):
        run(app)
    app._exception = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        run(app)


async def test_a_file_of_preferences_that_is_not_in_order_is_told_in_the_library(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, warning="settings.toml is [not] in order.")
    async with app.run_test(size=COMFORTABLE) as pilot:
        await opened(pilot)
        assert "settings.toml is [not] in order." in shown(pilot)
        await press(pilot, "slash x x x")
        assert "settings.toml" not in shown(pilot)
        await press(pilot, "escape")
        assert "settings.toml is [not] in order." in shown(pilot)


FIRST_FRAME = """
import asyncio, sys
from threading import Event
from game.errors import StoreUnwritable
from game.tui.app import PastHrApp

seen = Event()

def slowly():
    seen.wait()
    raise StoreUnwritable("It was only looked at.")

async def main():
    async with PastHrApp(slowly).run_test(size=(80, 24)):
        print(*(name for name in sys.modules if name.startswith("game.")))
        seen.set()

asyncio.run(main())
"""


def test_the_first_frame_loads_nothing_of_a_play() -> None:
    told = subprocess.run([sys.executable, "-c", FIRST_FRAME], check=True, capture_output=True, text=True).stdout
    loaded = set(told.split())
    assert "game.tui.screens.library.screen" in loaded
    late = ("game.session.view", "game.session.player", "game.model.scenario", "game.model.judgement", "game.tui.words")
    assert not loaded.intersection(late)
