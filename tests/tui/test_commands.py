"""Every command has a key, a footer label, a help line and an id; found by scan, so that none is forgotten."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, TypeVar

import pytest

import game.tui.commands
import game.tui.screens
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.commands.command import Command
from game.tui.commands.debrief import BackToDebrief
from game.tui.commands.game import ToLibrary
from game.tui.commands.rehearsal import EndRehearsal
from game.tui.screens.base import CommandScreen
from game.tui.widgets.key_bar import KeyBar
from tests.tui.driving import COMFORTABLE, MEETING, lit, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

for package in (game.tui.commands, game.tui.screens):
    for found in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(found.name)


T = TypeVar("T")


def below(cls: type[T]) -> list[type[T]]:
    return [each for child in cls.__subclasses__() for each in (child, *below(child))]


COMMANDS = below(Command)
SCREENS = [cls for cls in below(CommandScreen) if "offers" in cls.__dict__]


def test_the_scan_finds_them() -> None:
    assert len(COMMANDS) > 15
    assert len(SCREENS) > 8


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.__name__)
def test_a_command_is_whole(command: type[Command]) -> None:
    assert command.key
    assert command.key_words
    assert 0 < len(command.label) <= 12
    assert command.help[0].isupper()
    assert not command.help.endswith(".")
    assert command.__doc__
    assert [binding.tooltip for binding in command.bindings()] == [command.help] * len(command.bindings())


def test_ids_are_unique() -> None:
    names = [command.name for command in COMMANDS]
    twice = {name for name in names if names.count(name) > 1}
    assert twice == set()


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_no_two_commands_of_a_screen_share_a_key(screen: type[CommandScreen[object]]) -> None:
    everywhere = () if screen.__name__ == "HelpScreen" else PastHrApp.offers
    ways_back = {ToLibrary, BackToDebrief, EndRehearsal}
    for one in ways_back:
        offers = [command for command in (*screen.offers, *everywhere) if command not in ways_back - {one}]
        keys = [key for command in offers for key in command.key.split(",")]
        assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: screen.__name__)
def test_every_command_of_a_screen_is_handled(screen: type[CommandScreen[object]]) -> None:
    handled = {
        message
        for cls in screen.__mro__
        for message in getattr(cls, "_decorated_handlers", {})
        if isinstance(message, type)
    }
    for command in screen.offers:
        if command.name != "answer":
            assert command in handled, command.__name__


async def test_help_lists_the_keys_of_the_screen_below(at: At) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". question_mark")
        text = shown(pilot)
        for part in ("Open the notebook", "Show the ways to leave", "Choose by number", "Change the colours"):
            assert part in text
        await press(pilot, "question_mark")
        assert lit(pilot) == "MeetingScreen"


async def test_the_palette_finds_a_command(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". ctrl+p")
        await press(pilot, "n o t e b")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
        await press(pilot, "down enter")
        await pilot.pause()
        assert lit(pilot) == "PanelScreen"


async def test_leave_is_offered_only_where_there_is_a_way_out(at: At) -> None:
    async with at("questions").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ". 5 .")
        assert "leave" not in shown(pilot).splitlines()[-1]


async def test_a_person_can_give_a_command_another_key(player: FakePlayer) -> None:
    preferences = Preferences(keymap={"notebook": "f5"})
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=preferences)
    async with app.run_test(size=COMFORTABLE) as pilot:
        await press(pilot, f"{MEETING} f5")
        assert lit(pilot) == "PanelScreen"


async def test_a_click_in_the_footer_does_what_its_key_does(at: At) -> None:
    async with at("hello").run_test(size=COMFORTABLE) as pilot:
        await press(pilot, ".")
        for name, title in (("notebook", "The notebook"), ("transcript", "The transcript")):
            at_name = shown(pilot).splitlines()[-1].index(name)
            await pilot.click(KeyBar, offset=(at_name, 0))
            await pilot.pause()
            assert title in shown(pilot)
            await press(pilot, "escape")
