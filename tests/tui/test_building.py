"""The building: it fits, it tells who sits where, and its lift goes where you go."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.model.scenario import Level
from game.session.view import FloorView, Light, PersonView, View
from game.settings.preferences import Preferences
from game.tui.app import PastHrApp
from game.tui.moment import Moment
from game.tui.widgets.building import RIDE, Building
from game.tui.widgets.elevation import Elevation
from game.tui.widgets.standing import Standing
from game.tui.widgets.tally import Tally
from game.tui.words import HERE, NEW
from tests.tui import story
from tests.tui.driving import LEAST, press, resize

if TYPE_CHECKING:
    from tests.tui.conftest import At
    from tests.tui.fakes import FakePlayer

SMALL, LARGE = (22, 11), (30, 25)
MOST_LINES = 11
"""For the building at 80x24, so that trust, stories and the counts stand below it."""

NAMES = st.text("abcdefghi ÉñØ漢字", min_size=1, max_size=24).filter(str.strip)


@st.composite
def views(draw: st.DrawFn) -> View:
    """A view with up to 6 people on 4 floors, of whom you sit with one or none."""
    levels = draw(st.lists(st.sampled_from(Level), max_size=6))
    people = [PersonView(f"p{n}", draw(NAMES), draw(NAMES), level, seat=n) for n, level in enumerate(levels)]
    here = draw(st.sampled_from([None, *people]))
    floors = tuple(floor(level, people, here, draw(st.booleans())) for level in sorted(Level, reverse=True))
    return replace(story.VIEWS["hello"], floors=floors, person=here)


def floor(level: Level, people: list[PersonView], here: PersonView | None, visited: bool) -> FloorView:
    known = tuple(each for each in people if each.level is level)
    light = Light.VISITED if visited else Light.KNOWN
    if not known:
        light = Light.DARK
    elif here in known:
        light = Light.HERE
    return FloorView(level, light, known)


@given(views(), st.sampled_from([SMALL, LARGE, (22, 15)]), st.floats(0, 12))
def test_every_line_fits_and_small_is_small(view: View, space: tuple[int, int], car: float) -> None:
    drawing = Elevation(view, *space, frozenset(map(int, Level)))
    lines = drawing.draw(car)
    assert max(line.cell_length for line in lines) <= space[0]
    assert len(lines) == drawing.height
    assert space[1] > MOST_LINES or len(lines) <= MOST_LINES


@given(views())
def test_the_lift_stands_beside_the_person_you_sit_with(view: View) -> None:
    drawing = Elevation(view, *LARGE)
    here = view.person
    at = drawing.stop(None if here is None else here.level, "" if here is None else here.id)
    pointed = [line.plain for line in drawing.draw(at) if HERE in line.plain]
    assert len(pointed) == 1
    assert here is None or here.name.strip()[:4] in pointed[0]


@given(views())
def test_windows_tell_where_you_have_been(view: View) -> None:
    for each, row in zip(view.floors, windows(Elevation(view, SMALL[0], 40)), strict=True):
        lit, dim = "▆" in row, row.count("▒▒")
        assert lit == (each.light in {Light.HERE, Light.VISITED})
        assert dim == (min(5, len(each.people)) if each.light is Light.KNOWN else 0)


def windows(drawing: Elevation) -> list[str]:
    rows = [line.text.plain for line in drawing.lines]
    return [row for row in rows if any(mark in row for mark in ("▆", "▒", "░"))]


def test_somebody_of_whom_you_have_just_heard_is_new() -> None:
    view = story.VIEWS["questions"]
    assert NEW in "\n".join(line.plain for line in Elevation(view, *SMALL, frozenset({2})).draw(0))
    assert NEW not in "\n".join(line.plain for line in Elevation(view, *SMALL).draw(0))


def at_level(level: Level | None) -> View:
    """Return a view on a floor, or on the street, with everybody met below it."""
    people = {Level.HR: story.MARTA, Level.MANAGER: story.DUARTE, Level.DIRECTOR: story.INES}
    floors = tuple(
        FloorView(each, Light.HERE if each is level else Light.VISITED, (people[each],))
        if level is not None and each <= level
        else FloorView(each, Light.DARK, ())
        for each in sorted(Level, reverse=True)
    )
    return replace(story.VIEWS["hello"], floors=floors, person=None if level is None else people[level])


def test_a_moment_knows_from_which_floor_you_came() -> None:
    street, hr, manager = map(at_level, (None, Level.HR, Level.MANAGER))
    assert (Moment.after(street, hr).moved, Moment.after(street, hr).came_from) == (True, None)
    assert (Moment.after(hr, manager).moved, Moment.after(hr, manager).came_from) == (True, Level.HR)
    assert not Moment.after(hr, replace(hr, step=9)).moved
    assert not Moment.after(manager, street).moved


@pytest.mark.parametrize("still", [True, False])
async def test_the_lift_comes_from_where_you_were_unless_nothing_may_move(player: FakePlayer, still: bool) -> None:
    player.play.place = "hello"
    app = PastHrApp(lambda: player, open_scenario="night-desk", preferences=Preferences(reduced_motion=still))
    async with app.run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        building = app.screen.query_one(Building)
        bottom = building.car
        app.screen.moment = Moment.after(at_level(Level.HR), at_level(Level.DIRECTOR))  # type: ignore[attr-defined]  # the screen is ours
        seen = {building.car}
        for _ in range(round(RIDE / 0.01) + 20):
            await asyncio.sleep(0.01)
            seen.add(building.car)
        assert building.car == building._goal < bottom
        assert (len(seen) > 2) == (not still)
        await resize(pilot, (120, 36))
        assert building.car == building._goal


async def test_at_the_least_size_trust_and_counts_stand_below_the_building(at: At) -> None:
    async with at("questions").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        screen = pilot.app.screen
        crowd = tuple(PersonView(f"p{n}", f"Person {n}", "Manager", Level.MANAGER, seat=n) for n in range(3))
        view = story.VIEWS["questions"]
        floors = tuple(replace(each, people=crowd, light=Light.KNOWN) for each in view.floors)
        screen.moment = Moment(replace(view, floors=floors))  # type: ignore[attr-defined]  # the screen is ours
        await pilot.pause()
        for pane in (Standing, Tally):
            assert screen.query_one(pane).region.bottom <= screen.size.height - 1


async def test_at_an_offer_the_lift_stays_where_the_offer_was_made(at: At) -> None:
    async with at("hello").run_test(size=LEAST) as pilot:
        await press(pilot, ".")
        building = pilot.app.screen.query_one(Building)
        made = at_level(Level.DIRECTOR)
        pilot.app.screen.moment = Moment(made)  # type: ignore[attr-defined]  # the screen is ours
        there = building._goal
        offer = replace(made, floors=tuple(replace(each, light=Light.VISITED) for each in made.floors), person=None)
        pilot.app.screen.moment = Moment.after(made, offer)  # type: ignore[attr-defined]  # the screen is ours
        assert (building.car, building._goal) == (there, there)
