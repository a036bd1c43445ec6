"""A whole play on the screens, by the ids of its choices and by nothing but keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from game.authoring.plans.parse import parse_plan
from game.authoring.plans.plan import Choose
from game.testing import machine_of, seed_for
from game.tui.screens.meeting.screen import ON
from game.tui.widgets.choice_list import ChoiceList
from tests.stories import PLANS, SCENARIOS
from tests.tui.driving import read

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from game.model.types import ChoiceId

MOST_DIGIT = 9
"""Options after this one are reached with the arrow keys."""


def planned(scenario: str, run: int = 0) -> tuple[int, tuple[ChoiceId, ...]]:
    """Return a seed and the choices of one run of the plan of a scenario; the first is its best way."""
    plan, mistakes = parse_plan((PLANS / f"{scenario}.plan").read_bytes())
    assert not mistakes
    chosen = plan.runs[run]
    scenes = machine_of(SCENARIOS / f"{scenario}.yaml").game.scenario
    world = chosen.worlds[0].text if chosen.worlds else scenes.worlds[0].id
    seed = seed_for(scenes, world) if chosen.seed is None else chosen.seed
    return seed, tuple(word.text for step in chosen.steps if isinstance(step, Choose) for word in step.choices)


async def arrive(pilot: Pilot[Any]) -> None:
    """Read everything, and go on where a meeting is over, until there is something to choose or nothing more."""
    await read(pilot)
    while _number(pilot, ON) is not None:
        await pilot.press("1")
        await read(pilot)


async def choose(pilot: Pilot[Any], choice: ChoiceId) -> None:
    """Make a choice with the keys: by its number, with the arrow keys, or among the ways to leave."""
    await arrive(pilot)
    if _number(pilot, choice) is None:
        await pilot.press("l")
        await pilot.pause()
    number = _number(pilot, choice)
    assert number is not None, f"{choice} is not on the screen"
    if number <= MOST_DIGIT:
        await pilot.press(str(number))
    else:
        await pilot.press(*["down"] * (number - 1), "enter")
    await pilot.pause()


def _number(pilot: Pilot[Any], choice: ChoiceId) -> int | None:
    """Return the number in front of an option on the screen on top."""
    for choices in pilot.app.screen.query(ChoiceList):
        for index, option in enumerate(choices.options):
            if option.id == choice:
                return choices.first + index
    return None
