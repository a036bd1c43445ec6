"""Raising an issue: routed, heard, settled, fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from game.model.event import IssueMoved, Recorded, StoriesNarrowed
from game.model.issue import IssueStatus
from game.testing import machine_of, played
from tests.stories import CROSSING

if TYPE_CHECKING:
    from game.engine.game import Game

TO_BO = ["begin", "ask-bo", "enough", "bo"]
"""Up to Mr Bo with trust 6."""


def crossing(world: str, *choices: str) -> Game:
    return played(machine_of(CROSSING), world, choices)


def status(game: Game, issue: str = "mornings-off") -> IssueStatus:
    return IssueStatus(game.state.issues[game.machine.game.names.issues[issue]])


def test_below_its_level_an_issue_is_routed() -> None:
    game = crossing("calm", "begin", "raise-it")
    assert status(game) is IssueStatus.ROUTED
    assert game.state.trust == 5


def test_raising_it_again_below_its_level_costs_trust() -> None:
    game = crossing("calm", "begin", "raise-it", "raise-again")
    assert status(game) is IssueStatus.ROUTED
    assert game.state.trust == 4


@pytest.mark.parametrize(
    ("world", "result"),
    [("calm", IssueStatus.SETTLED), ("busy", IssueStatus.FIXED), ("sunk", IssueStatus.SETTLED)],
)
def test_at_its_level_the_world_decides(world: str, result: IssueStatus) -> None:
    game = crossing(world, *TO_BO, "bend-it")
    assert status(game) is result


def test_how_an_issue_comes_out_narrows_the_belief() -> None:
    assert [crossing(world, *TO_BO, "bend-it").state.belief for world in ("calm", "busy", "sunk")] == [
        0b101,
        0b010,
        0b101,
    ]
    assert StoriesNarrowed(3, 1) in crossing("busy", *TO_BO, "bend-it").transcript()


def test_without_enough_trust_it_is_only_heard_and_tells_nothing() -> None:
    game = crossing("busy", "begin", "fine", "enough", "bo", "bend-it")
    assert (status(game), game.state.belief) == (IssueStatus.HEARD, 0b111)


def test_heard_once_it_can_be_settled_later() -> None:
    game = crossing("calm", "begin", "fine", "enough", "bo", "bend-it")
    assert status(game) is IssueStatus.HEARD
    game.choose("enough-said")
    assert game.state.trust == 6
    late = crossing("calm", "begin", "fine", "enough", "bo", "show", "bend-now")
    assert status(late) is IssueStatus.SETTLED


def test_without_a_reason_it_is_only_heard() -> None:
    assert status(crossing("calm", *TO_BO, "no-reason")) is IssueStatus.HEARD


def test_a_further_condition_must_hold() -> None:
    plain = crossing("calm", *TO_BO, "listen", "enough-said", "cy", "shape-it")
    shown = crossing("calm", *TO_BO, "show", "enough-said", "cy", "shape-it")
    assert (status(plain), status(shown)) == (IssueStatus.HEARD, IssueStatus.SETTLED)


def test_a_closed_issue_stays_closed() -> None:
    game = crossing("calm", *TO_BO, "bend-it", "bend-now")
    assert status(game) is IssueStatus.SETTLED
    assert [type(event) for event in game.transcript()].count(IssueMoved) == 1


def test_written_is_kept_only_for_what_came_out() -> None:
    assert crossing("calm", *TO_BO, "bend-it").state.written == 0b01
    assert crossing("calm", *TO_BO, "no-reason", "write").state.written == 0
    assert crossing("calm", "begin", "fine", "enough", "bo", "bend-it").state.written == 0


def test_a_closed_issue_can_be_put_in_writing_afterwards() -> None:
    story = crossing("calm", *TO_BO, "bend-it", "write")
    assert Recorded("mornings-off") in story.transcript()
