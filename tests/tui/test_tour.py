"""The tour: short, offered once, left at any moment, found again."""

from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest

from game.session.tour import TOUR, tour_lines
from game.settings.preferences import Preferences, load, save
from game.tui.app import PastHrApp
from tests.tui.driving import COMFORTABLE, LEAST, lit, opened, press, shown, still

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.session.shelf import Shelved
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

WORDS_A_MINUTE = 200
"""What a person reads with thought."""


class NoPicture:
    """The memory of a machine on which nobody has played."""

    def recall(self) -> Sequence[Shelved]:
        return ()

    def keep(self, shelf: Sequence[Shelved], /) -> None:
        pass


def never_played(player: FakePlayer) -> FakePlayer:
    """Return the player as on the very first start."""
    shelf = [replace(each, plays=0, endings_seen=(), unfinished=None) for each in player.shelf()]
    player.shelf = lambda: shelf  # type: ignore[method-assign]  # a fake of a fake
    return player


async def test_it_is_offered_once_and_never_again(player: FakePlayer, tmp_path: Path) -> None:
    never_played(player)
    for time in range(2):
        app = PastHrApp(
            lambda: player,
            preferences=load(tmp_path).preferences,
            keep=lambda preferences: save(tmp_path, preferences),
        )
        async with app.run_test(size=LEAST) as pilot:
            await opened(pilot)
            await pilot.pause()
            assert lit(pilot) == ("LibraryScreen" if time else "TourScreen")
            if not time:
                await press(pilot, "escape")
                assert lit(pilot) == "LibraryScreen"
                assert "Begin here: a first job, 15 minutes, one floor at a time." in shown(pilot)


async def test_at_the_very_first_start_nobody_waits_for_it(player: FakePlayer) -> None:
    gate = Event()

    def slow() -> FakePlayer:
        gate.wait(30)
        return never_played(player)

    app = PastHrApp(slow, picture=NoPicture(), keep=lambda _: None)
    async with app.run_test(size=LEAST) as pilot:
        await still(pilot)
        assert lit(pilot) == "TourScreen"
        assert not app.is_open
        gate.set()
        await opened(pilot)
        await press(pilot, "escape")
        assert lit(pilot) == "LibraryScreen"
        assert "Begin here: a first job, 15 minutes, one floor at a time." in shown(pilot)


@pytest.mark.parametrize("case", ["played", "toured", "asked for a scenario", "nothing is kept"])
async def test_it_is_not_offered_where_it_would_be_in_the_way(player: FakePlayer, case: str) -> None:
    if case != "played":
        never_played(player)
    app = PastHrApp(
        lambda: player,
        open_scenario="night-desk" if case == "asked for a scenario" else None,
        preferences=Preferences(toured=case == "toured"),
        keep=None if case == "nothing is kept" else lambda _: None,
    )
    async with app.run_test(size=LEAST) as pilot:
        await opened(pilot)
        await pilot.pause()
        assert lit(pilot) in {"LibraryScreen", "BriefingScreen"}


@pytest.mark.parametrize("still", range(len(TOUR)))
@pytest.mark.parametrize("way", ["escape", "q"])
async def test_it_is_left_at_any_moment(app: PastHrApp, still: int, way: str) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, f"f5 {'enter ' * still}")
        assert (lit(pilot), f"{still + 1} of {len(TOUR)}" in shown(pilot)) == ("TourScreen", True)
        for sentence in TOUR[still].sentences:
            assert sentence.split()[0] in shown(pilot)
        await press(pilot, way)
        assert lit(pilot) == "LibraryScreen"


async def test_it_goes_on_and_back_and_ends_by_itself(app: PastHrApp) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "f5 space right left")
        assert "2 of 5" in shown(pilot)
        await press(pilot, "enter enter enter enter")
        assert lit(pilot) == "LibraryScreen"


async def test_the_mouse_goes_on(app: PastHrApp) -> None:
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, "f5")
        for _ in TOUR:
            await pilot.click(offset=(60, 18))
            await pilot.pause()
        assert lit(pilot) == "LibraryScreen"


async def test_the_palette_finds_it_in_the_middle_of_a_game(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". ctrl+p t o u r")
        await pilot.app.workers.wait_for_complete()
        await press(pilot, "enter")
        await pilot.pause()
        assert lit(pilot) == "TourScreen"
        await press(pilot, "escape")
        assert lit(pilot) == "MeetingScreen"


async def test_it_takes_less_than_a_minute_to_read(app: PastHrApp) -> None:
    pages = []
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, "f5")
        for _ in TOUR:
            pages.append(" ".join(shown(pilot).splitlines()[1:-1]))
            await press(pilot, "enter")
    words = [word for page in pages for word in page.split() if any(letter.isalpha() for letter in word)]
    assert 100 < len(words) <= WORDS_A_MINUTE


def test_plain_lines_tell_the_same() -> None:
    told = "\n".join(tour_lines())
    for picture in TOUR:
        assert all(sentence in told for sentence in picture.sentences)
