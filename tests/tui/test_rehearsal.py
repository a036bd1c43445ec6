"""A rehearsal on the screens: what a save changes, what a broken file shows, and where it stands afterwards."""

from __future__ import annotations

from collections import Counter
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
from tests.tui.driving import COMFORTABLE, LEAST, Size, flat, lit, settled, shown

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.session.rehearsal.version import Version

STORY = CROSSING.read_text("utf-8")


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


def rehearsal(text: FakeText, wish: Wish | None = None, checking: Checking | None = None) -> tuple[RehearsalApp, Watch]:
    """The app, without a thread that looks at the text; and what would look."""
    watch = Watch(text, lambda: text.time)
    first = watch.look()
    assert first is not None

    def begin(version: Version) -> Rehearsal:
        return Rehearsal(version, start_of(version, wish or Wish(seed=7, world="calm")))

    app = RehearsalApp(text.name, begin, first, None, preferences=Preferences(reduced_motion=True), checking=checking)
    return app, watch


class Stage:
    """An app under a pilot, and the text beside it."""

    def __init__(self, pilot: Pilot[Any], text: FakeText, watch: Watch) -> None:
        self.pilot = pilot
        self.text = text
        self.watch = watch

    async def press(self, *keys: str) -> None:
        """Press keys; a full stop reads to the end."""
        for key in keys:
            await self.pilot.pause()
            if key == ".":
                while "Space" in shown(self.pilot):
                    await self.pilot.press("space")
                    await self.pilot.pause()
            else:
                await self.pilot.press(key)
        await self.pilot.pause()

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
                self.pilot.app.post_message(FileWatch.Noticed(news))
        await settled(self.pilot)


@pytest.fixture(params=[LEAST, COMFORTABLE], ids=["80x24", "120x36"])
def size(request: pytest.FixtureRequest) -> Size:
    return request.param  # type: ignore[no-any-return]  # one of the sizes above


async def test_it_says_that_it_is_a_rehearsal_and_which_world_it_is(size: Size) -> None:
    text = FakeText()
    app, _ = rehearsal(text)
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert "REHEARSAL" in shown(pilot).splitlines()[0]
        assert "crossing.yaml · world `calm`, seed 7" in flat(pilot)
        assert "q end" in shown(pilot).splitlines()[-1]
        await pilot.press("q")
    assert app.return_code == 0


async def test_new_words_show_where_one_stands(size: Size) -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".")
        await stage.save(("Are mornings a problem?", "Are afternoons a problem?"))
        assert lit(pilot) == "MeetingScreen"
        assert "Are afternoons a problem?" in flat(pilot)
        assert "Read again. You stand where you stood." in flat(pilot)
        await stage.press("1")
        assert "Read again." not in flat(pilot)


async def test_a_choice_that_is_gone_is_named_and_stood_before() -> None:
    text = FakeText()
    app, watch = rehearsal(text, Wish("questions", ("easy",), seed=7, world="calm"))
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".")
        await stage.save(("          fine: {say", "          well: {say"))
        assert "`fine` in ann/hello is gone: you stand before it." in flat(pilot)
        assert app.rehearsal is not None
        assert app.rehearsal.choices == ("begin",)
        await stage.save()
        assert "`fine` in ann/hello is back" in flat(pilot)
        assert len(app.rehearsal.choices) == 2


async def test_a_broken_file_is_shown_over_the_play_and_goes_when_mended(size: Size) -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".")
        await stage.save(("format: 1", "format: 1\nhue: red"))
        assert lit(pilot) == "ProblemsScreen"
        assert "crossing.yaml:2:1 error" in flat(pilot)
        assert "crossing.yaml: 1 error" in flat(pilot)
        await stage.press("escape")
        assert lit(pilot) == "MeetingScreen"
        assert "crossing.yaml has 1 error. The last good version is played on. F4 tells more." in flat(pilot)
        await stage.press("1")
        assert app.rehearsal is not None
        assert len(app.rehearsal.choices) == 2
        await stage.press("f4")
        assert lit(pilot) == "ProblemsScreen"
        await stage.save()
        assert lit(pilot) == "MeetingScreen"
        assert "It plays again. You stand where you stood." in flat(pilot)


async def test_more_errors_are_put_first_in_the_same_panel() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=COMFORTABLE) as pilot:
        stage = Stage(pilot, text, watch)
        hue = ("format: 1", "format: 1\nhue: red")
        await stage.save(hue)
        await stage.save(hue, ("kind: going on", "kind: sideways"))
        panels = [screen for screen in app.screen_stack if isinstance(screen, ProblemsScreen)]
        assert len(panels) == 1
        assert [each.values[0][1] for each in panels[0].problems] == ["sideways", "hue"]


async def test_problems_that_were_mended_under_something_else_go_when_that_is_closed() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".")
        await stage.save(("format: 1", "format: 1\nhue: red"))
        await pilot.resize_terminal(70, 20)
        await stage.save(("Are mornings a problem?", "Are afternoons a problem?"))
        assert lit(pilot) == "SmallScreen"
        await pilot.resize_terminal(*LEAST)
        await settled(pilot)
        assert lit(pilot) == "MeetingScreen"
        assert "Are afternoons a problem?" in flat(pilot)
        assert "It plays again." in flat(pilot)


async def test_warnings_are_counted_and_cover_nothing() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".")
        await stage.save(
            (
                "  paint: {about",
                "  rope: {about: Who ties the ropes, weight: colour, text: Bo does., known by: [bo]}\n  paint: {about",
            )
        )
        news = watch.look() or watch._told
        assert isinstance(news, Good)
        assert news.version.problems
        assert lit(pilot) == "MeetingScreen"
        await stage.press("1")
        assert "1 warning: F4" in flat(pilot)
        await stage.press("f4")
        assert "crossing.yaml: 1 warning" in flat(pilot)
        await stage.save()
        assert "crossing.yaml: nothing to mend" in flat(pilot)


async def test_what_a_check_finds_is_told_when_it_is_done_and_never_waited_for(size: Size) -> None:
    text, go_on, counts = FakeText(), Event(), Counter[str]()

    def check(version: Version, given_up: Event) -> tuple[Problem, ...] | None:
        counts["begun"] += 1
        while not go_on.wait(0.01):
            if given_up.is_set():
                counts["given up"] += 1
                return None
        return FOUND

    app, watch = rehearsal(text, checking=Checking(check))
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".", "f4")
        assert "nothing to mend" in flat(pilot)
        assert "The check is not done yet." in flat(pilot)
        await stage.press("escape")
        await stage.save(("Are mornings a problem?", "Are afternoons a problem?"))
        assert "Read again. You stand where you stood." in flat(pilot)
        assert "Check has" not in flat(pilot)
        go_on.set()
        assert app._checking is not None
        assert app.rehearsal is not None
        assert app._checking.found(app.rehearsal.version, 10) == FOUND
        await settled(pilot)
        assert "You stand where you stood. Check has 1 error and 2 warnings: F4." in flat(pilot)
        await stage.press("f4")
        assert "crossing.yaml: 1 error, 2 warnings" in flat(pilot)
        await stage.save()
        assert lit(pilot) == "ProblemsScreen"
        await stage.press("escape")
        await stage.press("1")
        assert "1 error, 2 warnings: F4" in flat(pilot)
    assert counts == {"begun": 3, "given up": 1}


async def test_a_file_that_has_gone_is_told_in_the_box_too(size: Size) -> None:
    text = FakeText()
    app, _ = rehearsal(text)
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, Watch(text))
        await stage.press(".")
        pilot.app.post_message(FileWatch.Noticed(Gone("crossing.yaml is not there; save it again under this name.")))
        await settled(pilot)
        await stage.press("f4")
        assert lit(pilot) == "ProblemsScreen"
        assert app.told.instead == "crossing.yaml is not there; save it again under this name."
        assert "crossing.yaml is not there; save it again" in flat(pilot)
        assert "nothing to mend" not in flat(pilot)


async def test_the_way_to_the_start_is_told_until_the_next_choice(size: Size) -> None:
    text = FakeText()
    app, _ = rehearsal(text, Wish("bo/more", seed=7, world="calm"))
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, Watch(text))
        await stage.press(".")
        assert app.rehearsal is not None
        assert f"You came here by {len(app.rehearsal.choices)} choices, as best play does: begin, " in flat(pilot)
        await stage.press("1")
        assert "You came here" not in flat(pilot)


async def test_a_panel_over_the_play_shows_the_new_words_too() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".", "t")
        await stage.save(("Ann has a form.", "Ann has a pen."))
        assert lit(pilot) == "PanelScreen"
        assert "Ann has a pen." in flat(pilot)
        await stage.press("escape")
        assert lit(pilot) == "MeetingScreen"


async def test_a_question_over_the_play_is_answered_first() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".", "l")
        await stage.save(("Are mornings a problem?", "Are afternoons a problem?"))
        assert "How do you leave?" in flat(pilot)
        await stage.press("escape")
        await settled(pilot)
        assert "Are afternoons a problem?" in flat(pilot)


async def test_a_way_to_leave_is_taken_and_then_the_file_is_followed() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".", "l")
        await stage.save(("You walk along the quay.", "You walk along the beach."))
        await stage.press("1")
        await settled(pilot)
        await stage.press(".", "1", ".")
        assert app.rehearsal is not None
        assert app.rehearsal.choices == ("begin", "warmly")
        assert "You walk along the beach." in flat(pilot)


async def test_the_last_words_of_a_meeting_stay_on_the_screen() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        assert app.rehearsal is not None
        await stage.press(".", "1", ".")
        for choice in ("ask-bo", "boats"):
            screen = app.screen
            assert isinstance(screen, MeetingScreen)
            screen.choose(choice)
            await stage.press(".")
        await stage.save(("paint, reply: Mr Bo does.}\n          pay", "paint, reply: Mr Bo did.}\n          pay"))
        assert lit(pilot) == "MeetingScreen"
        assert "Mr Bo did." in flat(pilot)
        await stage.press("1")
        assert lit(pilot) == "GateScreen"
        await stage.press(".")
        await stage.save(("They would like you to meet Mr Bo.", "They would love you to meet Mr Bo."))
        assert lit(pilot) == "GateScreen"
        assert "How likely" in flat(pilot) or "Can the next person settle it?" in flat(pilot)


async def test_an_ending_can_be_taken_back_judged_and_edited(size: Size) -> None:
    text = FakeText()
    app, watch = rehearsal(text, Wish("ending/took-desk", seed=7, world="calm"))
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".")
        for part in ("See how you decided", "Take the last choice back", "End the rehearsal"):
            assert part in flat(pilot)
        await stage.press("1")
        await settled(pilot)
        assert lit(pilot) == "DebriefScreen"
        assert "REHEARSAL" in shown(pilot).splitlines()[0]
        await stage.press("2")
        await stage.save(("title: The desk, kind", "title: The desk by the window, kind"))
        assert lit(pilot) == "DebriefScreen"
        assert "The desk by the window" in flat(pilot)
        await stage.press("r")
        assert lit(pilot) == "BriefingScreen"


async def test_taking_back_works_as_in_any_copy() -> None:
    text = FakeText()
    app, watch = rehearsal(text, Wish("bo/more", seed=7, world="calm"))
    async with app.run_test(size=COMFORTABLE) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".")
        assert app.rehearsal is not None
        made = app.rehearsal.choices
        await stage.press("u")
        assert app.rehearsal.choices == made[:-1]
        await stage.press(*"u" * (len(made) - 1))
        assert lit(pilot) == "BriefingScreen"


async def test_a_file_that_is_broken_at_first_is_waited_for(size: Size) -> None:
    text = FakeText(STORY.replace("format: 1", "format: 1\nhue: red"))
    app, watch = rehearsal(text, Wish("bo/more"))
    async with app.run_test(size=size) as pilot:
        stage = Stage(pilot, text, watch)
        await settled(pilot)
        assert lit(pilot) == "ProblemsScreen"
        await stage.press("escape")
        assert "The play begins when they are mended." in flat(pilot)
        await stage.save()
        assert lit(pilot) == "MeetingScreen"
        assert app.rehearsal is not None
        assert app.rehearsal.view().place == "bo/more"


async def test_a_start_that_is_not_there_when_the_file_is_mended_is_told_and_tried_again() -> None:
    text = FakeText(STORY.replace("format: 1", "format: 1\nhue: red"))
    app, watch = rehearsal(text, Wish("upper-deck"))
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.save()
        assert "The scenario has no place `upper-deck`." in flat(pilot)
        await stage.press("1")
        await stage.save(("      deck:\n", "      upper-deck:\n"))
        assert lit(pilot) == "MeetingScreen"


async def test_the_panel_is_in_the_palette_and_in_the_help() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=COMFORTABLE) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.press(".", "1", ".", "question_mark")
        assert "Open the problems of the file" in flat(pilot)
        assert "End the rehearsal" in flat(pilot)
        assert "Go back to the library" not in flat(pilot)
        await stage.press("escape", "ctrl+p", *"problems")
        await app.workers.wait_for_complete()
        await stage.press("down", "enter")
        await settled(pilot)
        assert lit(pilot) == "ProblemsScreen"


async def test_text_of_a_file_is_never_markup() -> None:
    text = FakeText()
    app, watch = rehearsal(text)
    async with app.run_test(size=LEAST) as pilot:
        stage = Stage(pilot, text, watch)
        await stage.save(("format: 1", 'format: 1\n"[bold]hue[/]": red'))
        assert "[bold]hue[/]" in flat(pilot)


async def test_an_error_while_looking_ends_the_app_as_any_other() -> None:
    text = FakeText()
    app, _ = rehearsal(text)

    async def fail() -> None:
        async with app.run_test(size=LEAST) as pilot:
            await settled(pilot)
            app.post_message(FileWatch.Failed(ZeroDivisionError("by nought")))
            await settled(pilot)

    with pytest.raises(ZeroDivisionError):
        await fail()
