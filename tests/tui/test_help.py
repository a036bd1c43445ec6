"""The help tells every command there is, under the screen that it belongs to, with the key that it has now."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

import pytest

import game.tui.commands
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.commands.command import Command
from game.tui.screens.help.groups import every_group
from tests.tui.driving import LEAST, press, shown

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

for found in pkgutil.walk_packages(game.tui.commands.__path__, f"{game.tui.commands.__name__}."):
    importlib.import_module(found.name)


def whole(command: type[Command]) -> list[type[Command]]:
    """Return every command that has a name, and so can be given, below one."""
    return [
        each for child in command.__subclasses__() for each in ([child] if "name" in vars(child) else []) + whole(child)
    ]


def test_no_command_is_left_out_and_none_told_twice() -> None:
    told = [command for group in every_group(PastHrApp.offers) for command in group.commands]
    assert len(set(told)) == len(told)
    assert {command.__name__ for command in told} == {command.__name__ for command in whole(Command)}


@pytest.mark.parametrize("place", ["hello", "gate", "signed"])
async def test_what_can_be_done_here_comes_first_and_all_of_it_can_be_read(at: At, place: str) -> None:
    async with at(place).run_test(size=LEAST) as pilot:
        await press(pilot, ". question_mark")
        assert "On this screen" in shown(pilot).splitlines()[3]
        pages = shown(pilot)
        for _ in range(12):
            await press(pilot, "pagedown")
            pages += shown(pilot)
        for part in ("Everywhere", "In the library", "In the tour", "Take the short tour", "Esc  close"):
            assert part in pages
        assert max(len(line) for line in shown(pilot).splitlines()) <= 80


async def test_a_key_that_was_changed_is_told_as_it_is_now(player: FakePlayer) -> None:
    app = PastHrApp(lambda: player, preferences=Preferences(keymap={"search": "ctrl+f", "level": "v"}))
    async with app.run_test(size=(80, 60)) as pilot:
        await press(pilot, "escape")
        assert "v level any" in shown(pilot)
        await press(pilot, "question_mark")
        assert any(line.strip(" │").startswith("^f ") for line in shown(pilot).splitlines())
