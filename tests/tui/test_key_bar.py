"""The key bar where there is no room for all: what is left out is left out whole, and the help stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Wish, start_of
from game.session.rehearsal.watch import Watch
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.rehearsal import RehearsalApp
from game.tui.screens.base import open_commands
from game.tui.widgets.key_bar import KeyBar
from tests.stories import CROSSING
from tests.tui.conftest import STILL
from tests.tui.driving import COMFORTABLE, LEAST, MEETING, Size, lit, press, read, resize, settled, shown
from tests.tui.test_snapshots import SCREENS

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.tui.commands.command import Command
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

LONG = ("notebook", "issues", "job", "transcript", "leave", "library", "help")
"""Commands that a person can give keys with long names."""


def bar(pilot: Pilot[Any]) -> str:
    """Return the line of keys."""
    return shown(pilot).splitlines()[-1].strip()


class Story:
    """A file that nobody edits."""

    name, id = "crossing.yaml", "crossing"

    def read(self) -> bytes:
        return CROSSING.read_bytes()


def rehearsal() -> RehearsalApp:
    """Return a rehearsal of the file."""
    first = Watch(Story(), lambda: 0.0).look()
    assert first is not None
    return RehearsalApp(
        Story.name, lambda version: Rehearsal(version, start_of(version, Wish(seed=7))), first, None, preferences=STILL
    )


async def to_meeting(pilot: Pilot[Any]) -> None:
    """Go into the first meeting of a rehearsal."""
    await settled(pilot)
    await read(pilot)
    await pilot.press("1")
    await read(pilot)
    await settled(pilot)


def wanted(pilot: Pilot[Any]) -> list[type[Command]]:
    """Return what the line would show if there were room for all."""
    return [command for _, command in open_commands(pilot.app.screen) if command.footer]


async def test_in_a_rehearsal_the_finder_of_commands_makes_room_and_comes_back() -> None:
    async with rehearsal().run_test(size=LEAST) as pilot:
        await to_meeting(pilot)
        assert bar(pilot) == "n notebook i issues j job t transcript l leave u take back q end ? help"
        await resize(pilot, COMFORTABLE)
        assert bar(pilot).split("   ")[-2:] == ["? help", "^p commands"]


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE], ids=["80x24", "120x36"])
@pytest.mark.parametrize("place", [each for each in SCREENS if each != "leave"])
async def test_every_key_that_shows_is_whole(at: At, place: str, size: Size) -> None:
    begin, keys = SCREENS[place]
    async with at(begin).run_test(size=size) as pilot:
        await press(pilot, keys)
        await settled(pilot)
        whole = [f"{each.key_words} {each.label}" for each in wanted(pilot)]
        told = bar(pilot)
        shows = [each for each in whole if each in told]
        assert "".join(told.split()) == "".join("".join(shows).split())
        assert "? help" in shows
        if size == COMFORTABLE:
            assert shows == whole


@pytest.mark.parametrize("many", range(len(LONG) + 1))
async def test_the_way_out_and_the_help_go_last_and_the_boards_before_the_rest(player: FakePlayer, many: int) -> None:
    keymap = {name: f"ctrl+shift+f{number}" for number, name in enumerate(LONG[:many], 6)}
    preferences = Preferences(reduced_motion=True, keymap=keymap)
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=preferences)
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, MEETING)
        spare = {each.label: each.spare for each in wanted(pilot)}
        out = [label for label in spare if f" {label}" not in bar(pilot)]
        assert "help" not in out
        assert min((spare[label] for label in out), default=9) >= max(
            spare[label] for label in spare if label not in out
        )


async def test_a_click_meets_the_key_that_is_drawn_there_where_others_were_left_out() -> None:
    async with rehearsal().run_test(size=LEAST) as pilot:
        await to_meeting(pilot)
        await pilot.click(KeyBar, offset=(shown(pilot).splitlines()[-1].index("help"), 0))
        await pilot.pause()
        assert lit(pilot) == "HelpScreen"


async def test_while_one_types_no_letter_is_offered_as_a_key(app: PastHrApp) -> None:
    async with app.run_test(size=LEAST) as pilot:
        await settled(pilot)
        await press(pilot, "slash")
        assert bar(pilot) == "Enter to the list   Esc show all   ^p commands"
        await press(pilot, "escape")
        assert bar(pilot).startswith("Enter open   / search")
