"""What is suggested next, over the shelf as it ships and as it could be."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from game.session.open import open_player
from game.session.shelf import in_order
from game.session.suggestion import suggestion
from game.settings.directories import directories

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.session.shelf import Shelved


def shelf() -> Sequence[Shelved]:
    with open_player(directories()) as player:
        return player.shelf()


def suggested(shelf: Sequence[Shelved]) -> str | None:
    found = suggestion(shelf)
    return None if found is None else found.scenario


def test_the_first_start_begins_with_a_first_job_that_climbs_every_floor() -> None:
    assert suggested(shelf()) == "night-desk"
    assert in_order(shelf())[0].id == "night-desk"


def test_after_a_play_something_that_was_not_played_is_next() -> None:
    played = [replace(each, plays=1, last=5) if each.id == "night-desk" else each for each in shelf()]
    assert suggested(played) not in {None, "night-desk"}


def test_nothing_on_the_shelf_suggests_nothing() -> None:
    assert suggestion([]) is None
