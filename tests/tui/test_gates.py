"""Every gate and every offer of the library, along its plans: what decides is on the screen, and nothing scrolls."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from textual.geometry import Region

from game.authoring.plans.parse import parse_plan
from game.session.deciding import pressing_issues, still_open
from game.session.open import open_player
from game.settings.directories import Directories
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.moment import Moment
from game.tui.screens.gate.front import price_of
from game.tui.screens.gate.screen import GateScreen
from game.tui.widgets.choice_list import ChoiceRow
from game.tui.widgets.door import Door
from tests.stories import PLANS, SHIPPED
from tests.tui.driving import COMFORTABLE, LEAST, Size, opened, press, shown
from tests.tui.walking import planned

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot
    from textual.widget import Widget

    from game.session.play import Play
    from game.session.player import Player
    from game.session.view import View


def gates(player: Player, scenario: str) -> Iterator[tuple[Play, View, View]]:
    """Play every run of the plan, and yield each gate and offer once: with the view before it."""
    seen = set()
    plan, _ = parse_plan((PLANS / f"{scenario}.plan").read_bytes())
    for run in range(len(plan.runs)):
        seed, choices = planned(scenario, run)
        play = player.begin(scenario, seed)
        before = play.view()
        for choice in choices:
            view = play.choose(choice)
            if view.gate is not None:
                gate = view.gate
                ids = tuple(each.id for each in (*gate.on, *gate.check, *gate.offer, *gate.out))
                if (view.place, ids) not in seen:
                    seen.add((view.place, ids))
                    yield play, before, view
            before = view


def words_on(pilot: Pilot[Any], within: Widget) -> str:
    """Return what shows of a widget, as one line without frames."""
    x, y, width, height = within.region
    rows = [line.ljust(x + width)[x : x + width] for line in shown(pilot).split("\n")[y : y + height]]
    return " ".join(re.sub("[│─╭╮╰╯▌▸]", " ", " ".join(rows)).split())


@pytest.mark.parametrize("size", [LEAST, COMFORTABLE], ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("scenario", [path.stem for path in SHIPPED])
async def test_what_decides_is_in_sight(scenario: str, size: Size, tmp_path: Path) -> None:
    folders = Directories(tmp_path / "data", tmp_path / "config", tmp_path / "cache")
    app = PastHrApp(lambda: open_player(folders), preferences=Preferences(reduced_motion=True))
    count = 0
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        player: Player = app.player  # type: ignore[assignment]  # the real one
        for play, before, view in gates(player, scenario):
            count += 1
            app.enter(play, Moment.after(before, view), view.told)
            await press(pilot, ".")
            await pilot.pause()
            check(pilot, view, size)
    assert count


def check(pilot: Pilot[Any], view: View, size: Size) -> None:
    screen, gate = pilot.app.screen, view.gate
    assert isinstance(screen, GateScreen)
    assert gate is not None
    told = f"{view.scenario} {view.place} at {size}:\n{shown(pilot)}"
    assert screen.answers.max_scroll_y == 0, told
    page = Region(0, 1, size[0], size[1] - 2)
    rows = list(screen.query(ChoiceRow))
    assert [row.number for row in rows] == list(range(1, len(rows) + 1)) or size[0] >= 100, told
    assert {row.option.id for row in rows} >= {each.id for each in (*gate.on, *gate.check, *gate.offer)}, told
    for row in rows:
        assert row.region.height > 0, told
        assert page.contains_region(row.region), told
        assert all(part in words_on(pilot, row) for part in row.option.words.split()), told
    doors = words_on(pilot, screen.doors)
    for choice in (*gate.on, *gate.check):
        assert all(part in doors for part in price_of(choice).split()), told
    assert f"worth {view.otherwise.value} of" in doors or "of 100" in doors, told
    sight = words_on(pilot, screen.sight)
    assert "What you know" in sight, told
    for thought in gate.tempted:
        assert all(part in sight for part in f"({thought})".split()), told
    assert gate.worth is not None
    assert f"otherwise {gate.worth.otherwise}" in sight, told
    if still_open(view):
        pressing = pressing_issues(view, screen.now.issues)[0]
        assert all(part in sight for part in pressing.about.split()), told
    if screen.asks_estimate:
        assert "90 %" in words_on(pilot, screen.estimate), told
    assert all(page.contains_region(door.region) for door in screen.query(Door)), told
