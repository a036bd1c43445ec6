"""A rehearsal on the screens: what a save changes, what a broken file shows, and where it stands afterwards."""

from __future__ import annotations

from collections import Counter
from contextlib import asynccontextmanager
from threading import Event
from typing import TYPE_CHECKING, Any

import pytest

from game.problems import CATALOGUE, Problem, Spot
from game.session.rehearsal.checking import Checking
from game.session.rehearsal.rehearsal import Rehearsal
from game.session.rehearsal.start import Wish, start_of
from game.session.rehearsal.watch import Gone, Good, Watch
from game.settings.preferences import Preferences
from game.tui.rehearsal import RehearsalApp
from game.tui.screens.meeting.screen import MeetingScreen
from game.tui.screens.problems.screen import ProblemsScreen
from game.tui.watching import FileWatch
from tests.stories import CROSSING
from tests.tui.driving import COMFORTABLE, LEAST, Size, flat, lit, read, resize, settled, shown, still

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from textual.pilot import Pilot

    from game.session.rehearsal.version import Version

STORY = CROSSING.read_text("utf-8")

AFTERNOONS = ("Are mornings a problem?", "Are afternoons a problem?")
"""Other words at the first choice with Ann."""

HUE = ("format: 1", "format: 1\nhue: red")
"""An error."""

TO_ANN = (".", "1", ".")
"""Keys from the briefing to the first choice with Ann."""


class FakeText:
    """A text that the test edits, at a time that the test tells."""

    name = "crossing.yaml"
    id = "crossing"

    def __init__(self, text: str = STORY) -> None:
        self.text = text
        self.time = 0.0

    def read(self) -> bytes:
        return self.text.encode()


FOUND = tuple(
    Problem(CATALOGUE[code], Spot("crossing.yaml", 2, 1), (("word", "always"),)) for code in ("L06", "L05", "W19")
)
"""What a check may find."""

CALM = Wish(seed=7, world="calm")
"""From the beginning, in a world that is known."""


class Stage:
    """A rehearsal on a screen, and the text beside it, at which nothing looks by itself."""

    def __init__(self, text: FakeText, wish: Wish, checking: Checking | None) -> None:
        self.text = text
        self.watch = Watch(text, lambda: text.time)
        first = self.watch.look()
        assert first is not None
        self.app = RehearsalApp(
            text.name,
            lambda version: Rehearsal(version, start_of(version, wish)),
            first,
            None,
            preferences=Preferences(reduced_motion=True),
            checking=checking,
        )
        self.pilot: Pilot[Any]

    @property
    def play(self) -> Rehearsal:
        """The play, which has begun."""
        assert self.app.rehearsal is not None
        return self.app.rehearsal

    @property
    def lit(self) -> str:
        """The name of the screen on top."""
        return lit(self.pilot)

    @property
    def lines(self) -> list[str]:
        """The lines of the screen."""
        return shown(self.pilot).splitlines()

    @property
    def words(self) -> str:
        """The text of the screen as one line."""
        return flat(self.pilot)

    async def press(self, *keys: str) -> None:
        """Press keys; a full stop reads to the end."""
        for key in keys:
            if key == ".":
                await read(self.pilot)
            else:
                await self.pilot.press(key)
                await still(self.pilot)

    async def save(self, *changes: tuple[str, str], text: str = STORY) -> None:
        """Save the story with passages replaced, and look at it until there is nothing more to tell."""
        for old, new in changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        self.text.text = text
        for _ in range(6):
            self.text.time += 0.3
            news = self.watch.look()
            if news is not None:
                self.app.post_message(FileWatch.Noticed(news))
        await self.settle()

    async def settle(self) -> None:
        """Wait for what is worked out beside the screen, and for what follows from it."""
        await settled(self.pilot)


@asynccontextmanager
async def rehearsed(
    size: Size = LEAST, wish: Wish = CALM, *, text: str = STORY, checking: Checking | None = None
) -> AsyncIterator[Stage]:
    """A rehearsal that has begun as is wished, for as long as it is on the screen."""
    stage = Stage(FakeText(text), wish, checking)
    async with stage.app.run_test(size=size) as pilot:
        stage.pilot = pilot
        await settled(pilot)
        yield stage


@pytest.fixture(params=[LEAST, COMFORTABLE], ids=["80x24", "120x36"])
def size(request: pytest.FixtureRequest) -> Size:
    return request.param  # type: ignore[no-any-return]  # one of the sizes above


async def test_it_says_that_it_is_a_rehearsal_and_which_world_it_is(size: Size) -> None:
    async with rehearsed(size) as stage:
        assert "REHEARSAL" in stage.lines[0]
        assert "crossing.yaml · world `calm`, seed 7" in stage.words
        assert "q end" in stage.lines[-1]
        await stage.pilot.press("q")
    assert stage.app.return_code == 0


async def test_new_words_show_where_one_stands(size: Size) -> None:
    async with rehearsed(size) as stage:
        await stage.press(*TO_ANN)
        await stage.save(AFTERNOONS)
        assert stage.lit == "MeetingScreen"
        assert "Are afternoons a problem?" in stage.words
        assert "Read again. You stand where you stood." in stage.words
        await stage.press("1")
        assert "Read again." not in stage.words


async def test_a_choice_that_is_gone_is_named_and_stood_before() -> None:
    async with rehearsed(LEAST, Wish("questions", ("easy",), seed=7, world="calm")) as stage:
        await stage.press(".")
        await stage.save(("          fine: {say", "          well: {say"))
        assert "`fine` in ann/hello is gone: you stand before it." in stage.words
        assert stage.play.choices == ("begin",)
        await stage.save()
        assert "`fine` in ann/hello is back" in stage.words
        assert len(stage.play.choices) == 2


async def test_a_broken_file_is_shown_over_the_play_and_goes_when_mended(size: Size) -> None:
    async with rehearsed(size) as stage:
        await stage.press(*TO_ANN)
        await stage.save(HUE)
        assert stage.lit == "ProblemsScreen"
        assert "crossing.yaml:2:1 error" in stage.words
        assert "crossing.yaml: 1 error" in stage.words
        await stage.press("escape")
        assert stage.lit == "MeetingScreen"
        assert "crossing.yaml has 1 error. The last good version is played on. F4 tells more." in stage.words
        await stage.press("1")
        assert len(stage.play.choices) == 2
        await stage.press("f4")
        assert stage.lit == "ProblemsScreen"
        await stage.save()
        assert stage.lit == "MeetingScreen"
        assert "It plays again. You stand where you stood." in stage.words


async def test_more_errors_are_put_first_in_the_same_panel() -> None:
    async with rehearsed(COMFORTABLE) as stage:
        await stage.save(HUE)
        await stage.save(HUE, ("kind: going on", "kind: sideways"))
        panels = [screen for screen in stage.app.screen_stack if isinstance(screen, ProblemsScreen)]
        assert len(panels) == 1
        assert [each.values[0][1] for each in panels[0].problems] == ["sideways", "hue"]


async def test_problems_that_were_mended_under_something_else_go_when_that_is_closed() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN)
        await stage.save(HUE)
        await resize(stage.pilot, (70, 20))
        await stage.save(AFTERNOONS)
        assert stage.lit == "SmallScreen"
        await resize(stage.pilot, LEAST)
        await stage.settle()
        assert stage.lit == "MeetingScreen"
        assert "Are afternoons a problem?" in stage.words
        assert "It plays again." in stage.words


async def test_warnings_are_counted_and_cover_nothing() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN)
        await stage.save(
            (
                "  paint: {about",
                "  rope: {about: Who ties the ropes, weight: colour, text: Bo does., known by: [bo]}\n  paint: {about",
            )
        )
        news = stage.watch.look() or stage.watch._told
        assert isinstance(news, Good)
        assert news.version.problems
        assert stage.lit == "MeetingScreen"
        await stage.press("1")
        assert "1 warning: F4" in stage.words
        await stage.press("f4")
        assert "crossing.yaml: 1 warning" in stage.words
        await stage.save()
        assert "crossing.yaml: nothing to mend" in stage.words


async def test_what_a_check_finds_is_told_when_it_is_done_and_never_waited_for(size: Size) -> None:
    go_on, counts = Event(), Counter[str]()

    def check(version: Version, given_up: Event) -> tuple[Problem, ...] | None:
        counts["begun"] += 1
        while not go_on.wait(0.01):
            if given_up.is_set():
                counts["given up"] += 1
                return None
        return FOUND

    async with rehearsed(size, checking=Checking(check)) as stage:
        await stage.press(*TO_ANN, "f4")
        assert "nothing to mend" in stage.words
        assert "The check is not done yet." in stage.words
        await stage.press("escape")
        await stage.save(AFTERNOONS)
        assert "Read again. You stand where you stood." in stage.words
        assert "Check has" not in stage.words
        go_on.set()
        assert stage.app._checking is not None
        assert stage.app._checking.found(stage.play.version, 10) == FOUND
        await stage.settle()
        assert "You stand where you stood. Check has 1 error and 2 warnings: F4." in stage.words
        await stage.press("f4")
        assert "crossing.yaml: 1 error, 2 warnings" in stage.words
        await stage.save()
        assert stage.lit == "ProblemsScreen"
        await stage.press("escape")
        await stage.press("1")
        assert "1 error, 2 warnings: F4" in stage.words
    assert counts == {"begun": 3, "given up": 1}


async def test_a_file_that_has_gone_is_told_in_the_box_too(size: Size) -> None:
    async with rehearsed(size) as stage:
        await stage.press(".")
        stage.app.post_message(FileWatch.Noticed(Gone("crossing.yaml is not there; save it again under this name.")))
        await stage.settle()
        await stage.press("f4")
        assert stage.lit == "ProblemsScreen"
        assert stage.app.told.instead == "crossing.yaml is not there; save it again under this name."
        assert "crossing.yaml is not there; save it again" in stage.words
        assert "nothing to mend" not in stage.words


async def test_the_way_to_the_start_is_told_until_the_next_choice(size: Size) -> None:
    async with rehearsed(size, Wish("bo/more", seed=7, world="calm")) as stage:
        await stage.press(".")
        assert f"You came here by {len(stage.play.choices)} choices, as best play does: begin, " in stage.words
        await stage.press("1")
        assert "You came here" not in stage.words


async def test_a_panel_over_the_play_shows_the_new_words_too() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN, "t")
        await stage.save(("Ann has a form.", "Ann has a pen."))
        assert stage.lit == "PanelScreen"
        assert "Ann has a pen." in stage.words
        await stage.press("escape")
        assert stage.lit == "MeetingScreen"


async def test_a_question_over_the_play_is_answered_first() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN, "l")
        await stage.save(AFTERNOONS)
        assert "How do you leave?" in stage.words
        await stage.press("escape")
        await stage.settle()
        assert "Are afternoons a problem?" in stage.words


async def test_a_way_to_leave_is_taken_and_then_the_file_is_followed() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN, "l")
        await stage.save(("You walk along the quay.", "You walk along the beach."))
        await stage.press("1")
        await stage.settle()
        await stage.press(*TO_ANN)
        assert stage.play.choices == ("begin", "warmly")
        assert "You walk along the beach." in stage.words


async def test_the_last_words_of_a_meeting_stay_on_the_screen() -> None:
    async with rehearsed() as stage:
        await stage.press(*TO_ANN)
        for choice in ("ask-bo", "boats"):
            screen = stage.app.screen
            assert isinstance(screen, MeetingScreen)
            screen.choose(choice)
            await stage.press(".")
        await stage.save(("paint, reply: Mr Bo does.}\n          pay", "paint, reply: Mr Bo did.}\n          pay"))
        assert stage.lit == "MeetingScreen"
        assert "Mr Bo did." in stage.words
        await stage.press("1")
        assert stage.lit == "GateScreen"
        await stage.press(".")
        await stage.save(("They would like you to meet Mr Bo.", "They would love you to meet Mr Bo."))
        assert stage.lit == "GateScreen"
        assert "How likely" in stage.words or "Can the next person settle it?" in stage.words


async def test_an_ending_can_be_taken_back_judged_and_edited(size: Size) -> None:
    async with rehearsed(size, Wish("ending/took-desk", seed=7, world="calm")) as stage:
        await stage.press(".")
        for part in ("See how you decided", "Take the last choice back", "End the rehearsal"):
            assert part in stage.words
        await stage.press("1")
        await stage.settle()
        assert stage.lit == "DebriefScreen"
        assert "REHEARSAL" in stage.lines[0]
        await stage.press("2")
        await stage.save(("title: The desk, kind", "title: The desk by the window, kind"))
        assert stage.lit == "DebriefScreen"
        assert "The desk by the window" in stage.words
        await stage.press("r")
        assert stage.lit == "BriefingScreen"


async def test_taking_back_works_as_in_any_copy() -> None:
    async with rehearsed(COMFORTABLE, Wish("bo/more", seed=7, world="calm")) as stage:
        await stage.press(".")
        made = stage.play.choices
        await stage.press("u")
        assert stage.play.choices == made[:-1]
        await stage.press(*"u" * (len(made) - 1))
        assert stage.lit == "BriefingScreen"


async def test_a_file_that_is_broken_at_first_is_waited_for(size: Size) -> None:
    async with rehearsed(size, Wish("bo/more"), text=STORY.replace(*HUE)) as stage:
        assert stage.lit == "ProblemsScreen"
        await stage.press("escape")
        assert "The play begins when they are mended." in stage.words
        await stage.save()
        assert stage.lit == "MeetingScreen"
        assert stage.play.view().place == "bo/more"


async def test_a_start_that_is_not_there_when_the_file_is_mended_is_told_and_tried_again() -> None:
    async with rehearsed(LEAST, Wish("upper-deck"), text=STORY.replace(*HUE)) as stage:
        await stage.save()
        assert "The scenario has no place `upper-deck`." in stage.words
        await stage.press("1")
        await stage.save(("      deck:\n", "      upper-deck:\n"))
        assert stage.lit == "MeetingScreen"


async def test_the_panel_is_in_the_palette_and_in_the_help() -> None:
    async with rehearsed(COMFORTABLE) as stage:
        await stage.press(*TO_ANN, "question_mark")
        assert "Open the problems of the file" in stage.words
        assert "End the rehearsal" in stage.words
        assert "Go back to the library" not in stage.words
        await stage.press("escape", "ctrl+p", *"problems")
        await stage.app.workers.wait_for_complete()
        await stage.press("down", "enter")
        await stage.settle()
        assert stage.lit == "ProblemsScreen"


async def test_text_of_a_file_is_never_markup() -> None:
    async with rehearsed() as stage:
        await stage.save(("format: 1", 'format: 1\n"[bold]hue[/]": red'))
        assert "[bold]hue[/]" in stage.words


async def test_an_error_while_looking_ends_the_app_as_any_other() -> None:
    async def fail() -> None:
        async with rehearsed() as stage:
            stage.app.post_message(FileWatch.Failed(ZeroDivisionError("by nought")))
            await stage.settle()

    with pytest.raises(ZeroDivisionError):
        await fail()
