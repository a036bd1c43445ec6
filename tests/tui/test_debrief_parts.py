"""Every part of the debrief of random plays of every scenario: it renders at both ends of the sizes, and reads well."""

from __future__ import annotations

import asyncio
import random
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from game.engine.game import Game
from game.session.judge import Judge
from game.session.practice import Practice
from game.session.solutions import Solutions
from game.testing import machine_of
from game.tui.app import PastHrApp
from game.tui.screens.debrief.screen import DebriefScreen
from game.tui.widgets.debrief.columns import Beside, Columns
from game.tui.widgets.debrief.knowing import Chart
from game.tui.widgets.debrief.parts import PARTS
from game.tui.widgets.passage import Passage
from tests.stories import SHIPPED
from tests.tui.driving import opened, press, settled, shown
from tests.tui.fakes import FakePlayer

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from game.tui.rows import Rows
    from tests.tui.driving import Size

MEASURE = 72
SIZES: tuple[Size, ...] = ((80, 24), (160, 50))
SEED = st.integers(0, 10**6)
FAST = (Phase.explicit, Phase.reuse, Phase.generate)
"""Without making a play that fails smaller, which would take minutes."""

RANDOM = settings(max_examples=5, deadline=None, phases=FAST)


@cache
def judge(story: Path) -> Judge:
    return Judge(machine_of(story), story.stem, Solutions())


def at_random(story: Path, seed: int) -> Practice:
    """A whole play; it leaves, and asks for an offer, less often than it does anything else."""
    chance = random.Random(seed)  # noqa: S311  chance that can be repeated, no secret
    game = Game(machine_of(story), seed)
    while choices := game.legal_choices:
        weights = [0.1 if choice.kind.value in {"leave", "offer"} else 1.0 for choice in choices]
        game.choose(chance.choices(choices, weights)[0].id)
    return Practice(game, judge(story))


def longest(piece: Passage) -> int:
    """The columns of the longest line of a passage as it stands."""
    rows: Rows = piece.render()  # type: ignore[assignment]  # every passage draws rows
    width = piece.content_size.width
    if isinstance(rows, Columns):
        half = min(MEASURE, (width - 3) // 2)
        return max(line.cell_length for side in (rows.left, rows.right) for line in side.laid_out(half).split("\n"))
    return max((line.cell_length for line in rows.laid_out(width).split("\n")), default=0)


class Look(NamedTuple):
    """What there is to see of one part."""

    part: str
    is_named: bool
    """Whether its name stands on the screen."""

    too_wide: list[str]
    """The sorts of passages that are too wide to be read well."""


async def walk(play: Practice, size: Size) -> list[Look]:
    """Look at every part in words and with numbers, and mark a few things in each."""
    app = PastHrApp(FakePlayer)
    looks = []
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        app.debrief(play)
        await settled(pilot)
        for number in range(1, len(PARTS) + 1):
            await press(pilot, str(number))
            await settled(pilot)
            looks.append(look(pilot))
            await press(pilot, "s down end")
            looks.append(look(pilot))
            await press(pilot, "s")
    return looks


def look(pilot: Pilot[Any]) -> Look:
    """Look at the part that is open."""
    screen = pilot.app.screen
    assert isinstance(screen, DebriefScreen)
    part = screen.current
    pieces = [piece for piece in part.query(Passage) if piece.region and not isinstance(piece, Chart)]
    too_wide = [type(piece).__name__ for piece in pieces if is_too_wide(piece)]
    return Look(part.name_of_part, part.name_of_part in shown(pilot), too_wide)


def is_too_wide(piece: Passage) -> bool:
    """Whether a line of it, or what it takes without two columns, is longer than is easily read."""
    return longest(piece) > MEASURE or (not isinstance(piece, Beside) and piece.region.width > MEASURE + 1)


@RANDOM
@given(st.sampled_from(SHIPPED), SEED, st.sampled_from(SIZES))
def test_every_part_of_every_play_renders(story: Path, seed: int, size: Size) -> None:
    looks = asyncio.run(walk(at_random(story, seed), size))
    assert looks == [
        Look(part.name_of_part, is_named=True, too_wide=[]) for part in PARTS for _ in ("words", "numbers")
    ]


@settings(max_examples=40, deadline=None, phases=FAST)
@given(st.sampled_from(SHIPPED), SEED)
def test_no_two_moments_are_called_the_same_and_every_sentence_ends(story: Path, seed: int) -> None:
    """A later meeting with the same person, and a later offer, say that they are later ones."""
    play = at_random(story, seed)
    verdict = play.verdict()
    places: dict[str, set[str | None]] = {}
    for node, step in zip(verdict.tree, play._game.steps, strict=True):
        meeting = play._game.machine.game.stations[step.before.place].place.meeting
        places.setdefault(node.stage, set()).add(None if meeting is None else meeting.id)
    assert all(len(meetings) == 1 for meetings in places.values()), places
    headings = [known.heading for known in verdict.ranges]
    assert len(set(headings)) == len(headings)
    for point in verdict.turning_points:
        assert all(sentence.rstrip("”")[-1] in ".!?…" for sentence in point.sentences)
    if verdict.twin is not None:
        assert all(stage.hers or stage.yours for stage in verdict.twin.stages)
        hers = [line for stage in verdict.twin.stages for line in stage.hers]
        assert not any(line.startswith(("You read", "You checked", "You saw")) for line in hers)
