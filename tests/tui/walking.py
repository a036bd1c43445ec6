"""A whole play on the screens, by the ids of its choices: with nothing but keys, or with nothing but the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

from textual import events
from textual.widget import Widget

from game.authoring.plans.parse import parse_plan
from game.authoring.plans.plan import Choose
from game.testing import machine_of, seed_for
from game.tui.commands.game import Leave
from game.tui.screens.meeting.screen import ON
from game.tui.widgets.choice_list import ChoiceList, ChoiceRow
from game.tui.widgets.key_bar import KeyBar
from game.tui.widgets.more import More
from game.tui.widgets.reader import Reader
from tests.stories import PLANS, SCENARIOS
from tests.tui.driving import still

if TYPE_CHECKING:
    from textual.content import Content
    from textual.pilot import Pilot

    from game.model.types import ChoiceId

MOST_DIGIT = 9
"""Options after this one are reached with the arrow keys."""

MOST_TURNS = 20
"""Of the wheel, one way and the other, before a row counts as out of reach."""


def planned(scenario: str, run: int = 0) -> tuple[int, tuple[ChoiceId, ...]]:
    """Return a seed and the choices of one run of the plan of a scenario; the first is its best way."""
    plan, mistakes = parse_plan((PLANS / f"{scenario}.plan").read_bytes())
    assert not mistakes
    chosen = plan.runs[run]
    scenes = machine_of(SCENARIOS / f"{scenario}.yaml").game.scenario
    world = chosen.worlds[0].text if chosen.worlds else scenes.worlds[0].id
    seed = seed_for(scenes, world) if chosen.seed is None else chosen.seed
    return seed, tuple(word.text for step in chosen.steps if isinstance(step, Choose) for word in step.choices)


class Hand(Protocol):
    """A way to act on what is on the screen."""

    async def read_on(self, pilot: Pilot[Any]) -> None:
        """Go on in the text."""

    async def take(self, pilot: Pilot[Any], row: ChoiceRow) -> None:
        """Choose an option that shows."""

    async def leave(self, pilot: Pilot[Any]) -> None:
        """Ask for the ways to leave."""


class Keyboard:
    """Keys alone."""

    async def read_on(self, pilot: Pilot[Any]) -> None:
        """Press the space bar."""
        await pilot.press("space")

    async def take(self, pilot: Pilot[Any], row: ChoiceRow) -> None:
        """Press its number; where that has two digits, go down to it."""
        await pilot.press(*(str(row.number) if row.number <= MOST_DIGIT else ["down"] * (row.number - 1) + ["enter"]))

    async def leave(self, pilot: Pilot[Any]) -> None:
        """Press the key."""
        await pilot.press(Leave.key)


class Mouse:
    """The mouse alone."""

    async def read_on(self, pilot: Pilot[Any]) -> None:
        """Click on the line that says that there is more."""
        await pilot.click(More)

    async def take(self, pilot: Pilot[Any], row: ChoiceRow) -> None:
        """Turn the wheel until it shows, and click on it."""
        within = [box.region for box in row.ancestors if isinstance(box, Widget)]
        for turn in (events.MouseScrollDown, events.MouseScrollUp):
            for _ in range(MOST_TURNS):
                if all(box.contains_region(row.region) for box in within):
                    await pilot.click(row)
                    return
                await pilot._post_mouse_events([turn], ChoiceList, button=0)
                await still(pilot)
        raise AssertionError(f"the wheel never brought {row.option.id}")

    async def leave(self, pilot: Pilot[Any]) -> None:
        """Click on its word in the key bar."""
        bar = pilot.app.screen.query_one(KeyBar)
        line = cast("Content", bar.render()).plain
        await pilot.click(KeyBar, offset=(line.index(f" {Leave.label}") + 3, 0))


async def arrive(pilot: Pilot[Any], hand: Hand) -> None:
    """Read everything, and go on where a meeting is over, until there is something to choose or nothing more."""
    await _read(pilot, hand)
    while (row := _row(pilot, ON)) is not None:
        await hand.take(pilot, row)
        await _read(pilot, hand)


async def choose(pilot: Pilot[Any], choice: ChoiceId, hand: Hand) -> None:
    """Make a choice, which may be among the ways to leave."""
    await arrive(pilot, hand)
    if _row(pilot, choice) is None:
        await hand.leave(pilot)
        await still(pilot)
    row = _row(pilot, choice)
    assert row is not None, f"{choice} is not on the screen"
    await hand.take(pilot, row)
    await still(pilot)


async def _read(pilot: Pilot[Any], hand: Hand) -> None:
    await still(pilot)
    while any(reader.more for reader in pilot.app.screen.query(Reader)):
        await hand.read_on(pilot)
        await still(pilot)


def _row(pilot: Pilot[Any], choice: ChoiceId) -> ChoiceRow | None:
    """Return the row of an option on the screen on top."""
    rows = (row for choices in pilot.app.screen.query(ChoiceList) for row in choices.query(ChoiceRow))
    return next((row for row in rows if row.option.id == choice), None)
