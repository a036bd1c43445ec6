"""A key press to the last byte of the repainted screen, in a real terminal, against a blank app in the same run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from statistics import quantiles
from typing import TYPE_CHECKING

from game.session.open import open_player
from game.settings.directories import Directories
from tests.bench.terminals import BLANK, seconds_to_answer, settle, terminal
from tests.tui.walking import planned

if TYPE_CHECKING:
    import pexpect

PRESSES = 120
GAMES = 12
SCENES = 5
"""Answers in the first meeting of a game, each of which brings the next scene."""

LARGEST = "across-the-corridor"
"""The scenario with the longest debrief."""

ROUNDS = 3
DEBRIEF = """
from pathlib import Path
from game.session.open import open_player
from game.settings.directories import Directories
from game.tui.app import PastHrApp
home = Path({home!r})
folders = Directories(home / "data", home / "config", home / "cache")
app = PastHrApp(lambda: open_player(folders))
app.once_open(lambda: app.debrief(app.player.review()))
app.run()
"""
"""The app with the debrief of the last play open."""

DOWN, UP = "\x1b[B", "\x1b[A"
SIZES = ((24, 80), (50, 160))


def blank(home: Path, size: tuple[int, int]) -> list[float]:
    """Seconds for a press that changes one word."""
    with terminal(["-c", BLANK], home, size) as child:
        child.expect_exact("Night Desk")
        settle(child)
        return [seconds_to_answer(child, "n") for _ in range(PRESSES)]


def moving(home: Path, size: tuple[int, int]) -> list[float]:
    """Seconds for a press that moves the mark among the answers of a meeting."""
    with terminal(["-m", "game", "play", "night-desk", "--seed", "7"], home, size) as child:
        sit_down(child)
        return [seconds_to_answer(child, (DOWN, UP)[number % 2]) for number in range(PRESSES)]


def answering(home: Path, size: tuple[int, int]) -> list[float]:
    """Seconds for a press that makes a choice: it is kept on disk, and the next scene is painted."""
    times = []
    for game in range(GAMES):
        with terminal(["-m", "game", "play", "night-desk", "--new", "--seed", str(game)], home, size) as child:
            sit_down(child)
            for _ in range(SCENES):
                show_answers(child)
                times.append(seconds_to_answer(child, "1"))
    return times


def exploring(home: Path, size: tuple[int, int]) -> list[float]:
    """Seconds for a press in the debrief of a whole play: to each part in turn, and to what is next in it."""
    folders = Directories(home / "data", home / "config", home / "cache")
    seed, choices = planned(LARGEST)
    with open_player(folders) as player:
        play = player.begin(LARGEST, seed)
        for choice in choices:
            play.choose(choice)
    with terminal(["-c", DEBRIEF.format(home=str(home))], home, size) as child:
        child.expect_exact("In all")
        settle(child)
        keys = [key for part in "123456789" for key in (part, *(DOWN,) * 3)]
        return [seconds_to_answer(child, key) for _ in range(ROUNDS) for key in keys]


def sit_down(child: pexpect.spawn) -> None:
    """Go from the start of the process to the answers of the first meeting."""
    child.expect_exact("holds")  # what the story holds, before the briefing
    settle(child)
    press(child, "1")
    show_answers(child)
    press(child, "1")
    show_answers(child)


def show_answers(child: pexpect.spawn) -> None:
    """Read on until there is something to choose; that takes no key where everything fits."""
    for _ in range(6):
        press(child, " ")


def press(child: pexpect.spawn, key: str) -> None:
    """Press a key and wait for the screen."""
    child.send(key)
    settle(child)


def main() -> None:
    """Print the figures."""
    for lines, columns in SIZES:
        for name, measure in {
            "blank app": blank,
            "moving among the answers": moving,
            "a choice, kept, to the next scene": answering,
            "anywhere in the debrief": exploring,
        }.items():
            with tempfile.TemporaryDirectory() as folder:
                times = [each * 1000 for each in measure(Path(folder), (lines, columns)) if each]
            cuts = quantiles(times, n=100)
            figures = f"median {cuts[49]:.1f} ms, p99 {cuts[98]:.1f} ms, {len(times)} presses"
            print(f"key to repaint at {columns}×{lines}, {name}: {figures}")


if __name__ == "__main__":
    main()
