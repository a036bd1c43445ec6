"""A process that is killed at any moment loses nothing that it has shown, and the next one goes on at the same scene.

Real processes of the real command, killed without warning at 200 moments drawn from fixed seeds: while they start,
while they wait, and in the middle of a choice.
"""

from __future__ import annotations

import os
import random
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Timer
from typing import TYPE_CHECKING

from game.cli.linear.scene import scene, shown
from game.engine.game import Game
from game.session.look import look
from game.session.plain.page import Page
from game.session.play import ESTIMATES
from game.store.store import open_store
from game.testing import machine_of
from tests.cli.running import COMMAND, ROOT
from tests.stories import CROSSING

if TYPE_CHECKING:
    from pathlib import Path

KILLS = 200
LANES = 4
LONGEST_START = 0.4
"""Seconds within which a process is killed before it was asked anything."""

LONGEST_WAIT = 60.0
"""Seconds after which a process that says nothing is killed, so that the test fails and does not hang."""

LONGEST_CHOICE = 0.03
"""Seconds within which a process is killed after it was told a choice."""

CHOOSE, ESTIMATE = "? for help.", "press Enter to pass."
"""How the last line of a prompt ends. A prompt is what says that everything before it is kept."""


@dataclass
class Expected:
    """What has been seen on the output so far, and so must be on disk."""

    game: Game
    playthrough: int
    estimates: list[int] = field(default_factory=list)
    pending: str | None = None
    """The choice that was typed last, and was not answered yet."""


class Lane:
    """One person, killed again and again."""

    def __init__(self, home: Path, seed: int) -> None:
        self.home = home
        self.chance = random.Random(seed)  # noqa: S311  chance that can be repeated, no secret
        self.machine = machine_of(CROSSING)
        self.finished = 0
        self.choices = 0

    def kill_once(self) -> None:
        expected = self.on_disk()
        new = () if expected else ("--seed", str(self.chance.randrange(1000)))
        with subprocess.Popen(
            [*COMMAND, "play", "--plain", str(CROSSING), *new],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
            cwd=ROOT,
            env=os.environ | {"PAST_HR_HOME": str(self.home)},
        ) as process:
            watch = Timer(LONGEST_WAIT, process.kill)
            watch.start()
            try:
                if self.chance.random() < 0.2:
                    time.sleep(self.chance.uniform(0, LONGEST_START))
                else:
                    expected = self.play(process, expected)
            finally:
                watch.cancel()
                process.kill()
        if expected is not None:
            self.check(expected)

    def play(self, process: subprocess.Popen[str], expected: Expected | None) -> Expected:
        """Make a few choices and leave the last one unanswered."""
        first, prompt = read_to_prompt(process)
        expected = expected or self.on_disk()
        assert expected is not None, "the first prompt was shown, and nothing is on disk"
        assert scene_of(expected.game) in first, "it does not go on at the same scene"
        for _ in range(self.chance.randrange(5)):
            if expected.game.outcome is not None:
                break
            self.answer(process, expected, prompt)
            _, prompt = read_to_prompt(process)
            self.acknowledge(expected)
        if expected.game.outcome is None:
            self.answer(process, expected, prompt)
            time.sleep(self.chance.uniform(0, LONGEST_CHOICE))
        return expected

    def answer(self, process: subprocess.Popen[str], expected: Expected, prompt: str) -> None:
        """Type a choice at random, or answer the question of a gate, which counts at once."""
        if prompt.endswith(ESTIMATE):
            percent = self.chance.choice(ESTIMATES)
            send(process, str(percent))
            read_to_prompt(process)
            expected.estimates.append(percent)
        choices = shown(look(expected.game))
        number = self.chance.randrange(len(choices))
        expected.pending = choices[number].id
        send(process, str(number + 1))

    def acknowledge(self, expected: Expected) -> None:
        assert expected.pending is not None
        expected.game.play(expected.pending)
        expected.pending = None
        self.choices += 1

    def check(self, expected: Expected) -> None:
        """Everything that was shown is on disk, and at most the choice that was just typed besides."""
        with open_store(self.home / "data") as store:
            kept = store.choices(expected.playthrough)
            row = store.playthrough(expected.playthrough)
            estimates = [estimate.percent for estimate in store.estimates(expected.playthrough)]
        seen = expected.game.history
        pending = () if expected.pending is None else (expected.pending,)
        assert kept in {seen, seen + pending}
        assert estimates == expected.estimates
        outcome = expected.game.outcome
        if outcome is not None:
            assert (row.ending, row.kind) == (outcome.ending, outcome.kind)
            self.finished += 1

    def on_disk(self) -> Expected | None:
        """The play that is kept and not over, played again from its choices."""
        with open_store(self.home / "data") as store:
            for row in store.unfinished():
                game = Game(self.machine, row.seed, store.choices(row.id))
                if game.outcome is None:
                    return Expected(game, row.id, [estimate.percent for estimate in store.estimates(row.id)])
        return None


def send(process: subprocess.Popen[str], typed: str) -> None:
    assert process.stdin is not None
    process.stdin.write(f"{typed}\n")
    process.stdin.flush()


def read_to_prompt(process: subprocess.Popen[str]) -> tuple[str, str]:
    """Everything that is said up to the next prompt, and the last line of that."""
    assert process.stdout is not None
    said = []
    for line in process.stdout:
        said.append(line)
        if line.rstrip().endswith((CHOOSE, ESTIMATE)):
            return "".join(said), line.rstrip()
    raise AssertionError(f"it ended by itself: {''.join(said)}")


def scene_of(game: Game) -> str:
    """The scene where a game stands, as it is printed."""
    lines: list[str] = []
    Page(lines.append, 72).extend(scene(look(game)))
    return "".join(f"{line}\n" for line in lines)


def kill_repeatedly(lane: Lane) -> Lane:
    for _ in range(KILLS // LANES):
        lane.kill_once()
    return lane


def test_nothing_is_lost_however_often_it_is_killed(tmp_path: Path) -> None:
    with ThreadPoolExecutor(LANES) as pool:
        lanes = list(pool.map(kill_repeatedly, [Lane(tmp_path / f"lane-{seed}", seed) for seed in range(LANES)]))
    assert all(lane.choices > 20 and lane.finished > 2 for lane in lanes)
