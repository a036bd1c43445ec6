"""The app with a fake player, still and without a blinking cursor."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import textual.app
import textual.pilot

from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from tests.tui.driving import nothing_to_do
from tests.tui.fakes import FakePlayer

At = Callable[[str], PastHrApp]

STILL = Preferences(reduced_motion=True)


@pytest.fixture(autouse=True)
def no_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's driver waits for the loop, and not for a quiet fiftieth of a second after each key."""
    for driver in (textual.app, textual.pilot):
        monkeypatch.setattr(driver, "wait_for_idle", nothing_to_do)


@pytest.fixture
def player() -> FakePlayer:
    return FakePlayer()


@pytest.fixture
def app(player: FakePlayer) -> PastHrApp:
    return PastHrApp(lambda: player, preferences=STILL)


@pytest.fixture
def opened(player: FakePlayer) -> PastHrApp:
    """The app with Night Desk opened directly."""
    return PastHrApp(lambda: player, open_scenario="night-desk", seed=7, preferences=STILL)


@pytest.fixture
def at(player: FakePlayer) -> At:
    """A way to get the app with Night Desk opened at one of the places of `story.VIEWS`."""

    def opened_at(place: str) -> PastHrApp:
        player.play.place = place
        return PastHrApp(lambda: player, open_scenario="night-desk", preferences=STILL)

    return opened_at
