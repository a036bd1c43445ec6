"""Showing a rehearsal anew after its file has changed: the same sort of screen, as far read, with the same panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.model.place import PlaceKind
from game.tui.moment import Moment
from game.tui.navigation import screen_for
from game.tui.screens.debrief.screen import DebriefScreen
from game.tui.screens.meeting.screen import MeetingScreen
from game.tui.screens.panel.screen import PanelScreen
from game.tui.screens.playing import PlayScreen, split
from game.tui.screens.waiting.screen import WaitingScreen

if TYPE_CHECKING:
    from textual.screen import Screen

    from game.session.rehearsal.rehearsal import Rehearsal
    from game.tui.rehearsal import RehearsalApp


def stands_on(screen: Screen[Any]) -> bool:
    """Return whether what is on the screen can be shown anew; a question that lies over it is answered first."""
    return isinstance(screen, (PlayScreen, DebriefScreen, PanelScreen, WaitingScreen))


def restage(app: RehearsalApp, play: Rehearsal) -> None:
    """Show where the play stands now in place of what was there."""
    panel = app.screen.panel if isinstance(app.screen, PanelScreen) else None
    if panel is not None:
        app.pop_screen()
    old, view = app.screen, play.view()
    if isinstance(old, DebriefScreen) and view.outcome is not None:
        debrief = DebriefScreen(play)
        app.switch_screen(debrief)
        debrief.call_after_refresh(debrief.action_answer, old.part + 1)
        return
    screen = _screen(old, play, Moment(view))
    screen.was_read = isinstance(old, PlayScreen) and old.is_read and type(old) is type(screen)
    app.switch_screen(screen)
    if panel is not None:
        screen.call_after_refresh(screen.show_panel, panel)


def _screen(old: Screen[Any], play: Rehearsal, moment: Moment) -> PlayScreen:
    """The last words of a meeting that is over, where those were being read; otherwise the place itself."""
    view = moment.view
    if view.kind is PlaceKind.SCENE:
        return MeetingScreen(play, moment, view.told)
    last, there = split(view.told)
    if last and isinstance(old, MeetingScreen) and old.now.view.kind is not PlaceKind.SCENE:
        return MeetingScreen(play, moment, last)
    return screen_for(view.kind)(play, moment, there)
