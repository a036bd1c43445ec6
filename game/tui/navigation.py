"""How one screen follows another. What the first frame does not need is imported when it is first shown."""

# ruff: noqa: PLC0415 - so that the first frame comes soon

from __future__ import annotations

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING

from textual import on, work

from game.errors import PastHrError
from game.tui.memory import spare, tidy
from game.tui.opening import Opening
from game.tui.preferring import Preferring
from game.tui.sheets import ReadingAhead

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.screen import Screen

    from game.model.place import PlaceKind
    from game.session.shelf import Shelved, Unfinished
    from game.session.view import Paragraph
    from game.tui.moment import Moment
    from game.tui.ports import Play
    from game.tui.screens.library.screen import LibraryScreen
    from game.tui.screens.playing import PlayScreen


TIDY_AFTER = 1.0
"""Seconds after a game until memory is tidied; the library was drawn by then."""


class Navigator(Preferring, Opening, ReadingAhead):
    """An app that knows its way from the library through a game and back. The library is always at the bottom."""

    def open(self, scenario: str, seed: int | None = None) -> None:
        """Play a scenario; where a playthrough of it was left off, ask whether to go on with that."""
        if not self.once_open(partial(self.open, scenario, seed)):
            return
        try:
            unfinished = self.player.unfinished(scenario)
        except PastHrError as error:
            self.show_error(error)
            return
        if unfinished is None:
            self.begin(scenario, seed)
        else:
            self._ask_to_go_on(unfinished, seed)

    def begin(self, scenario: str, seed: int | None = None) -> None:
        """Start a new playthrough and show its first screen."""
        try:
            play = self.player.begin(scenario, seed)
        except PastHrError as error:
            self.show_error(error)
            return
        self._open(play)

    def resume(self, playthrough: int) -> None:
        """Go on where a playthrough stands."""
        try:
            play = self.player.resume(playthrough)
        except PastHrError as error:
            self.show_error(error)
            return
        self._open(play)

    def enter(self, play: Play, moment: Moment, told: Sequence[Paragraph]) -> None:
        """Show the screen for the place where a game stands."""
        self._show(screen_for(moment.view.kind)(play, moment, told))

    def debrief(self, play: Play) -> None:
        """Show what is told when it is over."""
        from game.tui.screens.debrief.screen import DebriefScreen

        self._show(DebriefScreen(play))

    def practise(self, play: Play, step: int) -> None:
        """Lay a practice copy that stands before a choice over the debrief of a playthrough."""
        try:
            copy = self.player.practice(play.id, step)
        except PastHrError as error:
            self.show_error(error)
            return
        from game.tui.moment import Moment

        view = copy.view()
        self.push_screen(screen_for(view.kind)(copy, Moment(view), view.told))

    def end_practice(self) -> None:
        """Go back to the debrief that lies below."""
        self.pop_screen()

    @property
    def library(self) -> LibraryScreen:
        """The screen at the bottom."""
        from game.tui.screens.library.screen import LibraryScreen

        library = self.screen_stack[0]
        assert isinstance(library, LibraryScreen), "the library is always at the bottom"
        return library

    def to_library(self) -> None:
        """Close everything that lies over the library."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.set_timer(TIDY_AFTER, tidy)

    def show_error(self, error: PastHrError) -> None:
        """Say what went wrong over whatever is there."""
        from game.tui.screens.error.screen import ErrorScreen

        self.push_screen(ErrorScreen(error))

    @on(Opening.Opened)
    def fill_library(self, message: Opening.Opened) -> None:
        """Put the truth in the place of what was remembered, and do what was asked for meanwhile."""
        if not self.is_running:
            return
        self.library.show(message.shelf)
        spare()
        self.grant_wish()
        self.offer_tour(message.shelf)
        self.call_after_refresh(self.read_ahead)

    def offer_tour(self, shelf: Sequence[Shelved] = ()) -> None:
        """Show the tour where nobody has played yet, once: only where it can be kept that it was offered.

        Where nothing is remembered of an evening before, that is known before the shelf is.
        """
        played = any(each.plays or each.unfinished for each in shelf)
        if played or self.keep is None or self.preferences.toured or len(self.screen_stack) > 1:
            return
        self.prefer(toured=True)
        self.show_tour()

    def show_tour(self) -> None:
        """Lay the tour over whatever is there."""
        from game.tui.screens.tour.screen import TourScreen

        if not isinstance(self.screen, TourScreen):
            self.push_screen(TourScreen())

    def _withdraw_tour(self) -> None:
        """Take the tour away again; it is offered once more when there is a library."""
        from game.tui.screens.tour.screen import TourScreen

        if isinstance(self.screen, TourScreen):
            self.pop_screen()
            self.prefer(toured=False)

    @on(Opening.Refused)
    def tell_trouble(self, message: Opening.Refused) -> None:
        """Say why there is no library; nothing can be played before that is mended."""
        from game.tui.option import Option
        from game.tui.screens.error.screen import ErrorScreen

        if not self.is_running:
            return
        self.trouble = message.error
        self._withdraw_tour()
        options = [Option("quit", "Quit"), Option("again", "Try again")]

        def go(answer: str | None) -> None:
            if answer == "again":
                self.open_player()
            else:
                self.exit(message.error.exit_code)

        self.push_screen(ErrorScreen(message.error, options), go)

    def on_resize(self, event: events.Resize) -> None:
        """Wait in a terminal that is too small; go on when it has grown."""
        from game.tui.screens.small.screen import SmallScreen, is_too_small

        small = isinstance(self.screen, SmallScreen)
        if is_too_small(*event.size) and not small:
            self.push_screen(SmallScreen())
        elif small and not is_too_small(*event.size):
            self.pop_screen()

    def _ask_to_go_on(self, unfinished: Unfinished, seed: int | None) -> None:
        from game.tui.option import Option
        from game.tui.screens.ask.screen import AskScreen
        from game.tui.words import count

        made = f"{unfinished.heading}, {count(unfinished.steps, 'choice')} made"
        options = [
            Option("resume", "Go on where you were", made),
            Option("again", "Start over", "What you played so far is put aside, not deleted"),
        ]

        def go(answer: str | None) -> None:
            if answer == "resume":
                self.resume(unfinished.playthrough)
            elif answer == "again":
                self.begin(unfinished.scenario, seed)

        self.push_screen(AskScreen(unfinished.title, "You have been here before.", options), go)

    def _open(self, play: Play) -> None:
        from game.tui.moment import Moment

        view = play.view()
        self.enter(play, Moment(view), view.told)
        self.call_after_refresh(self.prepare, play.scenario)

    @work(group="prepare", exclusive=True)
    async def prepare(self, scenario: str) -> None:
        """Work out beside the loop what the debrief will need, so that nobody waits for it at the end."""
        from game.tui.background import in_thread

        with suppress(PastHrError):  # the debrief itself says why there is no verdict
            await in_thread(partial(self.player.prepare, scenario))
        spare()

    def _show(self, screen: Screen[None]) -> None:
        """Put a screen over the library, in place of what was there."""
        if len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)


def screen_for(kind: PlaceKind) -> type[PlayScreen]:
    """Return the screen for a kind of place."""
    from game.model.place import PlaceKind

    match kind:
        case PlaceKind.BRIEFING:
            from game.tui.screens.briefing.screen import BriefingScreen

            return BriefingScreen
        case PlaceKind.SCENE:
            from game.tui.screens.meeting.screen import MeetingScreen

            return MeetingScreen
        case PlaceKind.GATE | PlaceKind.OFFER:
            from game.tui.screens.gate.screen import GateScreen

            return GateScreen
        case PlaceKind.ENDING:
            from game.tui.screens.ending.screen import EndingScreen

            return EndingScreen
