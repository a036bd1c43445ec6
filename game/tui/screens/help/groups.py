"""The commands of the whole game, grouped by the screen on which they do something."""

# ruff: noqa: PLC0415 - every screen is imported here, and only when the help is asked for

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from game.tui.screens.base import Commanded, open_commands

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from textual.screen import Screen

    from game.tui.commands.command import Command


class Group(NamedTuple):
    """Commands with a heading."""

    title: str
    commands: tuple[type[Command], ...]


def groups_on(screen: Screen[Any]) -> list[Group]:
    """Return all commands: those of this screen that do something now, those of every screen, then all others."""
    everywhere = tuple(screen.app.offers) if isinstance(screen.app, Commanded) else ()
    here = tuple(command for _, command in open_commands(screen) if command not in everywhere)
    return list(_without_repeats([Group("On this screen", here), Group("Everywhere", everywhere), *_elsewhere()]))


def every_group(everywhere: Iterable[type[Command]]) -> list[Group]:
    """Return all commands under the screens that they belong to."""
    return list(_without_repeats([Group("Everywhere", tuple(everywhere)), *_elsewhere()]))


def _elsewhere() -> Iterator[Group]:
    from game.tui.commands.debrief import BackToDebrief, Undo
    from game.tui.commands.rehearsal import EndRehearsal, ShowProblems
    from game.tui.screens.debrief.screen import DebriefScreen
    from game.tui.screens.gate.screen import GateScreen
    from game.tui.screens.library.screen import LibraryScreen
    from game.tui.screens.meeting.screen import MeetingScreen
    from game.tui.screens.panel.screen import PanelScreen
    from game.tui.screens.progress.screen import ProgressScreen
    from game.tui.screens.tour.screen import TourScreen

    practice = (Undo, BackToDebrief)
    rehearsal = (ShowProblems, EndRehearsal)
    game = tuple(each for each in MeetingScreen.offers if each not in {*practice, *rehearsal})
    gate = tuple(each for each in GateScreen.offers if each not in {*practice, *rehearsal})
    yield Group("In the library", tuple(LibraryScreen.offers))
    yield Group("In a meeting", game)
    yield Group("At a gate", gate)
    yield Group("On what lies over the game", tuple(PanelScreen.offers))
    yield Group("In the debrief", tuple(each for each in DebriefScreen.offers if each not in rehearsal))
    yield Group("In practice", practice)
    yield Group("In your progress", tuple(ProgressScreen.offers))
    yield Group("In the tour", tuple(TourScreen.offers))
    yield Group("While you rehearse a file", rehearsal)


def _without_repeats(groups: Iterable[Group]) -> Iterator[Group]:
    """Return each command where it comes first, and no group without commands."""
    told: set[type[Command]] = set()
    for title, commands in groups:
        fresh = tuple(dict.fromkeys(command for command in commands if command not in told))
        told.update(fresh)
        if fresh:
            yield Group(title, fresh)
