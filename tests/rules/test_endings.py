"""What an ending is worth, and how it closes."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from game.model.choice import Manner
from game.model.condition import Met
from game.model.event import Spoke
from game.model.outcome import Outcome, Status
from game.model.scenario import EndingKind, Lost, OutsideOption
from game.rules.compile import compile_scenario
from game.rules.endings import job_worth, outside_option, worth
from game.testing import machine_of, played
from tests.stories import CROSSING

if TYPE_CHECKING:
    from game.engine.game import Game

TO_BO = ["begin", "ask-bo", "enough", "bo"]


def crossing(world: str, *choices: str) -> Game:
    return played(machine_of(CROSSING), world, choices)


def worth_of(game: Game) -> int:
    return worth(game.machine.game, game.state, game.world)


@pytest.mark.parametrize(("world", "points"), [("calm", 50), ("busy", 35), ("sunk", 10)])
def test_a_job_is_worth_what_its_world_says(world: str, points: int) -> None:
    assert worth_of(crossing(world, *TO_BO, "listen", "enough-said", "offer", "sign")) == points


def test_settled_issues_add_their_worth() -> None:
    assert worth_of(crossing("calm", *TO_BO, "bend-it", "enough-said", "offer", "sign")) == 60


def test_an_ending_may_add_points_in_each_world() -> None:
    assert worth_of(crossing("calm", *TO_BO, "show", "bend-now", "offer", "yes-tides")) == 80
    assert worth_of(crossing("sunk", *TO_BO, "show", "bend-now", "offer", "yes-tides")) == 25


def test_leaving_is_worth_what_you_do_otherwise() -> None:
    assert worth_of(crossing("sunk", "begin", "warmly")) == 40
    assert worth_of(crossing("sunk", *TO_BO, "listen", "enough-said", "offer", "no-thanks")) == 42


def test_what_you_do_otherwise_can_be_lost() -> None:
    """With Bo met the kiosk is let to somebody else; an ending that is worth what you do otherwise follows."""
    crossed = machine_of(CROSSING).game.scenario
    kiosk = OutsideOption("The kiosk", 40, Lost(Met("bo"), OutsideOption("The pier", 25)))
    made = compile_scenario(replace(crossed, candidate=replace(crossed.candidate, otherwise=kiosk)))
    before = crossing("sunk", "begin", "warmly")
    after = crossing("sunk", *TO_BO, "listen", "enough-said", "offer", "no-thanks")
    assert (outside_option(made, before.state).text, worth(made, before.state, before.world)) == ("The kiosk", 40)
    assert (outside_option(made, after.state).text, worth(made, after.state, after.world)) == ("The pier", 27)


def test_worth_stays_within_0_and_100() -> None:
    scenario = machine_of(CROSSING).game.scenario
    assert job_worth(scenario, (3, 3), 0) == 65
    assert job_worth(scenario, (0, 0), 2) == 10


def test_a_running_game_is_worth_nothing_yet() -> None:
    with pytest.raises(ValueError, match="not over"):
        worth_of(crossing("calm"))


def test_the_outcome_says_how_you_parted() -> None:
    game = crossing("calm", "begin", "silently")
    assert game.outcome == Outcome("left", EndingKind.LEFT, Manner.SILENTLY)
    assert game.status is Status.OVER


def test_a_running_game_has_no_outcome() -> None:
    game = crossing("calm", "begin")
    assert (game.outcome, game.status, game.epilogue()) == (None, Status.RUNNING, ())


def test_six_months_on_depends_on_the_world_and_on_how_you_parted() -> None:
    assert crossing("calm", "begin", "warmly").epilogue() == (Spoke("narrator", "The mornings are bright."),)
    assert crossing("sunk", "begin", "silently").epilogue() == (
        Spoke("narrator", "The office is shut."),
        Spoke("narrator", "Ann crosses your name out."),
    )
